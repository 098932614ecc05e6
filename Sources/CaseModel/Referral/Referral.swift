public import Base

/// A case, or part of it, given to an agency. The agency is copied as it was.
public struct Referral: Hashable, Sendable {
  public let number: ReferralNumber
  public let state: ReferralState
  public let draftedAt: Instant
  public let sentAt: Instant?
  public let acknowledgedAt: Instant?
  public let endedAt: Instant?
  /// Until when the agency should say that it has it.
  public let acknowledgeBy: Instant?
  /// Until when it should have acted.
  public let actBy: Instant?
  public let version: Int
  public let facts: Facts
  /// What was written to the agency, what it answered, why it was withdrawn, in words.
  public let words: [String]
  /// Those of `words` that go on the agency's paper.
  public let message: String?

  public init(
    number: ReferralNumber, state: ReferralState, draftedAt: Instant, sentAt: Instant?,
    acknowledgedAt: Instant?, endedAt: Instant?, acknowledgeBy: Instant?, actBy: Instant?,
    version: Int, facts: Facts, words: [String], message: String? = nil
  ) {
    self.number = number
    self.state = state
    self.draftedAt = draftedAt
    self.sentAt = sentAt
    self.acknowledgedAt = acknowledgedAt
    self.endedAt = endedAt
    self.acknowledgeBy = acknowledgeBy
    self.actBy = actBy
    self.version = version
    self.facts = facts
    self.words = words
    self.message = message
  }

  /// The coded part: to whom, why, with what consent.
  public struct Facts: Hashable, Codable, Sendable {
    public var agency: String
    public var agencyKind: String
    public var agencyNameVi: String
    public var agencyNameEn: String
    public var agencyPhone: String?
    public var superior: String?
    public var situations: [Situation]
    public var consent: Consent
    /// The article by which it goes out without consent.
    public var legalOverride: String?
    public var outcome: Outcome?
    /// It goes there though the agency may be on the accused's side.
    public var despiteConflict: Bool?
    /// The revision whose words go on the agency's paper.
    public var message: Int?
    /// The age recipient it was last sealed to; nil while it went out in no sealed form.
    public var sealedTo: String?

    public init(agency: Agency, situations: [Situation], consent: Consent, legalOverride: String?) {
      self.agency = agency.code
      agencyKind = agency.kind
      agencyNameVi = agency.name.vi
      agencyNameEn = agency.name.en
      agencyPhone = agency.phone
      superior = agency.superior
      self.situations = situations
      self.consent = consent
      self.legalOverride = legalOverride
    }

    public var agencyName: Text { Text(vi: agencyNameVi, en: agencyNameEn) }
  }

  /// What came of a referral.
  public enum Outcome: String, CaseIterable, Codable, Sendable, Labelled {
    case helped
    case partlyHelped = "partly-helped"
    case nothingNeeded = "nothing-needed"
    case notHelped = "not-helped"

    public var label: Text {
      switch self {
      case .helped: Text(vi: "Đã hỗ trợ", en: "Helped")
      case .partlyHelped: Text(vi: "Hỗ trợ một phần", en: "Partly helped")
      case .nothingNeeded: Text(vi: "Không cần hỗ trợ", en: "Nothing was needed")
      case .notHelped: Text(vi: "Chưa hỗ trợ được", en: "Not helped")
      }
    }
  }

  /// The next clock that runs: the agency's word, then its act.
  public var dueAt: Instant? {
    switch state {
    case .sent: acknowledgeBy
    case .acknowledged: actBy
    default: nil
    }
  }
}
