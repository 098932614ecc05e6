extension Report {
  /// Names by which earlier contacts about the same children are found.
  public var soughtNames: [String] {
    children.flatMap { [$0.name, $0.otherNames] }.compactMap(\.self)
  }

  /// Numbers from which the same caller may have called before.
  public var soughtPhones: [String] { [caller.phone].compactMap(\.self) }
}
