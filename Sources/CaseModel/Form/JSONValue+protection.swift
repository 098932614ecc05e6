public import Base

extension JSONValue {
  /// The part of a document that has one protection; the shape around it stays, so that parts join again.
  public func part(_ protection: Protection, of fields: [Field]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    var part: [String: JSONValue] = [:]
    for field in fields {
      guard let value = members[field.key] else { continue }
      switch (field.content, value) {
      case (.group(let inner), _):
        let group = value.part(protection, of: inner)
        if protection == .facts || group != .object([:]) { part[field.key] = group }
      case (.list(let inner, _), .array(let entries)):
        part[field.key] = .array(entries.map { $0.part(protection, of: inner) })
      default:
        if field.protection == protection { part[field.key] = value }
      }
    }
    return .object(part)
  }

  /// Two parts of one document, joined. Lists join entry by entry.
  public func joined(with other: JSONValue) -> JSONValue {
    switch (self, other) {
    case (.object(let a), .object(let b)):
      .object(a.merging(b) { $0.joined(with: $1) })
    case (.array(let a), .array(let b)) where a.count == b.count:
      .array(zip(a, b).map { $0.joined(with: $1) })
    default: self
    }
  }
}
