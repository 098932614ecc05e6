public import Base
public import Foundation

/// Days, hours and working days as the log counts them: one time zone, one list of holidays.
public struct LogCalendar: Sendable {
  public let timeZone: TimeZone
  /// Days off on a weekday (public holidays and swapped days).
  public var daysOff: Set<Day>
  /// Weekend days that are worked in exchange.
  public var workedDays: Set<Day>

  /// Years for which the holidays were entered; nil where nobody asks.
  public var yearsWithHolidays: Set<Int>?
  /// Days off that nobody has announced yet.
  public var unannounced: Set<Day>

  public init(
    timeZone: TimeZone, daysOff: Set<Day> = [], workedDays: Set<Day> = [],
    yearsWithHolidays: Set<Int>? = nil, unannounced: Set<Day> = []
  ) {
    self.timeZone = timeZone
    self.daysOff = daysOff
    self.workedDays = workedDays
    self.yearsWithHolidays = yearsWithHolidays
    self.unannounced = unannounced
  }

  /// Days and hours of UTC.
  public static let utc = LogCalendar(timeZone: .gmt)

  /// Seconds east of UTC at a moment.
  public func offset(at instant: Instant) -> Int {
    timeZone.secondsFromGMT(for: instant.date)
  }

  /// What a moment means here: by its own offset, else by the one that is in force then, which need not be today's.
  ///
  /// Of an hour that comes twice the second is meant; one that is left out is counted on.
  public func instant(_ moment: Moment) -> Instant {
    let local = moment.instant(offset: 0)
    return moment.offset == nil ? instant(local: local.milliseconds) : local
  }

  /// The moment at which clocks here show so many milliseconds after 1970-01-01T00:00.
  private func instant(local: Int64) -> Instant {
    func instant(_ offset: Int) -> Instant {
      Instant(milliseconds: local - Int64(offset) * 1000)
    }
    let guess = instant(offset(at: Instant(milliseconds: local)))
    return instant(offset(at: guess))
  }

  public func day(of instant: Instant) -> Day {
    let local = instant.adding(milliseconds: Int64(offset(at: instant)) * 1000).milliseconds
    return Day(daysSince1970: Int(local.flooringQuotient(86_400_000)))
  }

  /// Minutes after local midnight.
  public func minute(of instant: Instant) -> Int {
    let local = instant.adding(milliseconds: Int64(offset(at: instant)) * 1000).milliseconds
    return Int(local - local.flooringQuotient(86_400_000) * 86_400_000) / 60_000
  }

  /// The first moment of a day.
  public func start(of day: Day) -> Instant { instant(day, minute: 0) }

  /// When clocks here show so many minutes after midnight of a day.
  public func instant(_ day: Day, minute: Int) -> Instant {
    instant(local: Int64(day.daysSince1970) * 86_400_000 + Int64(minute) * 60_000)
  }

  /// The last moment of a day: when a term that ends on it is over (BLTTHS art. 134: 24:00).
  public func end(of day: Day) -> Instant { start(of: day.adding(days: 1)) }

  /// Monday to Friday but for the days off, and the weekend days worked in exchange.
  public func isWorkingDay(_ day: Day) -> Bool {
    workedDays.contains(day) || (day.weekday <= 5 && !daysOff.contains(day))
  }

  /// The end of the `count`-th working day after the day of `instant`, which isn't counted.
  public func adding(workingDays count: Int, to instant: Instant) -> Instant {
    var day = self.day(of: instant)
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return end(of: day)
  }

  /// The end of the `count`-th day after the day of `instant`, which isn't counted.
  public func adding(days count: Int, to instant: Instant) -> Instant {
    end(of: day(of: instant).adding(days: count))
  }
}
