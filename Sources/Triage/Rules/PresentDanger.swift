import Base
import CaseModel

enum PresentDanger: Rule {
  static let code = "present-danger"
  static let summary = Text(
    vi: """
      Trẻ đang gặp nguy hiểm: có người nói vậy, hoặc trẻ bị hại hay có nguy cơ mà không \
      an toàn và người gây hại đến được. Khẩn cấp (NĐ 56/2017 Đ31 k1, Đ26 k3); tai nạn \
      thì theo quy ước.
      """,
    en: """
      The child is in danger now: somebody says so, or a child that was harmed or is at \
      risk is not safe and the offender can reach it. Emergency (NĐ 56/2017 art. 31(1), \
      26(3)); an accident by local policy.
      """)
  static let change = Text(
    vi: "Trẻ đã an toàn, hoặc người gây hại không đến gần được.",
    en: "The child is safe, or the offender can't reach it.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard subject.hasSign("present-danger") || subject.told.contains(where: \.tellsPresentDanger)
    else { return nil }
    return found(
      .emergency,
      vi: "Trẻ đang gặp nguy hiểm, hoặc không an toàn và người gây hại tiếp cận được.",
      en: "The child is in danger now, or not safe with the offender within reach.",
      guidance: Text(
        vi: "Gọi 113 ngay (cháy, đuối nước 114; cấp cứu 115). Giữ máy với người gọi. "
          + "Hỏi trẻ có thể đến chỗ an toàn nào gần nhất.",
        en: "Call 113 now (fire, drowning 114; ambulance 115). Keep the caller on the line. "
          + "Ask which safe place is nearest."),
      source: subject.emergencySource)
  }
}
