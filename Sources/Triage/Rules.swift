public import CaseModel

/// Every rule of triage.
enum Rules {
  /// The rules that look at what was told.
  static let ofOneReport: [any Rule.Type] = [
    PresentDanger.self,
    Weapon.self,
    SeriousInjury.self,
    InitialAssessment.self,
    CarerIsOffender.self,
    YoungChildLeft.self,
    SexualAbuse.self,
    FadingEvidence.self,
    EarlyPregnancy.self,
    SelfHarm.self,
    Trafficking.self,
    MissingChild.self,
    ChildAlone.self,
    VeryYoungChild.self,
    ChildNotSafe.self,
    ForcedMarriage.self,
    Killing.self,
    OtherSigns.self,
    HarmedOrAtRisk.self,
    AccusedMinor.self,
    Hazard.self,
    SpecialCircumstances.self,
    AdviceOnly.self,
  ]

  /// Those, and the pattern over all contacts, which needs what they found.
  static let all: [any Rule.Type] = ofOneReport + [RepeatedContacts.self]
}

extension Triage {
  /// Rules that find one urgency and no other, so that what they decided can be overridden in one direction only.
  public static let settled: [String: Urgency] = [
    PresentDanger.code: .emergency, Weapon.code: .emergency, InitialAssessment.code: .emergency,
    YoungChildLeft.code: .emergency, Killing.code: .emergency, AdviceOnly.code: .none,
  ]
}
