import Statistics

extension Problem {
  /// Packs the moves of a pattern into few decoys.
  ///
  /// A decoy takes a move if no count leaves its limits and everything that it showed before
  /// still shows. Against a coalition each move stays a decoy by itself, because the more a decoy
  /// changes, the more people can rule it out.
  func proof(of pattern: Pattern) -> Proof {
    var drafts: [Draft] = []
    let numbers = Set(pattern.moveOf.filter { $0 >= 0 }).sorted()
    let reliers = Dictionary(grouping: pattern.needs.indices, by: { pattern.moveOf[$0] })
    for number in numbers {
      let move = pattern.moves[number]
      let needs = (reliers[number] ?? []).map { pattern.needs[$0] }
      var isPlaced = false
      for draft in drafts.indices where coalition == 0 && !isPlaced {
        isPlaced = drafts[draft].take(move, for: needs, in: atlas.system)
      }
      if !isPlaced {
        var draft = Draft()
        _ = draft.take(move, for: needs, in: atlas.system)
        drafts.append(draft)
      }
    }
    return Proof(decoys: drafts.map { atlas.decoy($0.changes) })
  }

  /// A decoy in the making.
  private struct Draft {
    var changes: [Int32: Int32] = [:]
    var needs: [Int32: [Need]] = [:]

    mutating func take(_ move: Move, for needs: [Need], in system: LinearSystem) -> Bool {
      for (node, change) in zip(move.nodes, move.changes) {
        let after = changes[node, default: 0] + change
        let count = system.values[Int(node)] + Int(after)
        guard count >= system.floors[Int(node)], count <= system.ceilings[Int(node)] ?? .max,
          self.needs[node, default: []].allSatisfy({ $0.isMet(by: after) })
        else { return false }
      }
      for need in needs {
        let after = changes[need.node, default: 0] + move.change(at: need.node)
        guard need.isMet(by: after) else { return false }
      }
      for (node, change) in zip(move.nodes, move.changes) { changes[node, default: 0] += change }
      for need in needs { self.needs[need.node, default: []].append(need) }
      return true
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
