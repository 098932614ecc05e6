public import CaseModel

/// Offices that may be on the accused's side: their own, and those that work under or beside it. They are never
/// proposed without a warning (F6; 111's own cases of 2021).
public enum Conflict {
  private static let commune: Set<String> = [
    "commune-people-committee", "commune-chair", "child-protection-worker",
    "culture-social-office", "civil-status-office", "commune-police", "village-head",
    "fatherland-front", "other-commune",
  ]

  private static let offices: [(Situation, kinds: Set<String>)] = [
    (.policeAccused, ["commune-police"]),
    (.officialAccused, commune),
    (.teacherAccused, ["school", "school-counsellor"]),
    (.healthWorkerAccused, ["health-station", "hospital"]),
    (.facilityAccused, ["social-facility", "social-work-centre"]),
    (.borderGuardAccused, ["border-post"]),
  ]

  /// Why an agency of this kind may be on the accused's side.
  public static func of(_ agencyKind: String, in situations: Set<Situation>) -> Situation? {
    offices.first { situations.contains($0.0) && $0.kinds.contains(agencyKind) }?.0
  }
}
