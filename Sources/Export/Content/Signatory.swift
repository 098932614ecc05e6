/// Who signs: an office, and a name only where it is wanted in print.
public struct Signatory: Hashable, Sendable {
  /// On whose behalf, as "TM. ỦY BAN NHÂN DÂN".
  public let authority: Label
  /// As "CHỦ TỊCH".
  public let title: Label
  /// Nil leaves the place blank, to be signed by hand.
  public let name: String?

  public init(authority: Label, title: Label, name: String? = nil) {
    self.authority = authority
    self.title = title
    self.name = name?.plain
  }
}
