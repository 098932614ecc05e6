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
    return day(rest).map { at($0, hour: hour, minute: minute) }
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
    case "mai", "ngay mai", "sang mai", "tomorrow": return ahead(1)
    case "mot", "ngay kia": return ahead(2)
    default: break
    }
    let names = [
      ["chu nhat", "sunday"], ["thu hai", "thu 2", "monday"], ["thu ba", "thu 3", "tuesday"],
      ["thu tu", "thu 4", "wednesday"], ["thu nam", "thu 5", "thursday"], ["thu sau", "thu 6", "friday"],
      ["thu bay", "thu 7", "saturday"],
    ]
    if let wanted = names.firstIndex(where: { $0.contains(text) }) {
      return ahead((wanted - gregorian.component(.weekday, from: now.date) + 1 + 6) % 7 + 1)
    }
    if let iso = Day(text) { return iso }
    guard let match = text.wholeMatch(of: /(?:ngay )?(\d{1,2})[\/.-](\d{1,2})(?:[\/.-](\d{4}))?/),
      let date = Int(match.output.1), let month = Int(match.output.2)
    else { return nil }
    if let year = match.output.3.flatMap({ Int($0) }) { return Self.day(year, month, date) }
    // Without a year the next such day is meant.
    return Self.day(today.year, month, date).flatMap { $0 < today ? Self.day(today.year + 1, month, date) : $0 }
  }

  private static func day(_ year: Int, _ month: Int, _ date: Int) -> Day? {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Day("\(year)-\(padded(month))-\(padded(date))")
  }

  private var gregorian: Calendar {
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = calendar.timeZone
    return gregorian
  }

  private func ahead(_ days: Int) -> Day? {
    gregorian.date(byAdding: .day, value: days, to: now.date).map { calendar.day(of: Instant($0)) }
  }

  private func at(_ day: Day, hour: Int, minute: Int) -> Instant {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
    return gregorian.date(from: parts).map(Instant.init) ?? now
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
