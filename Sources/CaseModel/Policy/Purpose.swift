public import Base

/// Why somebody looks at a case, or does with it what isn't their daily duty: the reason on record.
///
/// Codes, so that the history names the reason to whom the case concerns (CJEU C-579/21: dates and purposes) and holds
/// no words about anybody.
public enum Purpose: String, CaseIterable, Codable, Sendable, Labelled {
  case emergency
  case supervision
  case handOver = "hand-over"
  case authority
  case complaint
  case correction
  case subjectRequest = "subject-request"
  case retention
  case staffing
  case exercise

  public var label: Text {
    switch self {
    case .emergency: Text(vi: "khẩn cấp, bảo vệ trẻ ngay", en: "emergency: to protect a child now")
    case .supervision: Text(vi: "giám sát việc xử lý ca", en: "supervision of the case work")
    case .handOver: Text(vi: "thay người, bàn giao", en: "standing in, handing over")
    case .authority: Text(vi: "cơ quan có thẩm quyền yêu cầu", en: "an authority's lawful request")
    case .complaint: Text(vi: "giải quyết khiếu nại", en: "a complaint")
    case .correction: Text(vi: "sửa sai sót", en: "correcting an error")
    case .subjectRequest:
      Text(vi: "theo yêu cầu của người có dữ liệu", en: "asked by the person concerned")
    case .retention: Text(vi: "hết thời hạn lưu giữ", en: "the time of keeping is over")
    case .staffing: Text(vi: "thay đổi nhân sự", en: "a change of staff")
    case .exercise: Text(vi: "diễn tập", en: "an exercise")
    }
  }
}
