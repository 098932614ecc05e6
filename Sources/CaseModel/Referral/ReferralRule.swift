public import Base

/// Whom the law or local policy wants told in a situation, and by when (`referralRule.csv`).
public struct ReferralRule: Hashable, Sendable {
  public let code: String
  public let situation: Situation
  /// The kind of agency (`agencyKind.csv`).
  public let agencyKind: String
  /// How soon after receipt; 0 hours = at once.
  public let span: Span
  public let why: Text
  /// The article that lets it go out without consent; nil when consent is needed.
  public let legalOverride: String?
  public let source: String

  public init(
    code: String, situation: Situation, agencyKind: String, span: Span, why: Text,
    legalOverride: String?, source: String
  ) {
    self.code = code
    self.situation = situation
    self.agencyKind = agencyKind
    self.span = span
    self.why = why
    self.legalOverride = legalOverride
    self.source = source
  }
}
