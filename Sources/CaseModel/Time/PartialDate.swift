/// A date known to the minute, the day, the month or the year: as much as the caller knows.
public enum PartialDate: Hashable, Sendable {
  case minute(Instant)
  case day(Day)
  case month(year: Int, month: Int)
  case year(Int)

  /// Reads `2026`, `2026-10` or `10/2026`, a day, or a moment (`offset`: seconds east of UTC).
  public init?(_ text: some StringProtocol, offset: Int) {
    if let day = Moment.day(text) {
      self = .day(day)
      return
    }
    if let moment = Moment(text) {
      self = .minute(moment.instant(offset: offset))
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

  /// The first and the last day it can be, in a time zone `offset` seconds east of UTC.
  public func days(offset: Int) -> ClosedRange<Day>? {
    switch self {
    case .minute(let instant):
      let local = instant.milliseconds + Int64(offset) * 1000
      let day = Day(daysSince1970: Int(local.flooringQuotient(86_400_000)))
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
  public var description: String {
    switch self {
    case .minute(let instant): instant.description
    case .day(let day): day.description
    case .month(let year, let month): "\(year)-\(twoDigits(month))"
    case .year(let year): "\(year)"
    }
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text, offset: 0) else {
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
