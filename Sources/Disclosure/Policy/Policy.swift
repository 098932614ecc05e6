public import Statistics

/// What a release promises to the people behind its counts. Printed in every legend.
public struct Policy: Hashable, Sendable {
  /// How far from its true value every sensitive count must possibly lie, over whole numbers and
  /// over everything published.
  public enum Protection: String, CaseIterable, Sendable {
    /// No sensitive count can be computed: its greatest and least possible value differ (P0).
    case exact
    /// Three values at least are possible: its greatest and least possible value differ by 2 or more (P1).
    ///
    /// Nothing is said of the count itself, else the pattern would tell for which counts it was made.
    case interval
    /// It may be zero, and it may be as large as the threshold (P2).
    case strict
  }

  /// Whether a zero may be hidden to protect another count.
  public enum Zeros: String, CaseIterable, Sendable {
    /// A hidden cell may be zero; the legend says so.
    case hideable
    /// Every zero is printed, so readers know that a hidden cell holds at least 1.
    case printed
  }

  /// How a table is changed so that its promise holds: one for a whole release.
  public enum Method: Hashable, Sendable {
    /// Small counts are hidden, and others that would give them away; what is printed is exact.
    case suppress
    /// Every number is replaced by a multiple of the base near it, so that sums stay sums.
    case round(base: Int)
    /// Recoding: categories are joined where suppression would leave too little; what remains is protected by
    /// suppression.
    case recode

    /// What registers, options and data files call it.
    public enum Name: String, CaseIterable, Sendable {
      case suppress, round
      case recode = "merge"
    }

    public var name: Name {
      switch self {
      case .suppress: .suppress
      case .round: .round
      case .recode: .recode
      }
    }

    /// - Parameters:
    ///   - name: Of the policy, as it is printed.
    ///   - base: What rounded numbers are multiples of; the other methods have none.
    public init(_ name: Name, base: Int) {
      switch name {
      case .suppress: self = .suppress
      case .round: self = .round(base: base)
      case .recode: self = .recode
      }
    }
  }

  /// What is made as small as possible when cells are hidden to protect others.
  public enum Cost: String, CaseIterable, Sendable {
    /// The number of hidden cells.
    case count
    /// The sum of the hidden counts, so that totals stay.
    case value
  }

  /// The least count above zero that may be printed; at least 2.
  public let threshold: Int
  public let protection: Protection
  public let zeros: Zeros
  /// How many cases people acting together know already, at least 1; nil when nobody does.
  ///
  /// A coalition adds two promises: no sensitive count can be computed by people who know that
  /// many cases of their own, and nobody learns that all but that many cases of a printed group
  /// lie in one of its parts (group disclosure).
  public let coalition: Int?
  public let cost: Cost
  public let method: Method
  /// What is protected together; less than all for releases of registers that protected more apart.
  public let linking: Linking

  /// - Throws: ``DisclosureError/thresholdTooLow(_:)``, ``DisclosureError/coalitionTooSmall(_:)``,
  ///   or ``DisclosureError/strictNeedsHideableZeros``: where zeros are printed, nobody can be
  ///   left to think that a hidden count is zero. ``DisclosureError/baseTooSmall(_:)`` for a base
  ///   below 2, and ``DisclosureError/roundingHidesNothing`` for rounding with a rule or a cost of
  ///   hiding: a rounded zero is told apart from small counts nowhere.
  public init(
    threshold: Int, protection: Protection = .interval, zeros: Zeros = .hideable,
    coalition: Int? = nil, cost: Cost = .count, method: Method = .suppress,
    linking: Linking = .all
  ) throws(DisclosureError) {
    guard threshold >= 2 else { throw .thresholdTooLow(threshold) }
    if let coalition, coalition < 1 { throw .coalitionTooSmall(coalition) }
    guard protection != .strict || zeros == .hideable else { throw .strictNeedsHideableZeros }
    if case .round(let base) = method {
      guard base >= 2 else { throw .baseTooSmall(base) }
      guard zeros == .hideable, cost == .count else { throw .roundingHidesNothing }
    }
    self.threshold = threshold
    self.protection = protection
    self.zeros = zeros
    self.coalition = coalition
    self.cost = cost
    self.method = method
    self.linking = linking
  }

  /// What numbers are multiples of; nil where they are printed as they are.
  public var base: Int? { if case .round(let base) = method { base } else { nil } }

  /// Whether a count is small enough to point at people.
  public func isSensitive(_ count: Int) -> Bool { count >= 1 && count < threshold }
}

extension Policy {
  /// The same promise, kept by hiding.
  var hiding: Policy {
    get throws(DisclosureError) {
      try Policy(
        threshold: threshold, protection: protection, zeros: zeros, coalition: coalition,
        cost: cost,
        linking: linking)
    }
  }
}
