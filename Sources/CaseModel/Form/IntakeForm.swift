import Base

/// The intake document: all of Mẫu 01 (NĐ 56/2017) and what triage and figures need beside it.
///
/// Field numbers such as A2.4 are those of Mẫu 01. Every question may be left unanswered.
public enum IntakeForm {
  public static let fields: [Field] = [
    Field(
      "kind", .code(of: ContactKind.self), vi: "Loại cuộc gọi", en: "Kind of contact",
      help: Text(
        vi:
          "Trẻ tự gọi hay người khác gọi về một trẻ em: tin nào cũng phải tiếp nhận (Luật Trẻ em Đ51 k1; NĐ 56/2017 Đ25 k1). "
          + "Mọi loại khác ghi nhanh bằng 'hotline call'.",
        en:
          "Whether a child calls for itself or somebody calls about one: every report is taken (Child Law art. 51(1); "
          + "NĐ 56/2017 art. 25(1)). All else is one line: 'hotline call'."
      )),
    Field(
      "result", .code(of: ContactResult.self), vi: "Kết quả cuộc gọi", en: "Result of the contact",
      help: Text(
        vi: "Enter: mở hồ sơ. Chỉ chọn mục khác khi không còn ai phải làm gì cho trẻ.",
        en:
          "Enter opens a case. Choose another only when nobody has anything left to do for the child."
      )),
    Field(
      "whyNoCase", .words(1000), .narrative, vi: "Có dấu hiệu nguy hiểm: vì sao không mở hồ sơ?",
      en: "There are signs of danger: why is no case opened?",
      help: Text(
        vi:
          "Bình thường hãy mở hồ sơ. Nếu chắc chắn không cần, nêu lý do; trong 4 giờ người thứ hai sẽ xem lại.",
        en:
          "Open a case as a rule. If you are sure that none is needed, say why; a second person looks at it within 4 hours."
      )),
    Field(
      "channel", .code(of: Channel.self), vi: "Tiếp nhận qua (A1.1)", en: "Channel (A1.1)",
      fallback: .string(Channel.phone.rawValue)),
    Field(
      "receivedAt", .moment, vi: "Tiếp nhận lúc (A1.2)", en: "Received at (A1.2)"),
    Field(
      "lateEntry",
      .code([Field.Choice(code: "yes", label: Text(vi: "Đúng, ghi muộn", en: "Yes, entered late"))]
      ),
      vi: "Đúng là tiếp nhận từ lâu, nay mới ghi?", en: "Was it received that long ago?",
      help: Text(
        vi: "Chỉ cần khi tiếp nhận hơn một năm trước khi ghi, hoặc hơn 31 ngày trước khi lập sổ.",
        en:
          "Needed only when it was received over a year before it is recorded, or over 31 days before the log began."
      )),
    Field(
      "language", .words(40), vi: "Ngôn ngữ của người gọi", en: "Language of the caller",
      help: Text(
        vi: "Ví dụ: Xơ Đăng, Việt. Để gọi lại thì tìm đúng người nói được.",
        en: "Such as Xơ Đăng or Vietnamese, so that whoever calls back can be understood.")),
    Field(
      "interpreter", .code(of: Answer.self), vi: "Có cần người phiên dịch không?",
      en: "Is an interpreter needed?"),
    Field("caller", .group(caller), vi: "Người báo tin (A3)", en: "Caller (A3)"),
    Field("children", .list(child, atMost: 20), vi: "Trẻ em (A2)", en: "Children (A2)"),
    Field(
      "nature", .code(of: Nature.self), vi: "Tình trạng của trẻ (4)",
      en: "What the report says (4)",
      help: Text(
        vi: "Mẫu 01 (4). Chưa rõ thì để trống: máy coi như có thể đã bị hại.",
        en: "Mẫu 01 (4). Leave it open if unsure: harm is then not ruled out.")),
    Field(
      "topics", .references(.topic), vi: "Nội dung", en: "Topics",
      help: Text(
        vi: "Mọi điều người gọi nói đến, ví dụ BL01, XH02. Gõ mã hoặc chữ đầu; ? để xem danh sách.",
        en:
          "All that the caller speaks of, such as BL01, XH02. Type codes or first letters; ? shows the list."
      )),
    Field(
      "primaryTopic", .reference(.topic), vi: "Nội dung chính", en: "Primary topic",
      help: Text(
        vi: "Điều chính, để thống kê cộng đúng. Để trống: lấy điều nặng nhất.",
        en: "The main one, so that figures add up. Left open, the gravest is taken.")),
    Field("incident", .group(incident), vi: "Vụ việc", en: "Incident"),
    Field(
      "offenders", .list(offender, atMost: 20), vi: "Người bị tố giác", en: "Alleged offenders"),
    Field(
      "signs", .references(.sign), vi: "Dấu hiệu nguy hiểm", en: "Signs of danger",
      help: Text(
        vi:
          "Hỏi từng câu trong danh sách; chỉ ghi dấu hiệu người gọi nói có. Dấu hiệu nặng đứng trước.",
        en: "Ask each question of the list; tick what the caller confirms. The gravest stand first."
      )),
    Field("story", .group(story), .narrative, vi: "Lời kể", en: "In words"),
  ]
}
