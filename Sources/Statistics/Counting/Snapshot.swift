/// A state of knowledge with the cut of months on which its closing days hang.
public struct Snapshot: Hashable, Sendable {
  public let known: Knowledge
  public let cut: Period.Cut

  init(_ question: Question) {
    known = question.known
    // A day is the same day whatever the months.
    cut = question.known == .closing ? question.period.cut : .calendar
  }

  /// The last day whose knowledge counts for something registered on `day`.
  public func lastDay(registeredOn day: String) -> String? {
    known.lastDay(registeredOn: day, cut: cut)
  }
}
