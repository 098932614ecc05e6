import Base
import CaseModel
import CaseStore
import Foundation

/// Understands a time to come as people type it: `mai 9h`, `thứ sáu 14h`, `3 ngày`, `72h`, `9/12 8h30`, or ISO 8601.
///
/// A day without a time of day means 17:00 of it. What is past already is read too; whoever asked says so.
struct DueReading: Sendable {
  let now: Instant
  let calendar: LogCalendar

  /// Nil when it isn't understood.
  func read(_ text: String) -> Instant? {
    if let moment = Moment(text) { return calendar.instant(moment) }
    let folded = text.foldedForMatching
    if let span = span(folded) { return span }
    let reading = TimeReading(now: now.date, zone: calendar.timeZone)
    let (hour, minute, rest) = reading.timeOfDay(in: folded) ?? (17, 0, folded)
    return day(rest).map { calendar.instant($0, minute: hour * 60 + minute) }
  }

  /// `72h`, `3 ngày`, `2 tuần` from now.
  private func span(_ text: String) -> Instant? {
    guard
      let match = text.wholeMatch(
        of: /(\d{1,3})\s?(phut|p|gio|h|ngay|tuan|min|minutes?|hours?|d|days?|w|weeks?)(?: nua)?/),
      let count = Int(match.output.1)
    else { return nil }
    return switch match.output.2.first {
    case "p", "m": now.adding(minutes: count)
    case "g", "h": now.adding(hours: count)
    case "t", "w": now.adding(hours: count * 7 * 24)
    default: now.adding(hours: count * 24)
    }
  }

  private func day(_ text: String) -> Day? {
    let today = calendar.day(of: now)
    switch text {
    case "", "hom nay", "chieu nay", "toi nay", "today": return today
    case "mai", "ngay mai", "sang mai", "tomorrow": return today.adding(days: 1)
    case "mot", "ngay kia": return today.adding(days: 2)
    default: break
    }
    if let wanted = TimeReading.weekday(named: text) { return today.adding(days: (wanted - today.weekday + 6) % 7 + 1) }
    if let iso = Day(text) { return iso }
    guard let match = text.wholeMatch(of: /(?:ngay )?(\d{1,2})[\/.-](\d{1,2})(?:[\/.-](\d{4}))?/),
      let date = Int(match.output.1), let month = Int(match.output.2)
    else { return nil }
    if let year = match.output.3.flatMap({ Int($0) }) { return Day(year: year, month: month, day: date) }
    // Without a year the next such day is meant.
    return Day(year: today.year, month: month, day: date)
      .flatMap { $0 < today ? Day(year: today.year + 1, month: month, day: date) : $0 }
  }
}

extension Session {
  /// A time to come, given by an option.
  func due(_ text: String, flag: String) throws -> Instant {
    guard let due = DueReading(now: stamp.now, calendar: calendar).read(text) else {
      throw CommandError.notADue(flag: flag)
    }
    return due
  }
}
