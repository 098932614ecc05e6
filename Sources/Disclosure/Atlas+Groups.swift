import Statistics

extension Atlas {
  /// Adds a node for the rest of every group that is nearly all in one part, and what it needs.
  mutating func addGroups(coalition: Int) -> [Need] {
    var needs: [Need] = []
    let published = Set(cells.flatMap { $0 })
    for equation in 0..<system.equationCount {
      let nodes = system.nodes(of: equation).map { Int($0) }
      guard nodes.count > 2, published.contains(nodes[0]), system.values[nodes[0]] > 0 else {
        continue
      }
      for part in nodes.dropFirst() where published.contains(part) {
        let rest = system.values[nodes[0]] - system.values[part]
        guard rest <= coalition, system.values[part] > 0 else { continue }
        let node = system.values.count
        named[node] = part
        system.values.append(rest)
        system.floors.append(0)
        system.add(whole: nodes[0], parts: [part, node])
        needs.append(Need(node: Int32(node), kind: .atLeast(Int32(coalition + 1 - rest))))
      }
    }
    return needs
  }

  /// How far each class of finest places may fall before somebody in a coalition can tell.
  func guards(coalition: Int) -> [(node: Int, low: Int)] {
    places.indices.filter { isFinest($0) && system.values[$0] > 0 }
      .map { ($0, min(coalition, system.values[$0]) - system.values[$0]) }
  }
}
