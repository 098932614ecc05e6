import Base

/// The months that figures are about, and where a month begins.
///
/// What is registered on one of its days counts in it. Twelve months make the year of the same cut exactly,
/// three its quarter, six its half; periods of two cuts never stand in one table.
public struct Period: Hashable, Sendable {
  /// Where a month begins and ends.
  public enum Cut: String, CaseIterable, Codable, Sendable {
    /// From the first to the last day.
    case calendar
    /// From the 15th of the month before to the 14th (NĐ 09/2019 art. 12).
    case administrative
  }

  public let cut: Cut
  public let year: Int
  /// The months of the year that it holds: one, a quarter, a half, all twelve, or some that came together so far.
  public let months: ClosedRange<Int>

  /// Reads `2026-10`, `2026-Q4`, `2026-H2`, `2026` or `2026-01..2026-10`; years 1900 to 9998.
  public init(_ code: String, cut: Cut = .calendar) throws(QuestionError) {
    if let dots = code.firstRange(of: "..") {
      let (first, last) = (String(code[..<dots.lowerBound]), String(code[dots.upperBound...]))
      guard let from = try? Period(first, cut: cut), let to = try? Period(last, cut: cut),
        from.months.count == 1, to.months.count == 1, from.year == to.year,
        from.months.lowerBound < to.months.lowerBound
      else { throw .notAPeriod(code) }
      self.init(from.year, from.months.lowerBound...to.months.lowerBound, cut)
      return
    }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let year = Self.number(first, digits: 4),
      (1900...9998).contains(year)
    else { throw .notAPeriod(code) }
    guard parts.count == 2 else {
      self.init(year, 1...12, cut)
      return
    }
    let months: ClosedRange<Int>
    if parts[1].first == "Q", let quarter = Self.number(parts[1].dropFirst(), digits: 1),
      (1...4).contains(quarter)
    {
      months = quarter * 3 - 2...quarter * 3
    } else if parts[1].first == "H", let half = Self.number(parts[1].dropFirst(), digits: 1),
      (1...2).contains(half)
    {
      months = half * 6 - 5...half * 6
    } else if let month = Self.number(parts[1], digits: 2), (1...12).contains(month) {
      months = month...month
    } else {
      throw .notAPeriod(code)
    }
    self.init(year, months, cut)
  }

  private init(_ year: Int, _ months: ClosedRange<Int>, _ cut: Cut) {
    self.year = year
    self.months = months
    self.cut = cut
  }

  /// The first day of a month of the year by the calendar.
  private func first(_ month: Int) -> Day {
    Day(daysSince1970: 0).firstOfMonth(adding: (year - 1970) * 12 + month - 1)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// What ``init(_:cut:)`` reads.
  public var code: String {
    let year = String(first(1).description.prefix(4))
    func month(_ month: Int) -> String { year + (month < 10 ? "-0" : "-") + "\(month)" }
    let (first, last) = (months.lowerBound, months.upperBound)
    return switch (months.count, last) {
    case (1, _): month(first)
    case (3, 3), (3, 6), (3, 9), (3, 12): "\(year)-Q\(last / 3)"
    case (6, 6), (6, 12): "\(year)-H\(last / 6)"
    case (12, _): year
    default: "\(month(first))..\(month(last))"
    }
  }

  /// ISO 8601; belongs to it.
  public var firstDay: String {
    let first = first(months.lowerBound)
    return switch cut {
    case .calendar: "\(first)"
    case .administrative: "\(first.firstOfMonth(adding: -1).adding(days: 14))"
    }
  }

  /// ISO 8601; belongs to it.
  public var lastDay: String {
    let month = months.upperBound
    return switch cut {
    case .calendar:
      "\(first(month).firstOfMonth(adding: 1).adding(days: -1))"
    case .administrative: "\(first(month).adding(days: 13))"
    }
  }

  /// - Parameter day: ISO 8601, which sorts as text.
  public func contains(_ day: String) -> Bool { firstDay <= day && day <= lastDay }

  /// The months it is made of, each a period.
  public var parts: [Period] { months.map { Period(year, $0...$0, cut) } }

  /// Everything of its year up to its end.
  public var sinceJanuary: Period { Period(year, 1...months.upperBound, cut) }

  /// The period of as many months just before.
  public var before: Period {
    let count = months.count
    let first = months.lowerBound - count
    return first >= 1
      ? Period(year, first...first + count - 1, cut) : Period(year - 1, 13 - count...12, cut)
  }

  /// The same months of the year before.
  public var yearBefore: Period { Period(year - 1, months, cut) }

  /// The month in which something counts that was registered on a day; nil for a day that doesn't exist.
  public static func month(of day: String, cut: Cut) -> Period? {
    guard var date = Day(day) else { return nil }
    if cut == .administrative, date.day > 14 {
      date = date.firstOfMonth(adding: 1)
    }
    return Period(date.year, date.month...date.month, cut)
  }
}

extension Period {
  /// For how many days after the end of a month late reports and corrections still reach its figures.
  ///
  /// Local policy: NĐ 56 and TT 28/2019 leave the first ten days of a month for reporting.
  public static let closingDays = 5

  /// The last day of which the figures of a month know; nothing that is learnt later restates it.
  public var closingDay: String {
    guard let last = Day(lastDay) else { return lastDay }
    return "\(last.adding(days: Self.closingDays))"
  }
}

extension Period: CustomStringConvertible {
  public var description: String { cut == .calendar ? code : "\(code) (NĐ 09)" }
}
