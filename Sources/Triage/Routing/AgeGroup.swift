import CaseModel

/// Which law protects: under 16 the Child Law, at 16 and 17 that of minors in proceedings and of domestic violence, an
/// adult decides alone (LTE art. 1; TT 43/2021; Luật 13/2022).
enum AgeGroup {
  case child
  case minor
  case adult

  /// Of several the youngest; an unknown age is a child's.
  static func of(_ reports: [Report]) -> AgeGroup {
    let ages = reports.flatMap(\.children).map(\.age)
    if ages.isEmpty || ages.contains(where: { $0.mayBeUnder(16) }) { return .child }
    return ages.contains { $0.mayBeUnder(18) } ? .minor : .adult
  }

  /// Whether a rule is of a law that covers this age.
  func allows(_ rule: ReferralRule, in situations: Set<Situation>) -> Bool {
    switch self {
    case .child: return rule.situation != .youth
    case .minor: return !Self.isOfChildLaw(rule)
    case .adult:
      return !Self.isOfChildLaw(rule) && !Self.schoolOffices.contains(rule.agencyKind) && rule.situation != .youth
    }
  }

  /// Whether only the Child Law orders it: the chair's 12 hours (NĐ 56 art. 31–32) are for those under 16; at 16 the
  /// chair hears of domestic violence alone (Luật 13/2022 art. 19) and of a child marriage.
  private static func isOfChildLaw(_ rule: ReferralRule) -> Bool {
    childLaw.contains(rule.situation) || childOffices.contains(rule.agencyKind)
      || rule.agencyKind == "commune-chair" && chairsEmergency.contains(rule.situation)
  }

  private static let chairsEmergency: Set<Situation> = [.emergency, .actInProgress, .abandoned]

  /// What only the Child Law orders.
  private static let childLaw: Set<Situation> = [.atRisk, .specialCircumstances, .carerIsOffender]

  private static let childOffices: Set<String> = [
    "child-protection-worker", "court", "social-facility",
  ]

  private static let schoolOffices: Set<String> = ["school", "school-counsellor", "hotline-111"]
}
