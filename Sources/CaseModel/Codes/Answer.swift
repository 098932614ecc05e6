public import Base

/// An answer to a yes-or-no question. Not knowing is an answer.
public enum Answer: String, CaseIterable, Codable, Sendable {
  case yes
  case no
  case unknown
}

extension Answer: Labelled {
  public var label: Text {
    switch self {
    case .yes: Text(vi: "Có", en: "Yes")
    case .no: Text(vi: "Không", en: "No")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
