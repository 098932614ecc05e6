public import Base

/// Whether it happened once or goes on.
public enum Frequency: String, CaseIterable, Codable, Sendable {
  case once
  case ongoing
  case unknown
}

extension Frequency: Labelled {
  public var label: Text {
    switch self {
    case .once: Text(vi: "Một lần", en: "Once")
    case .ongoing: Text(vi: "Nhiều lần, đang tiếp diễn", en: "Ongoing")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
