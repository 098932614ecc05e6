import Base
import CaseModel

enum SeriousInjury: Rule {
  static let code = "serious-injury"
  static let summary = Text(
    vi: """
      Trẻ bị thương nặng (khẩn cấp: NĐ 56/2017 Đ31 k1 khi chưa loại trừ bị hại, còn lại \
      theo quy ước), hoặc cần chữa trị (gấp, theo quy ước).
      """,
    en: """
      The child is badly hurt (emergency: NĐ 56/2017 art. 31(1) where harm isn't ruled \
      out, else local policy), or needs medical care (urgent, local policy).
      """)
  static let change = Text(
    vi: "Trẻ đã được chữa trị, hoặc không bị thương.", en: "The child is treated, or isn't hurt.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    if subject.hasSign("serious-injury") {
      return found(
        .emergency, vi: "Trẻ bị thương nặng.", en: "The child is badly hurt.",
        guidance: Text(
          vi: "Gọi 115 hoặc trạm y tế gần nhất ngay. Không di chuyển trẻ khi chưa được hướng dẫn.",
          en: "Call 115 or the nearest health station now. Don't move the child without advice."),
        source: subject.emergencySource)
    }
    guard subject.hasSign("needs-medical-care") else { return nil }
    return found(
      .urgent, vi: "Trẻ cần chữa trị.", en: "The child needs medical care.",
      guidance: Text(
        vi: "Hỏi trẻ đau ở đâu; hướng dẫn đến trạm y tế gần nhất.",
        en: "Ask where it hurts; direct them to the nearest health station."),
      source: "local policy")
  }
}
