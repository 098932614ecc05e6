import Base
import Statistics

/// The time that figures are about.
public struct ReportingPeriod: Hashable, Sendable {
  /// Which days belong to a month. The two kinds never stand in one table.
  public enum Kind: String, CaseIterable, Sendable {
    /// From the first to the last day of the month.
    case calendar
    /// From the 15th of the month before to the 14th (NĐ 09/2019 art. 12).
    case administrative
  }

  /// How long a period is.
  public enum Length: Hashable, Sendable {
    case month(Int)
    case quarter(Int)
    case half(Int)
    case year
    /// From one month to a later one of the same year, both included.
    case months(Int, Int)
  }

  /// `2026-10`, `2026-Q4`, `2026-H2`, `2026`, or `2026-01..2026-10` for what came together so far.
  public let code: String
  public let kind: Kind
  public let year: Int
  public let length: Length
  /// ISO 8601, both days included.
  public let firstDay: String
  public let lastDay: String

  let first: Day
  let last: Day

  /// - Throws: ``ExportError/notAPeriod(_:)`` for another shape of code,
  ///   ``ExportError/notADay(_:)`` for days that don't exist or are out of order.
  public init(
    code: String, kind: Kind = .calendar, firstDay: String, lastDay: String
  ) throws(ExportError) {
    guard let (year, length) = Self.read(code) else { throw .notAPeriod(code) }
    first = try Day(checked: firstDay)
    last = try Day(checked: lastDay)
    guard firstDay <= lastDay else { throw .notADay(lastDay) }
    self.code = code
    self.kind = kind
    self.year = year
    self.length = length
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  private static func read(_ code: String) -> (Int, Length)? {
    if let match = code.wholeMatch(of: /([0-9]{4})/), let year = Int(match.1) {
      return (year, .year)
    }
    if let match = code.wholeMatch(of: /([0-9]{4})-(0[1-9]|1[0-2])/), let year = Int(match.1),
      let month = Int(match.2)
    {
      return (year, .month(month))
    }
    if let match = code.wholeMatch(of: /([0-9]{4})-Q([1-4])/), let year = Int(match.1),
      let quarter = Int(match.2)
    {
      return (year, .quarter(quarter))
    }
    if let match = code.wholeMatch(of: /([0-9]{4})-H([12])/), let year = Int(match.1),
      let half = Int(match.2)
    {
      return (year, .half(half))
    }
    let range = /([0-9]{4})-(0[1-9]|1[0-2])\.\.([0-9]{4})-(0[1-9]|1[0-2])/
    if let match = code.wholeMatch(of: range), match.1 == match.3, let year = Int(match.1),
      let from = Int(match.2), let to = Int(match.4), from < to
    {
      return (year, .months(from, to))
    }
    return nil
  }
}
