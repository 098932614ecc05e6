public import Base

/// What somebody who reads a triage again makes of it, beside what was judged.
public enum Reading: String, CaseIterable, Codable, Sendable {
  case agrees
  case higher
  case lower
}

extension Reading: Labelled {
  public var label: Text {
    switch self {
    case .agrees: Text(vi: "Đồng ý", en: "Agrees")
    case .higher: Text(vi: "Lẽ ra cao hơn", en: "Should be higher")
    case .lower: Text(vi: "Lẽ ra thấp hơn", en: "Should be lower")
    }
  }
}
