import Statistics

extension LinkedTables {
  /// A cell that restates a printed one with a small change.
  struct Revision {
    let node: Int
    let change: Int
  }

  /// The cells of `nodes` that restate one of the `printed` cells and differ from it by less than
  /// the threshold, each with every such change.
  func revisions(of nodes: [Int], after printed: [Int], policy: Policy) -> [Revision] {
    let versions = tally.dimensions.indices.filter { tally.dimensions[$0].role == .versions }
    guard !versions.isEmpty else { return [] }
    func subject(_ node: Int) -> [Int] {
      columnNumbers(of: node).enumerated().filter { !versions.contains($0.offset) }.map(\.element)
    }
    let before = Dictionary(grouping: Set(printed).sorted(), by: subject)
    var seen: Set<Int> = []
    return nodes.filter { seen.insert($0).inserted }.flatMap { node in
      (before[subject(node)] ?? []).compactMap { other in
        let change = system.values[node] - system.values[other]
        return other != node && policy.isSensitive(abs(change))
          ? Revision(node: node, change: change) : nil
      }
    }
  }
}
