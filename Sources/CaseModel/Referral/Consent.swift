public import Base

/// Whether somebody agreed that a referral goes out, or what let it go without.
///
/// Consent gates sending. It never gates withdrawing: the moment it is gone is the moment when sharing must stop.
public enum Consent: String, CaseIterable, Codable, Sendable {
  case given
  case overridden
  case refused
  case withdrawn
  case notAsked = "not-asked"
}

extension Consent: Labelled {
  public var label: Text {
    switch self {
    case .given: Text(vi: "Đã đồng ý", en: "Given")
    case .overridden: Text(vi: "Không cần đồng ý theo luật", en: "Overridden by law")
    case .refused: Text(vi: "Không đồng ý", en: "Refused")
    case .withdrawn: Text(vi: "Đã rút lại đồng ý", en: "Withdrawn")
    case .notAsked: Text(vi: "Chưa hỏi", en: "Not asked")
    }
  }
}

extension Consent {
  /// Whether a referral may be sent.
  public var allowsSending: Bool { self == .given || self == .overridden }
}
