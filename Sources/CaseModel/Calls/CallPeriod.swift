public import Base

/// A day, or an hour of one, of which a phone system counts calls; in the log's own time.
public struct CallPeriod: Hashable, Sendable {
  public let day: Day
  /// 0 to 23; nil for the whole day.
  public let hour: Int?

  public init(_ day: Day, hour: Int? = nil) {
    self.day = day
    self.hour = hour
  }

  /// Reads it as phone systems and sheets write it: `2026-11-29`, `29/11/2026`, with `T03`, ` 03:00` or ` 3h` behind.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split { $0 == "T" || $0 == " " }
    guard let first = parts.first, parts.count <= 2, let day = Moment.day(first) else { return nil }
    guard parts.count == 2 else {
      self.init(day)
      return
    }
    guard let match = parts[1].wholeMatch(of: /([0-9]{1,2})(?::00(?::00)?|h|)/), let hour = Int(match.1), hour < 24
    else { return nil }
    self.init(day, hour: hour)
  }

  /// When it is over.
  public func end(in calendar: LogCalendar) -> Instant {
    guard let hour else { return calendar.end(of: day) }
    return calendar.start(of: day).adding(hours: hour + 1)
  }
}

extension CallPeriod: CustomStringConvertible {
  public var description: String { "\(day)" + (hour.map { "T" + ($0 < 10 ? "0\($0)" : "\($0)") } ?? "") }
}

extension CallPeriod: Comparable {
  public static func < (a: CallPeriod, b: CallPeriod) -> Bool {
    (a.day, a.hour ?? -1) < (b.day, b.hour ?? -1)
  }
}
