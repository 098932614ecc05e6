/// Some of at most 64 nodes, as the bits of a number.
struct NodeSet: Hashable, Sendable {
  static let capacity = 64

  var bits: UInt64 = 0

  init(bits: UInt64 = 0) { self.bits = bits }

  init(_ nodes: some Sequence<Int>) { for node in nodes { insert(node) } }

  static func first(_ count: Int) -> NodeSet {
    NodeSet(bits: count == capacity ? ~0 : (1 << UInt64(count)) - 1)
  }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  mutating func insert(_ node: Int) { bits |= 1 << UInt64(node) }
  func contains(_ node: Int) -> Bool { bits >> UInt64(node) & 1 == 1 }
  func union(_ other: NodeSet) -> NodeSet { NodeSet(bits: bits | other.bits) }
  func intersection(_ other: NodeSet) -> NodeSet { NodeSet(bits: bits & other.bits) }
  func subtracting(_ other: NodeSet) -> NodeSet { NodeSet(bits: bits & ~other.bits) }
}

extension NodeSet: Sequence {
  struct Iterator: IteratorProtocol {
    var bits: UInt64

    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      defer { bits &= bits &- 1 }
      return bits.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(bits: bits) }
}
