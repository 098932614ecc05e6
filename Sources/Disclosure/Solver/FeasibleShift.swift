/// A change of counts that leaves every equation true: what a reader can't see if it only touches
/// suppressed nodes.
struct FeasibleShift: Hashable {
  /// The changed nodes, ascending, none with change 0.
  let nodes: [Int32]
  let changes: [Int32]

  /// The change at a node.
  func change(at node: Int32) -> Int32 {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low] == node ? changes[low] : 0
  }

  /// One move after the other.
  static func + (first: FeasibleShift, second: FeasibleShift) -> FeasibleShift {
    var sums: [Int32: Int32] = [:]
    for (node, change) in zip(first.nodes, first.changes) { sums[node, default: 0] += change }
    for (node, change) in zip(second.nodes, second.changes) { sums[node, default: 0] += change }
    return FeasibleShift(sums)
  }

  init(sorted nodes: [Int32], changes: [Int32]) {
    self.nodes = nodes
    self.changes = changes
  }

  init(_ changes: [Int32: Int32]) {
    nodes = changes.filter { $0.value != 0 }.keys.sorted()
    self.changes = nodes.map { changes[$0] ?? 0 }
  }
}
