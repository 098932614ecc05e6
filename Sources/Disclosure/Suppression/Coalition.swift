/// People who act together and each know a case.
struct Coalition {
  /// The counts of all nodes.
  let values: [Int]
  /// Whether each node is a class of finest places: what a case can be known by.
  let isFinest: [Bool]

  /// What at most `cases` known cases must be to rule out every one of some shifts; nil when no
  /// knowledge of so few does.
  ///
  /// - Returns: for some classes, how many of their true cases are known.
  func knowledge(against shifts: [FeasibleShift], cases: Int, known: [Int32: Int] = [:]) -> [Int32:
    Int]?
  {
    guard let first = shifts.first else { return known }
    for (node, change) in zip(first.nodes, first.changes)
    where change < 0 && isFinest[Int(node)] {
      let needed = values[Int(node)] + Int(change) + 1
      let added = needed - known[node, default: 0]
      guard added <= cases else { continue }
      let left = shifts.filter { values[Int(node)] + Int($0.change(at: node)) >= needed }
      let more = known.merging([node: needed]) { $1 }
      if let found = knowledge(against: left, cases: cases - added, known: more) { return found }
    }
    return nil
  }
}
