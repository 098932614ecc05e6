public import Base
public import CaseModel

/// Who must have been told before somebody alone lowers, closes or screens out what is grave.
///
/// An emergency or a suspected crime doesn't end by one person's word: either the commune and the police know (NĐ 56
/// art. 26(1); BLTTHS art. 146(4)), or a second person agrees.
public enum EndingGuard {
  public enum Body: String, CaseIterable, Sendable {
    case commune, police
  }

  /// The bodies that nobody told; empty when the case isn't grave or all know.
  public static func untold(
    conditions: Set<ClockRule.Condition>, timeline: [Happening]
  ) -> [Body] {
    guard !conditions.isDisjoint(with: [.emergency, .crimeSuspected]) else { return [] }
    let happened = Set(timeline.map(\.event))
    var bodies: [Body] = []
    // An adult survivor's commune has no duty towards a child.
    if conditions.contains(.under18), happened.isDisjoint(with: communeKnows) {
      bodies.append(.commune)
    }
    // Illness and accidents are no matter of the police.
    if !conditions.isDisjoint(with: [.crimeSuspected, .childEmergency]),
      happened.isDisjoint(with: policeKnow)
    {
      bodies.append(.police)
    }
    return bodies
  }

  /// Acts of the commune show that it knows.
  private static let communeKnows: Set<Event> = [
    .communeTold, .initialAssessment, .emergencyMeasures, .separationDecision, .noSeparation,
    .plan, .planApproval,
  ]

  private static let policeKnow: Set<Event> = [
    .policeTold, .policeReceived, .policeTransfer, .investigationReceived, .receiptNotice,
    .investigationResult,
  ]
}

extension EndingGuard.Body: Labelled {
  public var label: Text {
    switch self {
    case .commune: Text(vi: "UBND xã", en: "the commune")
    case .police: Text(vi: "công an", en: "the police")
    }
  }
}
