public import Base

/// That a release takes the place of an earlier one.
public struct Revision: Hashable, Sendable {
  /// The identifier of the release that it replaces.
  public let replaces: String
  /// Why, in words without numbers.
  public let reason: Text

  public init(replaces: String, reason: Text) {
    self.replaces = replaces
    self.reason = reason
  }
}
