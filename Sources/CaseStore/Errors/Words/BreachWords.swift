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
}
