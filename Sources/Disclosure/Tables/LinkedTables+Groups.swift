import Statistics

extension LinkedTables {
  /// Adds a node for the rest of every group that is nearly all in one part, and what it needs.
  ///
  /// Times of registration make no groups: the month of a case is no secret about those in it. Nor is anything asked
  /// where group and part were both printed before: what is out can't be protected.
  ///
  /// - Parameter out: The nodes that earlier publications print exactly.
  mutating func addGroups(coalition: Int, out: Set<Int> = []) -> [ProtectionRequirement] {
    var requirements: [ProtectionRequirement] = []
    for (group, part) in groups where !(out.contains(group) && out.contains(part)) {
      let rest = system.values[group] - system.values[part]
      guard rest <= coalition, system.values[part] > 0 else { continue }
      let node = system.values.count
      named[node] = part
      system.values.append(rest)
      system.floors.append(0)
      system.add(whole: group, parts: [part, node])
      requirements.append(
        ProtectionRequirement(node: Int32(node), kind: .atLeast(Int32(coalition + 1 - rest))))
    }
    return requirements
  }

  /// Pairs of published nodes that differ in one dimension, where the second is a largest shown part of the first.
  var groups: [(group: Int, part: Int)] {
    let published = Set(zip(cells, makesGroups).flatMap { $1 ? $0 : [] }).sorted()
    let isPublished = Set(published)
    let numbers = tally.dimensions.indices.filter { tally.dimensions[$0].role.makesGroups }
    return published.flatMap { node in
      numbers.flatMap { number in
        largestParts(of: node, along: number).filter(isPublished.contains).map { (node, $0) }
      }
    }
  }

  /// How far each class of finest places may fall before somebody in a coalition can tell.
  func coalitionBounds(coalition: Int) -> [(node: Int, low: Int)] {
    places.indices.filter { isFinest($0) && system.values[$0] > 0 }
      .map { ($0, min(coalition, system.values[$0]) - system.values[$0]) }
  }
}

extension Dimension.Role {
  /// Whether readers may not learn that nearly all of a group have one of its codes.
  var makesGroups: Bool { self == .attribute || self == .versions }
}
