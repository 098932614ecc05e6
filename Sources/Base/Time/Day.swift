/// A day of the calendar, without time zone: `2026-10-03`.
public struct Day: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `yyyy-mm-dd`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // A key path for the lengths would be made anew for each of the many days of the reference data.
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = parts[0].digits, let month = parts[1].digits,
      let day = parts[2].digits
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Counts from 1970-01-01 = 0 (proleptic Gregorian; H. Hinnant, chrono-compatible algorithms).
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = shifted.flooringQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooringQuotient(400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int { (daysSince1970 + 3) - (daysSince1970 + 3).flooringQuotient(7) * 7 + 1 }

  public func adding(days: Int) -> Day { Day(daysSince1970: daysSince1970 + days) }

  /// The first of the month that is so many months later.
  package func firstOfMonth(adding months: Int) -> Day {
    let index = year * 12 + month - 1 + months
    return Day(year: index / 12, month: index % 12 + 1, day: 1) ?? self
  }

  /// The same day of a later month; its last one where that month is shorter.
  public func adding(months: Int) -> Day {
    let first = firstOfMonth(adding: months)
    let last = Day.length(ofMonth: first.month, year: first.year)
    return Day(year: first.year, month: first.month, day: min(day, last)) ?? first
  }

  /// The same day of a later year; 28 February where that year has no 29th.
  public func adding(years: Int) -> Day {
    Day(year: year + years, month: month, day: day)
      ?? Day(year: year + years, month: month, day: 28) ?? self
  }

  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension Day: CustomStringConvertible {
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(month.twoDigits)-\(day.twoDigits)"
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a day"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension StringProtocol {
  /// The number that digits alone write; nil with a sign, which `Int` would read.
  package var digits: Int? { utf8.allSatisfy { (48...57).contains($0) } ? Int(self) : nil }
}
