/// Somebody who should be told of a case: whom, why, by when.
public struct Proposal: Hashable, Sendable {
  public let agencyKind: String
  /// The competent agency; nil when none is entered for the place.
  public let agency: Agency?
  public let reasons: [Reason]
  public let dueAt: Instant
  /// The article that lets the referral go out without consent.
  public let legalOverride: String?

  public struct Reason: Hashable, Sendable {
    public let situation: Situation
    public let why: Text
    public let source: String

    public init(situation: Situation, why: Text, source: String) {
      self.situation = situation
      self.why = why
      self.source = source
    }
  }

  public init(
    agencyKind: String, agency: Agency?, reasons: [Reason], dueAt: Instant, legalOverride: String?
  ) {
    self.agencyKind = agencyKind
    self.agency = agency
    self.reasons = reasons
    self.dueAt = dueAt
    self.legalOverride = legalOverride
  }
}
