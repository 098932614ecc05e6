import Base
import CaseModel

enum OtherSigns: Rule {
  static let code = "other-signs"
  static let summary = Text(
    vi: """
      Mỗi dấu hiệu nguy hiểm khác đề xuất mức mà bảng dấu hiệu cho nó ('hotline \
      reference list sign'); mức nặng nhất quyết định.
      """,
    en: """
      Every other sign of danger proposes the urgency that the table of signs gives it \
      ('hotline reference list sign'); the gravest decides.
      """)
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
