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
