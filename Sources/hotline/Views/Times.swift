import Base
import CaseModel

extension LogCalendar {
  /// A moment for people: `3/10/2026 21:15`.
  func written(_ instant: Instant) -> String {
    let day = day(of: instant)
    return "\(day.day)/\(day.month)/\(day.year) \(clock(instant))"
  }

  /// The time of the day: `21:15`.
  func clock(_ instant: Instant) -> String {
    let minute = minute(of: instant)
    return [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A limit for people: one that ends with a day is `16/3/2026 24:00`, never the next day (BLTTHS art. 134).
  func limit(_ instant: Instant) -> String {
    guard isEndOfDay(instant) else { return written(instant) }
    let day = day(of: instant.adding(minutes: -1))
    return "\(day.day)/\(day.month)/\(day.year) 24:00"
  }

  /// A limit in print: `hết ngày 16/3/2026`.
  func printedLimit(_ instant: Instant) -> Text {
    guard isEndOfDay(instant) else { return Text(vi: written(instant), en: written(instant)) }
    let day = day(of: instant.adding(minutes: -1))
    let date = "\(day.day)/\(day.month)/\(day.year)"
    return Text(vi: "hết ngày \(date)", en: "end of \(date)")
  }

  private func isEndOfDay(_ instant: Instant) -> Bool { instant == start(of: day(of: instant)) }
}

extension Day {
  /// A day for people: `3/10/2026`.
  var written: String { "\(day)/\(month)/\(year)" }
}

/// How long is left, or how late it is.
enum Remaining {
  static func text(_ dueAt: Instant, now: Instant) -> Text { text(dueAt - now, length) }

  /// As `text`, of days without their hours.
  static func brief(_ dueAt: Instant, now: Instant) -> Text {
    text(dueAt - now) { milliseconds in
      let days = milliseconds / 86_400_000
      return days < 2 ? length(milliseconds) : Text(vi: "\(days) ngày", en: "\(days) d")
    }
  }

  private static func text(_ left: Int64, _ length: (Int64) -> Text) -> Text {
    // Less than a minute is neither late nor left.
    guard abs(left) >= 60_000 else { return Text(vi: "đến hạn", en: "due now") }
    let size = length(abs(left))
    return left < 0
      ? Text(vi: "trễ \(size.vi)", en: "late by \(size.en)")
      : Text(vi: "còn \(size.vi)", en: "\(size.en) left")
  }

  /// How long ago something was.
  static func ago(_ moment: Instant, now: Instant) -> Text {
    let size = length(max(0, now - moment))
    return Text(vi: "đã \(size.vi)", en: "\(size.en) so far")
  }

  private static func length(_ milliseconds: Int64) -> Text {
    let minutes = milliseconds / 60_000
    switch minutes {
    case ..<60: return Text(vi: "\(minutes) phút", en: "\(minutes) min")
    case ..<2880:
      return Text(
        vi: "\(minutes / 60) giờ \(minutes % 60) phút", en: "\(minutes / 60) h \(minutes % 60) min")
    default:
      return Text(
        vi: "\(minutes / 1440) ngày \(minutes / 60 % 24) giờ",
        en: "\(minutes / 1440) d \(minutes / 60 % 24) h")
    }
  }
}
