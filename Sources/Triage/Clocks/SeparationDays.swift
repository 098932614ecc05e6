public import Base
public import CaseModel

/// How long a child has been separated, over all parts and cycles (NĐ 56 art. 32(3): 15 days at most, extensions
/// included).
///
/// Counted in days of the calendar: the day of a start isn't counted, a part on one day counts one (the decree has no
/// counting rule; BLTTHS art. 134 is followed).
public enum SeparationDays {
  /// The days of the parts that ended before `moment`.
  public static func used(
    in timeline: [Happening], before moment: Instant, calendar: LogCalendar
  ) -> Int {
    var start: Instant?
    var days = 0
    for happening in timeline.sorted(by: { $0.at < $1.at }) where happening.at <= moment {
      switch happening.event {
      case .separationStart: start = start ?? happening.at
      case .separationEnd, .separationCancelled, .courtDecision:
        guard let begun = start else { continue }
        let length =
          calendar.day(of: happening.at).daysSince1970 - calendar.day(of: begun).daysSince1970
        days += max(1, length)
        start = nil
      default: break
      }
    }
    return days
  }
}
