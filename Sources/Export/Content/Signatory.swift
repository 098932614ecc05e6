public import Base

/// Who signs: an office, and a name only where it is wanted in print.
public struct Signatory: Hashable, Sendable {
  /// On whose behalf, as "TM. ỦY BAN NHÂN DÂN".
  public let authority: Text
  /// As "CHỦ TỊCH".
  public let title: Text
  /// Nil leaves the place blank, to be signed by hand.
  public let name: String?

  public init(authority: Text, title: Text, name: String? = nil) {
    self.authority = authority
    self.title = title
    self.name = name?.plain
  }
}
