import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// A limit that ends with a day names that day, never the next one at midnight (BLTTHS art. 134).
struct LimitWordsTests {
  private func calendar() throws -> LogCalendar {
    LogCalendar(timeZone: try #require(TimeZone(secondsFromGMT: 7 * 3600)))
  }

  @Test(arguments: [
    ("2026-03-17T00:00", "16/3/2026 24:00", "hết ngày 16/3/2026"),
    ("2026-03-01T00:00", "28/2/2026 24:00", "hết ngày 28/2/2026"),
    ("2027-01-01T00:00", "31/12/2026 24:00", "hết ngày 31/12/2026"),
    ("2026-03-17T00:01", "17/3/2026 00:01", "17/3/2026 00:01"),
    ("2026-03-16T23:59", "16/3/2026 23:59", "16/3/2026 23:59"),
  ])
  func `the last day is said`(moment: String, shown: String, printed: String) throws {
    let calendar = try calendar()
    let limit = calendar.instant(try #require(Moment(moment)))
    #expect(calendar.limit(limit) == shown)
    #expect(calendar.printedLimit(limit).vi == printed)
  }
}
