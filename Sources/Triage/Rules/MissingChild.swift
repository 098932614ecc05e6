import Base
import CaseModel

enum MissingChild: Rule {
  static let code = "missing-child"
  static let summary = Text(
    vi: """
      Không ai biết trẻ ở đâu (khẩn cấp), hoặc trẻ bỏ nhà đi (gấp). Theo quy ước: tìm \
      ngay, không đợi 24 giờ.
      """,
    en: """
      Nobody knows where the child is (emergency), or the child ran away from home \
      (urgent). Local policy: search now, don't wait 24 hours.
      """)
  static let change = Text(vi: "Đã tìm thấy trẻ.", en: "The child was found.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    if subject.hasSign("missing") || subject.hasTopic("MT01") {
      return found(
        .emergency, vi: "Trẻ mất tích hoặc đi lạc.", en: "The child is missing or lost.",
        guidance: guidance, source: "local policy")
    }
    guard subject.hasTopic("MT02") else { return nil }
    return found(
      .urgent, vi: "Trẻ bỏ nhà đi.", en: "The child ran away from home.", guidance: guidance,
      source: "local policy")
  }

  private static let guidance = Text(
    vi: "Hỏi thấy trẻ lần cuối ở đâu, mặc gì, đi với ai. Báo công an ngay, không chờ đủ 24 giờ.",
    en: "Ask where the child was last seen, in what clothes, with whom. "
      + "Tell the police now; don't wait 24 hours.")
}
