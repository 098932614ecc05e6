public import CaseModel

extension Report {
  /// Whether harm, or the risk of it, comes from where the child lives: then others who live there may be in danger,
  /// too.
  ///
  /// Where it happened is what was told; where nobody said, an accused parent or carer stands for the home.
  public var tellsHarmAtHome: Bool {
    guard tellsHarmOrRisk, mayConcern(under: 18) else { return false }
    switch incident.setting {
    case .home: return true
    case .unknown: return accusesCarer || accusesCarerOfYouth
    default: return false
    }
  }
}
