/// One thing that some decoy must show about a node.
struct Need: Hashable {
  enum Kind: Hashable {
    /// The count may be another one.
    case differs
    /// It may change by this much or more (up), or by this much or less (down, negative).
    case atLeast(Int32)
    case atMost(Int32)
    /// Beside a greater count, a lesser one or one greater still by 2 is possible.
    case otherSide
  }

  let node: Int32
  let kind: Kind

  func isMet(by change: Int32) -> Bool {
    switch kind {
    case .differs: change != 0
    case .atLeast(let amount): change >= amount
    case .atMost(let amount): change <= amount
    case .otherSide: change <= -1 || change >= 2
    }
  }

  /// The changes that meet it, each or beyond.
  var amounts: [Int] {
    switch kind {
    case .differs: [1, -1]
    case .atLeast(let amount), .atMost(let amount): [Int(amount)]
    case .otherSide: [-1, 2]
    }
  }

  /// What the policy's promise asks for a sensitive count.
  static func needs(of node: Int, count: Int, policy: Policy) -> [Need] {
    let node = Int32(node)
    switch policy.protection {
    case .exact:
      return [Need(node: node, kind: .differs)]
    case .interval:
      return [Need(node: node, kind: .atLeast(1)), Need(node: node, kind: .otherSide)]
    case .strict:
      return [
        Need(node: node, kind: .atMost(Int32(-count))),
        Need(node: node, kind: .atLeast(Int32(policy.threshold - count))),
      ]
    }
  }
}
