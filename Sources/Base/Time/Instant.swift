public import Foundation

/// A moment, in whole milliseconds since 1970-01-01T00:00Z.
///
/// The log stores nothing finer and nothing local; days and hours are a matter of `LogCalendar`.
public struct Instant: Hashable, Comparable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public init(_ date: Date) {
    milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// Milliseconds from `earlier` to `later`; as many as there can be, where a file holds moments further apart.
  public static func - (later: Instant, earlier: Instant) -> Int64 {
    let (span, isBeyond) = later.milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return isBeyond ? (later > earlier ? .max : .min) : span
  }

  public func adding(hours: Int) -> Instant { adding(milliseconds: Int64(hours) * 3_600_000) }

  public func adding(minutes: Int) -> Instant { adding(milliseconds: Int64(minutes) * 60_000) }

  /// The last or first moment there is, where it would be beyond: a damaged file may hold any.
  public func adding(milliseconds span: Int64) -> Instant {
    let (sum, isBeyond) = milliseconds.addingReportingOverflow(span)
    return Instant(milliseconds: isBeyond ? (span > 0 ? .max : .min) : sum)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC with milliseconds: `2026-10-03T14:15:00.000Z`.
  public var description: String {
    let seconds = Int(milliseconds.flooringQuotient(1000))
    let day = Day(daysSince1970: seconds.flooringQuotient(86_400))
    let second = seconds - day.daysSince1970 * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map(\.twoDigits).joined(
      separator: ":")
    let rest = String(milliseconds - Int64(seconds) * 1000)
    return "\(day)T\(clock).\(String(repeating: "0", count: 3 - rest.count))\(rest)Z"
  }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text), let offset = moment.offset else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment with its offset"))
    }
    self = moment.instant(offset: offset)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Int {
  /// `07` for 7; what is longer stays.
  package var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}

extension BinaryInteger {
  /// Division that rounds down, also below zero.
  package func flooringQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
