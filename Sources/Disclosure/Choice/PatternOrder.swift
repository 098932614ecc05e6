import Base

/// The order in which patterns are tried: the cheaper first, the seed decides between equals. It looks at no count.
struct PatternOrder {
  /// A pattern with its place in the order.
  struct Rank: Comparable {
    /// Patterns that keep what was settled first come before those that don't.
    var isLate = false
    let cost: Int
    let tie: UInt64
    let pattern: NodeSet

    static func < (one: Rank, other: Rank) -> Bool {
      one.isLate == other.isLate
        ? (one.cost, one.tie, one.pattern.bits) < (other.cost, other.tie, other.pattern.bits) : other.isLate
    }
  }

  /// The patterns for all tables that must hide some nodes and print others, as far as they were asked for.
  struct List {
    let needed: NodeSet
    let barred: NodeSet
    fileprivate(set) var ranks: [Rank] = []
    fileprivate var next = 0
    fileprivate(set) var isWhole = false
  }

  private let shape: TableShape
  private let hash: SipHash
  /// What hiding each node costs, as small as whole numbers can be.
  private let costs: [Int]
  private(set) var lists: [List] = []
  private var listOf: [[NodeSet]: Int] = [:]
  private var isClosed: [NodeSet: Bool] = [:]

  init(_ shape: TableShape, _ seed: ChoiceSeed) {
    self.shape = shape
    hash = seed.hash(for: .patterns)
    let unit = shape.shown.reduce(0) { Self.divisor($0, shape.weights[$1]) }
    costs = shape.weights.map { $0 / max(1, unit) }
  }

  func rank(of pattern: NodeSet) -> Rank {
    Rank(
      cost: pattern.intersection(shape.shown).reduce(0) { $0 + costs[$1] },
      tie: hash(pattern.bits), pattern: pattern)
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : divisor(other, one % other)
  }

  mutating func list(needed: NodeSet, barred: NodeSet) -> Int {
    if let number = listOf[[needed, barred]] { return number }
    listOf[[needed, barred]] = lists.count
    lists.append(List(needed: needed.union(shape.hidden), barred: barred.union(shape.printed)))
    return lists.count - 1
  }

  /// The pattern at a place of a list; nil after the last.
  mutating func rank(_ place: Int, of number: Int) -> Rank? {
    while place >= lists[number].ranks.count, !lists[number].isWhole { grow(number) }
    return place < lists[number].ranks.count ? lists[number].ranks[place] : nil
  }

  /// Adds the patterns that cost more by the next weight.
  private mutating func grow(_ number: Int) {
    let list = lists[number]
    let free = shape.shown.subtracting(list.needed).subtracting(list.barred)
    var found: [Rank] = []
    collect(list.needed, within: free, left: list.next, &found)
    lists[number].ranks += found.sorted()
    lists[number].next += 1
    lists[number].isWhole = list.next >= free.reduce(0) { $0 + costs[$1] }
  }

  private mutating func collect(
    _ pattern: NodeSet, within free: NodeSet, left: Int, _ found: inout [Rank]
  ) {
    var options = free
    if let lonely = lonelyEquation(pattern) {
      options = options.intersection(lonely)
    } else if left == 0 {
      if keepsSecrets(pattern) { found.append(rank(of: pattern)) }
      return
    }
    guard left > 0 else { return }
    var free = free
    for node in options {
      free = free.subtracting(NodeSet([node]))
      guard costs[node] <= left else { continue }
      collect(
        pattern.union(NodeSet([node])), within: free, left: left - costs[node], &found)
    }
  }

  /// An equation with a single hidden node, which could as well be printed.
  private func lonelyEquation(_ pattern: NodeSet) -> NodeSet? {
    shape.equations.first {
      let hidden = $0.intersection(pattern)
      return hidden.count == 1 && !hidden.intersection(shape.shown).isEmpty
    }?.subtracting(pattern)
  }

  /// Whether no hidden node is a sum and difference of printed ones, so that it could as well be printed.
  private mutating func keepsSecrets(_ pattern: NodeSet) -> Bool {
    if let known = isClosed[pattern] { return known }
    var span = Span(shape.finest.count)
    for node in shape.all.subtracting(pattern) { span.insert(shape.classes[node]) }
    let closed = pattern.intersection(shape.shown).allSatisfy { !span.contains(shape.classes[$0]) }
    isClosed[pattern] = closed
    return closed
  }
}
