public import Base

/// The three levels of the forms of NĐ 56 (Cao, Trung bình, Thấp).
public enum Level: String, CaseIterable, Codable, Sendable {
  case high
  case medium
  case low
  case unknown
}

extension Level: Labelled {
  public var label: Text {
    switch self {
    case .high: Text(vi: "Cao", en: "High")
    case .medium: Text(vi: "Trung bình", en: "Medium")
    case .low: Text(vi: "Thấp", en: "Low")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
