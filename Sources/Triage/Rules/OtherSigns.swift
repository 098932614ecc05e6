import CaseModel

/// Every other ticked sign of danger proposes the urgency that the reference data gives it; the
/// gravest counts.
enum OtherSigns: Rule {
  static let code = "other-signs"
  static let change = Text(vi: "Dấu hiệu không còn đúng.", en: "The sign doesn't hold.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let ticked = Set(subject.told.flatMap(\.signs)).subtracting(signsOfOtherRules)
    let signs = subject.signs.filter { ticked.contains($0.code) }
      .sorted { ($1.urgency, $0.code) < ($0.urgency, $1.code) }
    guard let gravest = signs.first else { return nil }
    return found(
      gravest.urgency,
      vi: "Dấu hiệu nguy hiểm: \(signs.map(\.label.vi).joined(separator: "; ")).",
      en: "Signs of danger: \(signs.map(\.label.en).joined(separator: "; ")).",
      source: gravest.source)
  }

  /// Signs that a rule of their own reads.
  private static let signsOfOtherRules: Set<String> = [
    "present-danger", "weapon", "serious-injury", "needs-medical-care", "suicide", "self-harm",
    "trafficking-under-way", "missing", "child-alone", "forced-marriage-imminent", "pregnant",
  ]
}
