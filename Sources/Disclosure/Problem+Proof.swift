import Statistics

extension Problem {
  /// Packs the moves of a pattern into few decoys.
  ///
  /// A decoy takes a move if no count leaves its limits and everything that it showed before
  /// still shows. Against a coalition each move stays a decoy by itself, because the more a decoy
  /// changes, the more people can rule it out.
  func proof(of pattern: Pattern) -> Proof {
    var drafts: [Draft] = []
    var isShown = pattern.needs.map { _ in false }
    let numbers = Set(pattern.moveOf.filter { $0 >= 0 }).sorted()
    let reliers = Dictionary(grouping: pattern.needs.indices, by: { pattern.moveOf[$0] })
    for number in numbers {
      let move = pattern.moves[number]
      let needs = (reliers[number] ?? []).filter { !isShown[$0] }
      guard !needs.isEmpty else { continue }
      var draft = drafts.indices.first { draft in
        coalition == 0
          && drafts[draft].canTake(move, for: needs.map { pattern.needs[$0] }, in: atlas.system)
      }
      if draft == nil {
        draft = drafts.count
        drafts.append(Draft())
      }
      guard let draft else { continue }
      drafts[draft].take(move)
      for node in move.nodes {
        let change = drafts[draft].changes[node, default: 0]
        for need in pattern.needsAt[Int(node)]
        where !isShown[need] && (coalition == 0 || needs.contains(need)) {
          guard pattern.needs[need].isMet(by: change) else { continue }
          isShown[need] = true
          drafts[draft].needs[node, default: []].append(pattern.needs[need])
        }
      }
    }
    return Proof(decoys: drafts.map { atlas.decoy($0.changes) })
  }

  /// A decoy in the making.
  private struct Draft {
    var changes: [Int32: Int32] = [:]
    /// What it shows about each node and no other decoy does.
    var needs: [Int32: [Need]] = [:]

    /// Whether it can take a move, show what some needs ask for, and all that it showed before.
    func canTake(_ move: Move, for added: [Need], in system: LinearSystem) -> Bool {
      for (node, change) in zip(move.nodes, move.changes) {
        let after = changes[node, default: 0] + change
        let count = system.values[Int(node)] + Int(after)
        guard count >= system.floors[Int(node)], count <= system.ceilings[Int(node)] ?? .max,
          needs[node]?.allSatisfy({ $0.isMet(by: after) }) ?? true
        else { return false }
      }
      return added.allSatisfy {
        $0.isMet(by: changes[$0.node, default: 0] + move.change(at: $0.node))
      }
    }

    mutating func take(_ move: Move) {
      for (node, change) in zip(move.nodes, move.changes) { changes[node, default: 0] += change }
    }
  }
}

extension Atlas {
  /// A decoy's changes at finest places: a class takes more at its first place, and gives from
  /// those that have.
  func decoy(_ changes: [Int32: Int32]) -> Proof.Decoy {
    var places: [CellKey: Int] = [:]
    for (node, change) in changes where change != 0 && Int(node) < self.places.count {
      guard isFinest(Int(node)) else { continue }
      let keys = finestPlaces(of: Int(node))
      var left = Int(change)
      if left > 0, let first = keys.first { places[first] = left }
      for key in keys where left < 0 {
        let taken = min(-left, tally.counts[key, default: 0])
        if taken > 0 { places[key] = -taken }
        left += taken
      }
    }
    return Proof.Decoy(changes: places)
  }
}
