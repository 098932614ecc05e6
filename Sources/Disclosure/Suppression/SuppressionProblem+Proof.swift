import Statistics

extension SuppressionProblem {
  /// Packs the shifts of a pattern into few decoys.
  ///
  /// A decoy takes a shift if no count leaves its limits and everything that it showed before
  /// still shows. Against a coalition each shift stays a decoy by itself, because the more a decoy
  /// changes, the more people can rule it out.
  func proof(of pattern: SuppressionPattern) -> Proof {
    var drafts: [Draft] = []
    var isShown = pattern.requirements.map { _ in false }
    let numbers = Set(pattern.shiftOf.filter { $0 >= 0 }).sorted()
    let reliers = Dictionary(grouping: pattern.requirements.indices, by: { pattern.shiftOf[$0] })
    for number in numbers {
      let shift = pattern.shifts[number]
      let requirements = (reliers[number] ?? []).filter { !isShown[$0] }
      guard !requirements.isEmpty else { continue }
      var draft = drafts.indices.first { draft in
        coalition == 0
          && drafts[draft].canTake(
            shift, for: requirements.map { pattern.requirements[$0] }, in: tables.system)
      }
      if draft == nil {
        draft = drafts.count
        drafts.append(Draft())
      }
      guard let draft else { continue }
      drafts[draft].take(shift)
      for node in shift.nodes {
        let change = drafts[draft].changes[node, default: 0]
        for requirement in pattern.requirementsAt[Int(node)]
        where !isShown[requirement] && (coalition == 0 || requirements.contains(requirement)) {
          guard pattern.requirements[requirement].isMet(by: change) else { continue }
          isShown[requirement] = true
          drafts[draft].requirements[node, default: []].append(pattern.requirements[requirement])
        }
      }
    }
    return Proof(decoys: drafts.map { tables.decoy($0.changes) })
  }

  /// A decoy in the making.
  private struct Draft {
    var changes: [Int32: Int32] = [:]
    /// What it shows about each node and no other decoy does.
    var requirements: [Int32: [ProtectionRequirement]] = [:]

    /// Whether it can take a shift, show what some requirements ask for, and all that it showed before.
    func canTake(
      _ shift: FeasibleShift, for added: [ProtectionRequirement], in system: LinearSystem
    ) -> Bool {
      for (node, change) in zip(shift.nodes, shift.changes) {
        let after = changes[node, default: 0] + change
        let count = system.values[Int(node)] + Int(after)
        guard count >= system.floors[Int(node)], count <= system.ceilings[Int(node)] ?? .max,
          requirements[node]?.allSatisfy({ $0.isMet(by: after) }) ?? true
        else { return false }
      }
      return added.allSatisfy {
        $0.isMet(by: changes[$0.node, default: 0] + shift.change(at: $0.node))
      }
    }

    mutating func take(_ shift: FeasibleShift) {
      for (node, change) in zip(shift.nodes, shift.changes) { changes[node, default: 0] += change }
    }
  }
}

extension LinkedTables {
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
