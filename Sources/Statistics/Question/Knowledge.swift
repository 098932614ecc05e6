/// Of what was known when figures know.
///
/// Each makes the same tally for ever, once its day is over.
public enum Knowledge: Hashable, Sendable {
  /// Everything as it was known on the closing day of the month in which it was registered.
  ///
  /// So the months of a quarter add up to it, and nobody's later correction restates a closed month.
  case closing
  /// Everything as it was known at the end of a day, ISO 8601: the label of a revision.
  case day(String)

  /// The last day whose knowledge counts for something registered on `day`; nil for a day that doesn't exist.
  public func lastDay(registeredOn day: String, cut: Period.Cut) -> String? {
    switch self {
    case .closing: Period.month(of: day, cut: cut)?.closingDay
    case .day(let day): day
    }
  }
}
