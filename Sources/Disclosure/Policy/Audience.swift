/// For whom a release is: it decides how small a count may be printed.
public enum Audience: String, CaseIterable, Codable, Sendable {
  /// Everybody.
  case `public`
  /// Offices with a lawful task, named in the scope.
  case official

  /// Whether its readers know a release that was for `other`.
  public func knows(_ other: Audience) -> Bool { self == .official || other == .public }
}
