public import Base

/// What a clock wants, in a word so coarse that it may stand in clear beside a case number.
public enum Duty: String, CaseIterable, Codable, Sendable {
  case assign
  case triage
  case tell
  case act
  case assess
  case plan
  case answer
}

extension Duty: Labelled {
  public var label: Text {
    switch self {
    case .assign: Text(vi: "phân công", en: "assign")
    case .triage: Text(vi: "phân loại", en: "triage")
    case .tell: Text(vi: "báo tin", en: "tell")
    case .act: Text(vi: "hành động", en: "act")
    case .assess: Text(vi: "đánh giá", en: "assess")
    case .plan: Text(vi: "kế hoạch", en: "plan")
    case .answer: Text(vi: "trả lời", en: "answer")
    }
  }
}
