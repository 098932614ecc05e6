public import Base

/// What came of a report: the three results of hotline 111 (information, in-depth counselling, support or
/// intervention).
public enum ContactResult: String, CaseIterable, Codable, Sendable {
  case `case`
  case counselling
  case information
}

extension ContactResult: Labelled {
  public var label: Text {
    switch self {
    case .case: Text(vi: "Mở hồ sơ", en: "Case")
    case .counselling: Text(vi: "Tư vấn chuyên sâu", en: "Counselling")
    case .information: Text(vi: "Giải đáp thông tin", en: "Information")
    }
  }
}
