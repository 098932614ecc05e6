import Base
import CaseModel

enum SexualAbuse: Rule {
  static let code = "sexual-abuse"
  static let summary = Text(
    vi: """
      Hành vi tình dục với người dưới 18 tuổi, hoặc nguy cơ ấy, dù đã lâu. Không bao giờ \
      dưới mức gấp: tổn hại nghiêm trọng đến nhân phẩm, báo công an ngay (NĐ 56/2017 Đ31 \
      k1; TTLT 01/2022 Đ9). Khẩn cấp khi người gây hại đến được trẻ, hoặc trẻ không an \
      toàn.
      """,
    en: """
      A sexual act against somebody under 18, or the risk of it, however long ago. Never \
      below urgent: serious harm to dignity, told to the police at once (NĐ 56/2017 art. \
      31(1); TTLT 01/2022 art. 9). Emergency when the offender can reach the child or \
      the child isn't safe.
      """)
  static let change = Text(
    vi:
      "Người bị tố giác không tiếp cận được và trẻ an toàn: gấp. Người bị hại nay đủ 18 tuổi: mức khác.",
    en: "The offender can't reach the child and it is safe: urgent. Who was harmed is 18 now: less."
  )

  static func finding(_ subject: TriageSubject) -> Finding? {
    let reports = subject.told.filter { $0.hasTopic(ofGroups: "XH") && $0.mayConcern(under: 18) }
    guard !reports.isEmpty else { return nil }
    let isNear = reports.contains { report in
      report.signs.contains("offender-has-access") || report.children.contains { $0.safe == .no }
        || report.offenders.contains { $0.hasAccess == .yes }
    }
    return found(
      isNear ? .emergency : .urgent,
      vi: isNear
        ? "Xâm hại tình dục, và người bị tố giác còn tiếp cận được hoặc trẻ không an toàn."
        : "Xâm hại tình dục người dưới 18 tuổi.",
      en: isNear
        ? "Sexual abuse, and the alleged offender can reach the child or it isn't safe."
        : "Sexual abuse of somebody under 18.",
      guidance: guidance, source: "NĐ 56/2017 Đ31 k1; TTLT 01/2022 Đ9")
  }

  static let guidance = Text(
    vi: "Đừng tắm cho trẻ, đừng giặt quần áo; giữ tin nhắn, hình ảnh. "
      + "Hỏi trẻ càng ít càng tốt.",
    en: "Don't wash the child or the clothes; keep messages. "
      + "Ask the child as little as possible.")
}
