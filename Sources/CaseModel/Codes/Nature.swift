public import Base

/// What a report says of the child (note 4 in the title of Mẫu 01).
public enum Nature: String, CaseIterable, Codable, Sendable {
  case actual
  case atRisk = "at-risk"
  case specialCircumstances = "special-circumstances"
  case unknown
}

extension Nature: Labelled {
  public var label: Text {
    switch self {
    case .actual: Text(vi: "Bị xâm hại", en: "Harmed")
    case .atRisk: Text(vi: "Có nguy cơ bị xâm hại", en: "At risk")
    case .specialCircumstances: Text(vi: "Có hoàn cảnh đặc biệt", en: "In special circumstances")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
