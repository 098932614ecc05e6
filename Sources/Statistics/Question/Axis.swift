/// One way in which a table divides what it counts: an ``Attribute`` at one level of its codes.
///
/// Whatever the level, the unknown is a category, so that every counted thing has its place.
public enum Axis: String, CaseIterable, Codable, Sendable {
  /// The communes that the hotline serves, `other` and `unknown`.
  case commune
  case province
  /// The district of a unit, for reference days on which there were districts.
  case district
  /// The 14 groups of topics, by the primary one.
  case topic
  /// The topics themselves.
  case topicDetail = "topic-detail"
  /// Topics joined to abuse, accidents, health and the rest, for small areas.
  case topicGroup = "topic-group"
  /// The lines of the monthly report of hotline 111.
  case hotline111 = "hotline-111"
  /// The categories of Child Helpline International.
  case childHelpline = "child-helpline"
  /// Every group of topics that was named, primary or not: its rows don't add up to the total.
  case anyTopic = "any-topic"
  case sex
  /// 0–5, 6–9, 10–12, 13–15, 16–17: the cuts of Vietnamese law.
  case ageLaw = "age-law"
  /// 0–3, 4–6, 7–9, 10–12, 13–15, 16–17, 18–24: Child Helpline International.
  case ageHelpline = "age-helpline"
  /// 0–4, 5–9, 10–14, 15–17.
  case ageFive = "age-five"
  case nature
  case setting
  /// What the alleged offender is to the child.
  case relation
  case channel
  /// What the caller is to the child.
  case caller
  case kind
  case result
  case urgency
  case outcome
  case firstAction = "first-action"
  case agency
  case referralState = "referral-state"
  case referralOutcome = "referral-outcome"
  case answer
  /// The proposal taken, raised or lowered by the first triage.
  case override
  case rule
  /// Every sign of danger that was named: its rows don't add up to the total.
  case anySign = "any-sign"
  case putAsideAs = "put-aside-as"
  case cameBack = "came-back"
  case reading
}

extension Axis {
  /// False when one counted thing can stand in several of its rows.
  public var addsUp: Bool { self != .anyTopic && self != .anySign }

  public var attribute: Attribute {
    switch self {
    case .commune, .province, .district: .place
    case .topic, .topicDetail, .topicGroup, .hotline111, .childHelpline: .topic
    case .anyTopic: .topics
    case .sex: .sex
    case .ageLaw, .ageHelpline, .ageFive: .age
    case .nature: .nature
    case .setting: .setting
    case .relation: .relation
    case .channel: .channel
    case .caller: .caller
    case .kind: .kind
    case .result: .result
    case .urgency: .urgency
    case .outcome: .outcome
    case .firstAction: .firstAction
    case .agency: .agency
    case .referralState: .referralState
    case .referralOutcome: .referralOutcome
    case .answer: .answer
    case .override: .override
    case .rule: .rule
    case .anySign: .signs
    case .putAsideAs: .putAsideAs
    case .cameBack: .cameBack
    case .reading: .reading
    }
  }
}
