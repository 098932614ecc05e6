public import Base

/// The sex of a person (Mẫu 01 A2.3: Nam, Nữ, Không biết). Never inferred from a name.
public enum Sex: String, CaseIterable, Codable, Sendable {
  case male
  case female
  case unknown
}

extension Sex: Labelled {
  public var label: Text {
    switch self {
    case .male: Text(vi: "Nam", en: "Male")
    case .female: Text(vi: "Nữ", en: "Female")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
