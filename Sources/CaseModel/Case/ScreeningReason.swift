public import Base

/// Why a report goes no further as a case.
public enum ScreeningReason: String, CaseIterable, Codable, Sendable {
  case notAboutAChild = "not-about-a-child"
  case counselled
  case informationOnly = "information-only"
  case falseReport = "false-report"
  case outOfScope = "out-of-scope"
  case noContact = "no-contact"
  case other
}

extension ScreeningReason: Labelled {
  public var label: Text {
    switch self {
    case .notAboutAChild: Text(vi: "Không liên quan đến trẻ em", en: "Not about a child")
    case .counselled: Text(vi: "Đã tư vấn, không còn nhu cầu", en: "Counselled, no further need")
    case .informationOnly: Text(vi: "Chỉ hỏi thông tin", en: "Information only")
    case .falseReport: Text(vi: "Tin báo không đúng", en: "False report")
    case .outOfScope: Text(vi: "Ngoài phạm vi", en: "Out of scope")
    case .noContact:
      Text(
        vi: "Không đủ thông tin để tìm ra trẻ",
        en: "Too little known to find the child")
    case .other: Text(vi: "Lý do khác", en: "Other")
    }
  }
}
