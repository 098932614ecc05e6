import Base
import CaseModel

/// What is said when a breach or a request of a person concerned can't be found or changed.
enum BreachWords {
  static func noSuchBreach(_ id: BreachID) -> Text {
    Text(
      vi: "Không có vụ vi phạm dữ liệu số \(id). Xem 'hotline breach list'.",
      en: "There is no breach \(id). List them with 'hotline breach list'.")
  }

  static func noSuchSubjectRequest(_ id: EntryID, _ number: CaseNumber) -> Text {
    Text(
      vi: "Hồ sơ \(number) không có yêu cầu \(id) của chủ thể dữ liệu. Xem 'hotline subject list'.",
      en: "Case \(number) has no request \(id) of a person concerned. List them with 'hotline subject list'.")
  }

  static func subjectAnswered(_ id: EntryID) -> Text {
    Text(
      vi: "Yêu cầu \(id) đã được trả lời hoặc từ chối. Yêu cầu mới: 'hotline subject ask'.",
      en: "Request \(id) was answered or refused. A new one: 'hotline subject ask'.")
  }

  static func breachEnded(_ id: BreachID) -> Text {
    Text(
      vi: "Vụ vi phạm dữ liệu \(id) đã kết thúc. Biết thêm điều mới thì ghi vụ mới: 'hotline breach record'.",
      en: "Breach \(id) has ended. What is learned since is a new one: 'hotline breach record'.")
  }

  static func restricted(_ number: CaseNumber, _ id: EntryID) -> Text {
    Text(
      vi:
        "Yêu cầu \(id) đã hạn chế xử lý dữ liệu của hồ sơ \(number) (Luật 91/2025/QH15 Đ4; NĐ 356/2025 Đ5): chỉ còn dùng để "
        + "bảo vệ trẻ, hoặc khi luật buộc (Đ19). Việc này dựa vào sự đồng ý nên không làm. Người yêu cầu bằng lòng thì bỏ hạn chế: "
        + "'hotline subject answer \(number) \(id) lifted'.",
      en:
        "Request \(id) restricted the use of the data of case \(number) (Luật 91/2025/QH15 art. 4; NĐ 356/2025 art. 5): it "
        + "serves the child's protection alone, or what a law orders (art. 19). This rests on consent and isn't done. When whoever "
        + "asked agrees: 'hotline subject answer \(number) \(id) lifted'.")
  }

  static func notRestricting(_ id: EntryID) -> Text {
    Text(
      vi: "Yêu cầu \(id) không đang hạn chế gì. Xem 'hotline subject list --all'.",
      en: "Request \(id) restricts nothing now. See 'hotline subject list --all'.")
  }
}
