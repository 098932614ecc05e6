extension Tableau {
  /// The tableau of the suppressed nodes of a system. Its columns are the nodes, then one for each
  /// equation that stands for the published nodes there.
  ///
  /// What can give way is solved for, so most changes of a single free node, by 1 up or down, are
  /// moves: they lead only through nodes that can give way too.
  init(_ system: LinearSystem, isSuppressed: [Bool], hasTime: () -> Bool = { true }) {
    var rows: [TableauRow] = []
    for equation in 0..<system.equationCount {
      var row = TableauRow()
      for (place, node) in system.nodes(of: equation).enumerated() where isSuppressed[Int(node)] {
        row.columns.append(node)
        row.coefficients.append(place == 0 ? -1 : 1)
      }
      guard !row.columns.isEmpty else { continue }
      row.sort()
      row.insert(Int32(isSuppressed.count + equation), 1)
      rows.append(row)
    }
    let none = Array(repeating: 0, count: system.equationCount)
    let nodes = isSuppressed.indices
    self.init(
      rows, nodeCount: isSuppressed.count,
      lows: nodes.map { isSuppressed[$0] ? system.fall(of: $0) : 0 } + none,
      highs: nodes.map { isSuppressed[$0] ? system.rise(of: $0) : 0 } + none,
      weights: nodes.map { system.values[$0] > system.floors[$0] ? 1 : 0 } + none.map { _ in -1 }, hasTime: hasTime)
  }

  /// Holds a node at its true count.
  mutating func fix(_ node: Int) {
    lows[node] = 0
    highs[node] = 0
  }

  /// Lets a node change again.
  mutating func release(_ node: Int, from system: LinearSystem) {
    lows[node] = system.fall(of: node)
    highs[node] = system.rise(of: node)
  }
}
