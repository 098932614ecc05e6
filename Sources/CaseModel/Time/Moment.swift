/// A moment as people write it: a day, a time, perhaps an offset from UTC.
///
/// Read are ISO 8601 (`2026-10-03T21:15`, with or without seconds, milliseconds and `Z` or `+07:00`,
/// `T` or a space) and the Vietnamese order `3/10/2026 21:15` (never month first).
public struct Moment: Hashable, Sendable {
  public let day: Day
  /// Milliseconds after midnight.
  public let millisecond: Int
  /// Seconds east of UTC, if the writer said so.
  public let offset: Int?

  public init?(_ text: some StringProtocol) {
    var rest = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard rest.count == 2, let day = Moment.day(rest.removeFirst()) else { return nil }
    var clock = rest[0]
    var offset: Int?
    if clock.last == "Z" {
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

  /// Reads `21:15`, `21:15:30`, `21:15:30.250` or `21h15` as milliseconds after midnight.
  public static func time(_ text: some StringProtocol) -> Int? {
    let parts = text.split(whereSeparator: { ":h.".contains($0) }, omitting: false)
    let bounds = [24, 60, 60, 1000]
    guard (2...4).contains(parts.count), (1...2).contains(parts[0].utf8.count) else { return nil }
    var total = 0
    for (index, bound) in bounds.enumerated() {
      guard index < parts.count else {
        total *= bound
        continue
      }
      guard let number = parts[index].digits, (0..<bound).contains(number),
        index == 0 || parts[index].utf8.count == (index == 3 ? 3 : 2)
      else { return nil }
      total = total * bound + number
    }
    return total
  }
}

extension StringProtocol {
  fileprivate func split(
    whereSeparator isSeparator: (Character) -> Bool, omitting: Bool
  ) -> [SubSequence] {
    split(maxSplits: Int.max, omittingEmptySubsequences: omitting, whereSeparator: isSeparator)
  }
}
