import Base

/// Under which terms figures may be used by others.
public struct Licence: Hashable, Sendable {
  /// Its short name, as `CC-BY-4.0`.
  public let name: String
  /// Where its text is.
  public let address: String

  public init(name: String, address: String) {
    self.name = name.plain
    self.address = address.plain
  }
}
