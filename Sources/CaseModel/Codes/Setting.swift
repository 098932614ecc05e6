public import Base

/// Where something happened, as a kind of place (môi trường xâm hại; Child Helpline International).
public enum Setting: String, CaseIterable, Codable, Sendable {
  case home
  case school
  case institution
  case online
  case publicPlace = "public-place"
  case workplace
  case other
  case unknown
}

extension Setting: Labelled {
  public var label: Text {
    switch self {
    case .home: Text(vi: "Gia đình", en: "Home")
    case .school: Text(vi: "Trường học", en: "School")
    case .institution: Text(vi: "Cơ sở nuôi dưỡng", en: "Institution")
    case .online: Text(vi: "Trên mạng", en: "Online")
    case .publicPlace: Text(vi: "Nơi công cộng", en: "Public place")
    case .workplace: Text(vi: "Nơi làm việc", en: "Workplace")
    case .other: Text(vi: "Khác", en: "Other")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
