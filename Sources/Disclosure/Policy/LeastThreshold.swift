extension Audience {
  /// The least count that may be printed for a log's figures: never less.
  ///
  /// - Parameter isProvince: Whether the area is a whole province.
  public func leastThreshold(isProvince: Bool) -> Int {
    self == .official || isProvince ? 5 : 10
  }
}
