extension Policy {
  /// A rounded number leaves a width of twice the base, less two, and may not leave less than this.
  public static let leastBase = 5
}
