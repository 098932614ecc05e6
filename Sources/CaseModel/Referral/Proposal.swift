public import Base

/// Somebody who should be told of a case: whom, why, by when.
public struct Proposal: Hashable, Sendable {
  public let agencyKind: String
  /// The competent agency; nil when none is entered for the place.
  public let agency: Agency?
  public let reasons: [Reason]
  public let dueAt: Instant
  /// The article that lets the referral go out without consent.
  public let legalOverride: String?
  /// Which of the case's places makes it competent.
  public let place: Situation.Place
  /// Why it may be on the accused's side; nil where nothing says so.
  public let conflict: Situation?
  /// The operator said that it gets nothing.
  public let isWithheld: Bool

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
    agencyKind: String, agency: Agency?, reasons: [Reason], dueAt: Instant, legalOverride: String?,
    place: Situation.Place = .incident, conflict: Situation? = nil, isWithheld: Bool = false
  ) {
    self.agencyKind = agencyKind
    self.agency = agency
    self.reasons = reasons
    self.dueAt = dueAt
    self.legalOverride = legalOverride
    self.place = place
    self.conflict = conflict
    self.isWithheld = isWithheld
  }
}
