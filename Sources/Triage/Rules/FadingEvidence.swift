import Base
import CaseModel

enum FadingEvidence: Rule {
  static let code = "fading-evidence"
  static let summary = Text(
    vi: """
      Xâm hại tình dục trong năm ngày qua, hoặc không rõ khi nào: dấu vết trên người, \
      quần áo, điện thoại mất dần. Khẩn cấp khi mới xảy ra, gấp khi không rõ (TTLT \
      01/2022 Đ9; NĐ 56/2017 Đ31 k5).
      """,
    en: """
      Sexual abuse in the last five days, or nobody knows when: traces on body, clothes \
      and phones fade. Emergency when it was recent, urgent when that is unknown (TTLT \
      01/2022 art. 9; NĐ 56/2017 art. 31(5)).
      """)
  static let change = Text(
    vi: "Đã quá 5 ngày (vẫn không dưới mức gấp).",
    en: "More than 5 days ago (still never below urgent).")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let answers = subject.told
      .filter { $0.hasTopic(ofGroups: "XH") && $0.mayConcern(under: 18) }.map(\.incident.recent)
    guard answers.contains(where: { $0 != .no }) else { return nil }
    let isRecent = answers.contains(.yes)
    return found(
      isRecent ? .emergency : .urgent,
      vi: isRecent
        ? "Xâm hại tình dục trong 5 ngày qua: chứng cứ mất đi từng giờ."
        : "Xâm hại tình dục, không rõ khi nào: chứng cứ có thể đang mất đi.",
      en: isRecent
        ? "Sexual abuse in the last 5 days: evidence fades by the hour."
        : "Sexual abuse, time unknown: evidence may be fading.",
      guidance: SexualAbuse.guidance,
      source: "TTLT 01/2022 Đ9; NĐ 56/2017 Đ31 k5")
  }
}
