/// What is known of a counted thing, by the name that a ``StatisticsRow`` has for it.
///
/// Tables of one attribute at several levels are sums of the same finest codes; a ``Tally`` has one dimension for it.
public enum Attribute: String, CaseIterable, Codable, Sendable {
  /// The month in which it was registered.
  case period = "registered"
  case place
  case topic
  /// All topics that were named.
  case topics
  case sex
  case age
  case nature
  case setting
  case relation
  case channel
  case caller
  case kind
  case result
  case urgency
  case outcome
  case firstAction = "first-action"
  case agency = "agency-kind"
  case referralState = "referral-state"
  case referralOutcome = "referral-outcome"
  case answer
  /// What the first triage made of the proposed urgency.
  case override
  /// The rule that decided the proposal of the first triage.
  case rule
  /// All signs of danger that were named.
  case signs
  /// How a case was put aside.
  case putAsideAs = "put-aside-as"
  case cameBack = "came-back"
  /// What a second reading came to.
  case reading
}

extension Attribute {
  /// The units of which it can be asked.
  public var units: Set<StatisticsRow.Unit> {
    switch self {
    case .period: Set(StatisticsRow.Unit.allCases)
    case .place, .topic: [.contact, .case, .child, .incident, .offender, .referral]
    case .topics, .channel, .caller: [.contact, .case, .child, .incident, .offender]
    case .kind, .result: [.contact]
    case .nature, .setting: [.case, .child, .incident, .offender]
    case .urgency: [.case, .child, .incident, .offender, .referral]
    case .sex: [.child, .offender]
    case .age: [.child]
    case .relation: [.offender]
    case .outcome, .firstAction, .override, .rule, .signs: [.case]
    case .agency, .referralState, .referralOutcome, .answer: [.referral]
    case .putAsideAs, .cameBack: [.putAside]
    case .reading: [.secondReading]
    }
  }
}

extension Attribute {
  /// Whether it is told of a case, and copied to the call that opened it and to everything that is in it.
  var isShared: Bool {
    switch self {
    case .period, .place, .topic, .topics, .nature, .setting, .channel, .caller, .urgency: true
    case .sex, .age, .relation, .kind, .result, .outcome, .firstAction, .agency, .referralState,
      .referralOutcome, .answer, .override, .rule, .signs, .putAsideAs, .cameBack,
      .reading:
      false
    }
  }
}
