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
}

extension Attribute {
  /// The units of which it can be asked.
  public var units: Set<StatisticsRow.Unit> {
    switch self {
    case .period, .place, .topic: Set(StatisticsRow.Unit.allCases)
    case .topics, .channel, .caller: [.contact, .case, .child, .incident, .offender]
    case .kind, .result: [.contact]
    case .nature, .setting: [.case, .child, .incident, .offender]
    case .urgency: [.case, .child, .incident, .offender, .referral]
    case .sex: [.child, .offender]
    case .age: [.child]
    case .relation: [.offender]
    case .outcome, .firstAction: [.case]
    case .agency, .referralState, .referralOutcome, .answer: [.referral]
    }
  }
}

extension Attribute {
  /// Whether it is told of a case, and copied to the call that opened it and to everything that is in it.
  var isShared: Bool {
    switch self {
    case .period, .place, .topic, .topics, .nature, .setting, .channel, .caller, .urgency: true
    case .sex, .age, .relation, .kind, .result, .outcome, .firstAction, .agency, .referralState,
      .referralOutcome, .answer:
      false
    }
  }
}
