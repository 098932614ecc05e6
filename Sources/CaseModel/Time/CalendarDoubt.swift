public import Base

/// Why a term in working days may be wrong.
public enum CalendarDoubt: Hashable, Sendable {
  /// No holidays of this year were entered.
  case noHolidays(year: Int)
  /// Holidays of this year within the term, or a week of it, aren't officially announced.
  case notAnnounced(year: Int)
}

extension LogCalendar {
  /// What makes a term doubtful that was counted in working days.
  public func doubt(from start: Instant, to end: Instant) -> CalendarDoubt? {
    let first = day(of: start)
    let last = day(of: end.adding(minutes: -1))
    if let years = yearsWithHolidays, first <= last,
      let year = (first.year...last.year).first(where: { !years.contains($0) })
    {
      return .noHolidays(year: year)
    }
    // A holiday that isn't announced may come out longer than it was entered.
    let near = unannounced.filter {
      $0 >= first.adding(days: -7) && $0 <= last.adding(days: 7)
    }
    return near.min().map { .notAnnounced(year: $0.year) }
  }
}

extension CalendarDoubt: Labelled {
  public var label: Text {
    switch self {
    case .noHolidays(let year):
      Text(
        vi: "chưa nhập ngày nghỉ năm \(year): hạn có thể sai",
        en: "no holidays of \(year) were entered: the limit may be wrong")
    case .notAnnounced(let year):
      Text(
        vi: "ngày nghỉ năm \(year) chưa công bố chính thức: hạn có thể sai",
        en: "holidays of \(year) aren't officially announced: the limit may be wrong")
    }
  }
}
