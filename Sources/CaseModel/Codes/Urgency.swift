public import Base

/// How soon somebody must act, gravest first.
///
/// The time that each gives is reference data (`urgency.csv`, whose labels a test holds to these); the legal limit of
/// an emergency is 12 hours from receipt (NĐ 56 art. 26(3), 31(2)).
public enum Urgency: String, CaseIterable, Codable, Sendable {
  case emergency
  case urgent
  case soon
  case routine
  case none
}

extension Urgency: Labelled {
  public var label: Text {
    switch self {
    case .emergency: Text(vi: "Khẩn cấp", en: "Emergency")
    case .urgent: Text(vi: "Gấp", en: "Urgent")
    case .soon: Text(vi: "Sớm", en: "Soon")
    case .routine: Text(vi: "Thường", en: "Routine")
    case .none: Text(vi: "Không cần theo dõi", en: "No follow-up")
    }
  }
}

extension Urgency: Comparable {
  /// 0 = emergency … 4 = none.
  public var rank: Int { Urgency.allCases.firstIndex(of: self) ?? Urgency.allCases.count }

  /// Graver is greater.
  public static func < (a: Urgency, b: Urgency) -> Bool { a.rank > b.rank }
}
