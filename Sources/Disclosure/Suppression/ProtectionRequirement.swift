/// One thing that a decoy must show about a protected cell, so that its feasibility interval is as wide as promised.
struct ProtectionRequirement: Hashable {
  enum Kind: Hashable {
    /// The count may be another one.
    case differs
    /// It may change by this much or more (up), or by this much or less (down, negative).
    case atLeast(Int32)
    case atMost(Int32)
    /// A lesser count is possible, or one greater by 2.
    case otherSide
    /// A greater count is possible, or one lesser by 2; with the other side it makes three values.
    case otherSideBelow
  }

  let node: Int32
  let kind: Kind
  /// Whether people who know some cases must be unable to rule the decoy out.
  var isBoundByCoalition = false

  func isMet(by change: Int32) -> Bool {
    switch kind {
    case .differs: change != 0
    case .atLeast(let amount): change >= amount
    case .atMost(let amount): change <= amount
    case .otherSide: change <= -1 || change >= 2
    case .otherSideBelow: change >= 1 || change <= -2
    }
  }

  /// The changes that meet it, each or beyond.
  var amounts: [Int] {
    switch kind {
    case .differs: [1, -1]
    case .atLeast(let amount), .atMost(let amount): [Int(amount)]
    case .otherSide: [-1, 2]
    case .otherSideBelow: [1, -2]
    }
  }

  /// What the policy's promise asks for a restated count that changed by few cases.
  static func requirements(of node: Int, changedBy change: Int, policy: Policy)
    -> [ProtectionRequirement]
  {
    let requirements = requirements(of: node, count: abs(change), policy: policy)
    guard change < 0 else { return requirements }
    return requirements.map { requirement in
      let kind: Kind =
        switch requirement.kind {
        case .differs: .differs
        case .atLeast(let amount): .atMost(-amount)
        case .atMost(let amount): .atLeast(-amount)
        case .otherSide, .otherSideBelow: .otherSideBelow
        }
      return ProtectionRequirement(node: requirement.node, kind: kind)
    }
  }

  /// What the policy's promise asks for a sensitive count.
  static func requirements(of node: Int, count: Int, policy: Policy) -> [ProtectionRequirement] {
    let node = Int32(node)
    switch policy.protection {
    case .exact:
      return [ProtectionRequirement(node: node, kind: .differs)]
    case .interval:
      return [
        ProtectionRequirement(node: node, kind: .otherSideBelow),
        ProtectionRequirement(node: node, kind: .otherSide),
      ]
    case .strict:
      return [
        ProtectionRequirement(node: node, kind: .atMost(Int32(-count))),
        ProtectionRequirement(node: node, kind: .atLeast(Int32(policy.threshold - count))),
      ]
    }
  }
}
