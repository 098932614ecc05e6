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
    case .minor:
      return !Self.childLaw.contains(rule.situation) && !Self.childOffices.contains(rule.agencyKind)
    case .adult:
      return !Self.childLaw.contains(rule.situation) && !Self.childOffices.contains(rule.agencyKind)
        && !Self.schoolOffices.contains(rule.agencyKind) && rule.situation != .youth
    }
  }

  /// What only the Child Law orders.
  private static let childLaw: Set<Situation> = [.atRisk, .specialCircumstances, .carerIsOffender]

  private static let childOffices: Set<String> = [
    "child-protection-worker", "court", "social-facility",
  ]

  private static let schoolOffices: Set<String> = ["school", "school-counsellor", "hotline-111"]
}
