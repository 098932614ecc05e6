import Base

/// Somebody of a case as people point at them, by the order of its reports: `c1` a child, `o1` an alleged offender,
/// `caller`.
public enum PersonMark: Hashable, Sendable, CustomStringConvertible {
  case child(Int)
  case offender(Int)
  case caller

  /// Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    if text == "caller" {
      self = .caller
      return
    }
    guard let position = text.dropFirst().digits, position > 0 else { return nil }
    switch text.first {
    case "c": self = .child(position)
    case "o": self = .offender(position)
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .child(let position): "c\(position)"
    case .offender(let position): "o\(position)"
    case .caller: "caller"
    }
  }

  /// Whether these reports tell of them.
  public func stands(in reports: [Report]) -> Bool {
    switch self {
    case .child(let position): reports.contains { $0.children.count >= position }
    case .offender(let position): reports.contains { $0.offenders.count >= position }
    case .caller: !reports.isEmpty
    }
  }
}

extension PersonMark: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let mark = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such mark")
    }
    self = mark
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CaseTie.Kind {
  /// Whether a person of this kind can be what ties two cases so.
  public func ties(_ mark: PersonMark) -> Bool {
    switch (self, mark) {
    case (.siblings, .child), (.sameOffender, .offender), (.sameCaller, .caller): true
    default: false
    }
  }
}
