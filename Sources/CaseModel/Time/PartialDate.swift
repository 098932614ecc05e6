public import Base

/// A date known to the minute, the day, the month or the year: as much as the caller knows.
public enum PartialDate: Hashable, Sendable {
  case minute(Instant)
  case day(Day)
  case month(year: Int, month: Int)
  case year(Int)

  /// Reads `2026`, `2026-10` or `10/2026`, a day, or a moment, which is the calendar's unless it has an offset.
  public init?(_ text: some StringProtocol, in calendar: LogCalendar) {
    if let day = Moment.day(text) {
      self = .day(day)
      return
    }
    if let moment = Moment(text) {
      self = .minute(calendar.instant(moment))
      return
    }
    let numbers = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "/" }
    ).map(\.digits)
    switch (numbers.count, text.utf8.count) {
    case (1, 4):
      guard let year = numbers[0], Day(year: year, month: 1, day: 1) != nil else { return nil }
      self = .year(year)
    case (2, 6...7):
      let slashed = text.contains("/")
      guard let year = numbers[slashed ? 1 : 0], let month = numbers[slashed ? 0 : 1],
        year > 99, Day(year: year, month: month, day: 1) != nil
      else { return nil }
      self = .month(year: year, month: month)
    default: return nil
    }
  }

  /// The first and the last day it can be.
  public func days(in calendar: LogCalendar) -> ClosedRange<Day>? {
    switch self {
    case .minute(let instant):
      let day = calendar.day(of: instant)
      return day...day
    case .day(let day): return day...day
    case .month(let year, let month):
      guard let first = Day(year: year, month: month, day: 1),
        let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
      else { return nil }
      return first...last
    case .year(let year):
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
    }
  }
}

extension PartialDate: CustomStringConvertible {
  private static func padded(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  public var description: String {
    switch self {
    case .minute(let instant): instant.description
    case .day(let day): day.description
    case .month(let year, let month): "\(Self.padded(year))-\(month.twoDigits)"
    case .year(let year): Self.padded(year)
    }
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text, in: .utc) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
