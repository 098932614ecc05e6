/// How far apart the counts of each node lie in some tables.
struct Spread {
  let shape: TableShape
  private(set) var least: [Int32]
  private(set) var greatest: [Int32]
  /// The nodes at which a protected small count was met.
  private(set) var small = NodeSet()
  /// The same among the tables that have somebody in a class, for each class.
  private var known: [Spread] = []
  /// The greatest rest of each group, and whether anybody was in its part.
  private var rests: [Int32] = []
  private var isFilled: [Bool] = []

  init(_ shape: TableShape, isKnown: Bool = false) {
    self.shape = shape
    least = Array(repeating: .max, count: shape.size)
    greatest = Array(repeating: -1, count: shape.size)
    guard shape.policy.coalition != nil, !isKnown else { return }
    known = shape.finest.map { _ in Spread(shape, isKnown: true) }
    rests = shape.groups.map { _ in -1 }
    isFilled = shape.groups.map { _ in false }
  }

  /// Takes a table.
  ///
  /// - Returns: Whether anything lies farther apart now.
  @discardableResult
  mutating func take(_ sums: [Int32], small own: NodeSet) -> Bool {
    var isWider = false
    for node in sums.indices {
      if sums[node] < least[node] {
        least[node] = sums[node]
        isWider = true
      }
      if sums[node] > greatest[node] {
        greatest[node] = sums[node]
        isWider = true
      }
    }
    small = small.union(own)
    for number in known.indices where sums[shape.finest[number]] > 0 {
      if known[number].take(sums, small: own) { isWider = true }
    }
    for number in rests.indices {
      let (group, part) = shape.groups[number]
      if sums[group] - sums[part] > rests[number] {
        rests[number] = sums[group] - sums[part]
        isWider = true
      }
      if sums[part] > 0 { isFilled[number] = true }
    }
    return isWider
  }

  /// Whether a table's count at a node is the least or the greatest.
  func isAtEnd(_ sums: [Int32], _ nodes: NodeSet) -> Bool {
    nodes.contains { sums[$0] == least[$0] || sums[$0] == greatest[$0] }
  }

  /// Whether the promise holds at some nodes for those who have the program: they are left with more than one count.
  func keepsPromise(at nodes: NodeSet) -> Bool {
    nodes.allSatisfy { Int(greatest[$0] - least[$0]) >= shape.policy.width }
  }

  /// Whether the promise holds at some nodes for those who only read.
  func keepsReadersPromise(at nodes: NodeSet) -> Bool {
    guard shape.policy.protection == .strict else { return keepsPromise(at: nodes) }
    return nodes.allSatisfy { least[$0] <= 0 && greatest[$0] >= shape.policy.threshold }
  }

  /// Whether everything that a policy asks for holds, taking for small what is small in any of the tables of `all`.
  func keepsPolicy(_ all: Spread) -> Bool {
    guard keepsPromise(at: all.small) else { return false }
    for (own, others) in zip(known, all.known) {
      guard others.small.allSatisfy({ own.greatest[$0] > own.least[$0] }) else { return false }
    }
    let coalition = Int32(shape.policy.coalition ?? 0)
    return !rests.indices.contains { all.isFilled[$0] && rests[$0] <= coalition }
  }
}
