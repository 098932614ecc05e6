public import Base

/// A length of time as a law or a local policy states it.
public struct Span: Hashable, Sendable {
  /// At least 0; 0 hours means at once.
  public let amount: Int
  public let unit: Unit

  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// Clock hours: nights and holidays count.
    case hour
    /// Days of the calendar; the day of the start isn't counted, the last ends at 24:00.
    case day
    /// Working days by the holiday table; the day of the start isn't counted, the last ends at 24:00.
    case workingDay = "working-day"
  }

  public init(_ amount: Int, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// When the time is over that began at `start`.
  public func end(from start: Instant, in calendar: LogCalendar) -> Instant {
    switch unit {
    case .hour: start.adding(hours: amount)
    case .day: calendar.adding(days: amount, to: start)
    case .workingDay: calendar.adding(workingDays: amount, to: start)
    }
  }
}
