extension QRCode {
  /// How much of a printed code may be lost before it can't be read: about 7, 15, 25 or 30 % of it.
  public enum Level: Int, CaseIterable, Hashable, Sendable {
    case low, medium, quartile, high

    /// As the code itself names it (ISO/IEC 18004, table 12).
    var mark: Int {
      switch self {
      case .low: 1
      case .medium: 0
      case .quartile: 3
      case .high: 2
      }
    }
  }
}
