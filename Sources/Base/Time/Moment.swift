/// A moment as people write it: a day, a time, perhaps an offset from UTC.
///
/// Read are RFC 3339 (`2026-10-03T21:15:30.123456+07:00`; letters small or large, fractions of 1 to 9 digits, of which
/// the first three count), ISO 8601 without seconds or offset, a space for the `T`, and the Vietnamese order `3/10/2026
/// 21:15` (never month first).
public struct Moment: Hashable, Sendable {
  public let day: Day
  /// Milliseconds after midnight.
  public let millisecond: Int
  /// Seconds east of UTC, if the writer said so.
  public let offset: Int?

  public init?(_ text: some StringProtocol) {
    var rest = text.split(whereSeparator: { "Tt ".contains($0) })
    // On the first and the last year another offset would lead out of the calendar.
    guard rest.count == 2, let day = Moment.day(rest.removeFirst()), (2...9998).contains(day.year)
    else { return nil }
    var clock = rest[0]
    var offset: Int?
    if clock.last == "Z" || clock.last == "z" {
      clock.removeLast()
      offset = 0
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let east = Moment.time(clock[clock.index(after: sign)...]) else { return nil }
      offset = (clock[sign] == "-" ? -1 : 1) * east / 1000
      clock = clock[..<sign]
    }
    guard let millisecond = Moment.time(clock) else { return nil }
    self.day = day
    self.millisecond = millisecond
    self.offset = offset
  }

  /// The moment on the time line, for a clock that is `offset` seconds east of UTC.
  public func instant(offset: Int) -> Instant {
    Instant(
      milliseconds: Int64(day.daysSince1970) * 86_400_000 + Int64(millisecond)
        - Int64(self.offset ?? offset) * 1000)
  }

  /// Reads `2026-10-03` or `3/10/2026`.
  public static func day(_ text: some StringProtocol) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    // A year of two digits would be one of antiquity.
    guard parts.count == 3, parts[2].utf8.count == 4,
      let day = parts[0].digits, let month = parts[1].digits, let year = parts[2].digits
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Reads `21:15`, `21:15:30`, `21:15:30.25` or `21h15` as milliseconds after midnight.
  public static func time(_ text: some StringProtocol) -> Int? {
    let parts = text.split(whereSeparator: { ":h.,".contains($0) }, omitting: false)
    guard (2...4).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts[1...].prefix(2).allSatisfy({ $0.utf8.count == 2 }),
      let hour = parts[0].digits, hour < 24, let minute = parts[1].digits, minute < 60
    else { return nil }
    var milliseconds = 0
    if parts.count > 2 {
      // A leap second is the last one of its minute.
      guard let second = parts[2].digits, second <= 60 else { return nil }
      milliseconds = min(second, 59) * 1000
    }
    if parts.count > 3 {
      guard (1...9).contains(parts[3].utf8.count), parts[3].digits != nil else { return nil }
      milliseconds += (String(parts[3]) + "00").prefix(3).digits ?? 0
    }
    return (hour * 60 + minute) * 60_000 + milliseconds
  }
}

extension StringProtocol {
  fileprivate func split(
    whereSeparator isSeparator: (Character) -> Bool, omitting: Bool
  ) -> [SubSequence] {
    split(maxSplits: Int.max, omittingEmptySubsequences: omitting, whereSeparator: isSeparator)
  }
}
