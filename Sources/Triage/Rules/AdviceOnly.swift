import Base
import CaseModel

enum AdviceOnly: Rule {
  static let code = "advice-only"
  static let summary = Text(
    vi: """
      Mọi liên hệ đều đã kết thúc bằng tư vấn hoặc thông tin: không còn việc phải làm. \
      Không cần theo dõi, theo quy ước; điều khác nặng hơn thì điều ấy quyết định.
      """,
    en: """
      Every contact ended with counselling or information: nothing more is due. No \
      follow-up, by local policy; any other finding is graver and decides.
      """)
  static let change = Text(
    vi: "Còn việc phải làm cho trẻ.", en: "Something is left to do for the child.")

  static func finding(_ subject: TriageSubject) -> Finding? {
    guard !subject.reports.isEmpty,
      subject.reports.allSatisfy({ $0.result == .counselling || $0.result == .information })
    else { return nil }
    return found(
      .none, vi: "Đã tư vấn hoặc trả lời xong.", en: "Advice or information was given.",
      source: "local policy")
  }
}
