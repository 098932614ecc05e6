/// What everybody knows of small tables before they are printed: nodes, sums, and the policy; no count of them.
struct TableShape {
  /// For each node the finest classes that it is the sum of.
  let classes: [[Int]]
  /// The node of each finest class.
  let finest: [Int]
  /// The nodes of each equation: a whole and its parts.
  let equations: [NodeSet]
  /// The nodes that may be printed or not.
  let shown: NodeSet
  /// The nodes that stand printed whatever comes.
  let printed: NodeSet
  /// The nodes whose small counts must keep the promise.
  let protected: NodeSet
  /// Groups of which nobody may learn that nearly all are in one part.
  let groups: [(group: Int, part: Int)]
  /// What hiding each node costs.
  let weights: [Int]
  let policy: Policy

  var size: Int { classes.count }
  var all: NodeSet { .first(size) }
  /// The nodes that are never printed.
  var hidden: NodeSet { all.subtracting(shown).subtracting(printed) }

  /// The counts of all nodes, from those of the finest classes.
  func sums(of table: [Int32]) -> [Int32] {
    classes.map { $0.reduce(0) { $0 + table[$1] } }
  }

  /// The protected nodes with a small count.
  func small(_ sums: [Int32]) -> NodeSet {
    NodeSet(protected.filter { policy.isSensitive(Int(sums[$0])) })
  }

  func empty(_ sums: [Int32]) -> NodeSet {
    NodeSet(shown.filter { sums[$0] == 0 })
  }

  /// A part of the shape with some of its nodes, and the finest ones among them.
  ///
  /// - Parameters:
  ///   - nodes: A whole that is printed whatever comes, and what it is the sum of.
  ///   - finest: Those of them that all others are sums of.
  func part(_ nodes: [Int], finest own: [Int]) -> TableShape {
    let set = NodeSet(nodes)
    var place = Array(repeating: 0, count: size)
    for (number, node) in nodes.enumerated() { place[node] = number }
    func taken(_ nodes: NodeSet) -> NodeSet { NodeSet(nodes.intersection(set).map { place[$0] }) }
    let covered = own.map { Set(classes[$0]) }
    return TableShape(
      classes: nodes.map { node in own.indices.filter { covered[$0].isSubset(of: classes[node]) } },
      finest: own.map { place[$0] },
      equations: equations.filter { $0.subtracting(set).isEmpty }.map(taken), shown: taken(shown),
      printed: taken(printed), protected: taken(protected),
      groups: groups.filter { set.contains($0.group) && set.contains($0.part) }
        .map { (place[$0.group], place[$0.part]) },
      weights: nodes.map { weights[$0] }, policy: policy)
  }
}
