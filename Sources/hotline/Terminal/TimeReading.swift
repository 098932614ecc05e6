import Base
import CaseModel
import Foundation

/// Understands a moment of the past as people type it.
///
/// A time of day (14:30, 14h30, 2h chiều, 9 pm), alone or with a day: hôm nay, hôm qua, today,
/// yesterday, 26/6, 26/6/2026 (day first, always) or 2026-06-26; "bây giờ" and "now". Without a day the
/// last such time is meant, without a year the last such day.
struct TimeReading: Sendable {
  enum Failure: Error, Hashable {
    case notUnderstood
    case inFuture
  }

  let now: Date
  let zone: TimeZone

  private var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }

  /// The moment as `read` understands it: 26/06/2026 14:30.
  func written(_ moment: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
    func padded(_ value: Int?, _ digits: Int) -> String {
      let text = String(value ?? 0)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let day = "\(padded(parts.day, 2))/\(padded(parts.month, 2))/\(padded(parts.year, 4))"
    return "\(day) \(padded(parts.hour, 2)):\(padded(parts.minute, 2))"
  }

  func read(_ text: String) -> Result<Date, Failure> {
    let text = text.foldedForMatching.replacing(/(\d)t(\d)/) { "\($0.output.1) \($0.output.2)" }
    if ["now", "bay gio", "vua xong"].contains(text) { return .success(now) }
    guard let (hour, minute, rest) = timeOfDay(in: text),
      let moment = moment(on: rest, hour: hour, minute: minute)
    else { return .failure(.notUnderstood) }
    return moment > now ? .failure(.inFuture) : .success(moment)
  }

  /// A date known as well as somebody knows it: a year, a month, a day (also "hôm qua"), or a moment; nil when not
  /// understood.
  func readDate(_ text: String) -> PartialDate? {
    let calendar = LogCalendar(timeZone: zone)
    if let date = PartialDate(text, in: calendar) { return date }
    if case .success(let moment) = read(text) { return .minute(Instant(moment)) }
    if let spoken = spokenDate(text.foldedForMatching) { return spoken }
    // A day alone is a moment but for its time.
    guard case .success(let midnight) = read(text + " 0:00"),
      let day = PartialDate.minute(Instant(midnight)).days(in: calendar)?.lowerBound
    else { return nil }
    return .day(day)
  }

  /// "tối qua", "3 hôm trước", "tháng trước", "năm ngoái", "thứ hai": days, months or years back, without a time.
  private func spokenDate(_ text: String) -> PartialDate? {
    func ago(_ component: Calendar.Component, _ count: Int) -> Day? {
      calendar.date(byAdding: component, value: -count, to: now)
        .map { LogCalendar(timeZone: zone).day(of: Instant($0)) }
    }
    func month(_ day: Day?) -> PartialDate? { day.map { .month(year: $0.year, month: $0.month) } }
    switch text {
    case "toi qua", "dem qua", "hom qua", "last night": return ago(.day, 1).map(PartialDate.day)
    case "sang nay", "trua nay", "chieu nay", "toi nay", "this morning": return ago(.day, 0).map(PartialDate.day)
    case "hom kia": return ago(.day, 2).map(PartialDate.day)
    case "thang nay", "this month": return month(ago(.day, 0))
    case "thang truoc", "thang roi", "last month": return month(ago(.month, 1))
    case "nam nay", "this year": return ago(.day, 0).map { .year($0.year) }
    case "nam ngoai", "nam truoc", "last year": return ago(.year, 1).map { .year($0.year) }
    default: break
    }
    if let match = text.wholeMatch(
      of: /(\d{1,3}) (ngay|hom|tuan|thang|nam|days?|weeks?|months?|years?) (?:truoc|nay|ago)/),
      let count = Int(match.output.1)
    {
      switch match.output.2.prefix(2) {
      case "ng", "ho", "da": return ago(.day, count).map(PartialDate.day)
      case "tu", "we": return ago(.day, 7 * count).map(PartialDate.day)
      case "th", "mo": return month(ago(.month, count))
      default: return ago(.year, count).map { .year($0.year) }
      }
    }
    return weekday(text)
  }

  /// The last day of that name before today: "thứ hai", "thứ 2", "chủ nhật", "monday".
  private func weekday(_ text: String) -> PartialDate? {
    guard let wanted = Self.weekday(named: text) else { return nil }
    let today = LogCalendar(timeZone: zone).day(of: Instant(now))
    return .day(today.adding(days: -((today.weekday - wanted + 6) % 7 + 1)))
  }

  /// The number of a day of the week by its folded name, 1 for Monday; nil for no name of one.
  static func weekday(named text: String) -> Int? {
    let names = [
      ["thu hai", "thu 2", "monday"], ["thu ba", "thu 3", "tuesday"], ["thu tu", "thu 4", "wednesday"],
      ["thu nam", "thu 5", "thursday"], ["thu sau", "thu 6", "friday"], ["thu bay", "thu 7", "saturday"],
      ["chu nhat", "sunday"],
    ]
    return names.firstIndex { $0.contains(text) }.map { $0 + 1 }
  }

  /// The time of day in a text, and the text without it.
  func timeOfDay(in text: String) -> (hour: Int, minute: Int, rest: String)? {
    let form = /\b(\d{1,2})\s?(?:(?::|h|gio|g)\s?(\d{2})?\s?)?(sang|trua|chieu|toi|am|pm)?\b/
    let found = text.matches(of: form).filter {
      // A number alone is no time.
      $0.output.0.contains { !$0.isNumber && $0 != " " }
    }
    guard let match = found.first, found.count == 1, var hour = Int(match.output.1) else {
      return nil
    }
    let minute = match.output.2.flatMap { Int($0) } ?? 0
    switch match.output.3 {
    case "chieu", "toi", "pm": if hour < 12 { hour += 12 }
    case "trua": if hour < 3 { hour += 12 }
    case "am": if hour == 12 { hour = 0 }
    default: break
    }
    guard hour < 24, minute < 60 else { return nil }
    let rest = text.replacingCharacters(in: match.range, with: " ")
    return (hour, minute, rest.split(separator: " ").joined(separator: " "))
  }

  private func moment(on day: String, hour: Int, minute: Int) -> Date? {
    let today = calendar.dateComponents([.year, .month, .day], from: now)
    func at(_ day: DateComponents) -> Date? {
      var parts = DateComponents(year: day.year, month: day.month, day: day.day)
      parts.hour = hour
      parts.minute = minute
      guard let moment = calendar.date(from: parts) else { return nil }
      // A day that doesn't exist, such as 31/6, comes out as another.
      let found = calendar.dateComponents([.month, .day], from: moment)
      return found.month == day.month && found.day == day.day ? moment : nil
    }
    func daysAgo(_ days: Int) -> Date? {
      calendar.date(byAdding: .day, value: -days, to: now)
        .flatMap { at(calendar.dateComponents([.year, .month, .day], from: $0)) }
    }
    switch day {
    case "": return at(today).flatMap { $0 > now ? daysAgo(1) : $0 }
    case "hom nay", "today": return at(today)
    case "hom qua", "yesterday": return daysAgo(1)
    case "hom kia": return daysAgo(2)
    default: break
    }
    if let match = day.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/) {
      return at(parts(match.output.1, match.output.2, match.output.3))
    }
    guard let match = day.wholeMatch(of: /(?:ngay )?(\d{1,2})[\/.-](\d{1,2})(?:[\/.-](\d{4}))?/)
    else { return nil }
    if let year = match.output.3 { return at(parts(year, match.output.2, match.output.1)) }
    let thisYear = parts("\(today.year ?? 0)", match.output.2, match.output.1)
    guard let moment = at(thisYear), moment <= now else {
      return at(parts("\((today.year ?? 0) - 1)", match.output.2, match.output.1))
    }
    return moment
  }

  private func parts(
    _ year: Substring, _ month: Substring, _ day: Substring
  ) -> DateComponents {
    DateComponents(year: Int(year), month: Int(month), day: Int(day))
  }
}
