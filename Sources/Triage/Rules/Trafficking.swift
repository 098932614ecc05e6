import Base
import CaseModel

enum Trafficking: Rule {
  static let code = "trafficking"
  static let summary = Text(
    vi: """
      Trẻ đang bị đưa đi, hoặc bị mua bán trong mấy ngày qua (khẩn cấp); dấu hiệu mua \
      bán khác thì gấp. Luật 53/2024/QH15 Đ27: ai nhận tin thì xử lý ngay; biên giới chỉ \
      cách vài giờ.
      """,
    en: """
      The child is being taken away, or trafficking happened within days (emergency); \
      any other sign of it is urgent. Luật 53/2024/QH15 art. 27: whoever receives such a \
      report acts at once; a border is hours away.
      """)
  static let change = Text(
    vi: "Biết chắc trẻ đi với ai và tự nguyện, hoặc đã về.",
    en: "It is sure with whom the child went and that it wanted to, or it is back.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    let isRecent = subject.told.contains {
      $0.hasTopic(ofGroups: "MB") && $0.incident.recent == .yes
    }
    guard
      isRecent || subject.hasSign("trafficking-under-way")
        || subject.told.contains(where: { $0.hasTopic(ofGroups: "MB") })
    else { return nil }
    let isUnderWay = isRecent || subject.hasSign("trafficking-under-way")
    return found(
      isUnderWay ? .emergency : .urgent,
      vi: isUnderWay
        ? "Trẻ đang hoặc vừa bị đưa đi, bị mua bán, bắt cóc." : "Có nghi vấn mua bán, bắt cóc trẻ.",
      en: isUnderWay
        ? "The child is being or was just taken away, trafficked or abducted."
        : "Trafficking or abduction is suspected.",
      guidance: Text(
        vi: "Hỏi đi với ai, xe gì, hướng nào, lúc mấy giờ. Báo công an và đồn biên phòng ngay.",
        en: "Ask with whom, how, which way, since when. Tell police and border post now."),
      source: "Luật 53/2024/QH15 Đ27")
  }
}
