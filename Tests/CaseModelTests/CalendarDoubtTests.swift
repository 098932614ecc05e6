import Base
import CaseModel
import Foundation
import Testing

/// Working days are only as good as the list of holidays (review F29).
struct CalendarDoubtTests {
  private let calendar: LogCalendar

  init() throws {
    calendar = LogCalendar(
      timeZone: try #require(TimeZone(secondsFromGMT: 7 * 3600)),
      yearsWithHolidays: [2026, 2027],
      unannounced: [try #require(Day("2027-02-04")), try #require(Day("2027-02-10"))])
  }

  private func doubt(_ start: String, _ end: String) throws -> CalendarDoubt? {
    calendar.doubt(
      from: calendar.start(of: try #require(Day(start))),
      to: calendar.end(of: try #require(Day(end))))
  }

  @Test(arguments: [
    ("2026-05-04", "2026-05-11", nil),
    ("2024-05-06", "2024-05-13", CalendarDoubt.noHolidays(year: 2024)),
    ("2028-01-20", "2028-01-28", .noHolidays(year: 2028)),
    ("2027-12-30", "2028-01-04", .noHolidays(year: 2028)),
    ("2027-12-27", "2027-12-31", nil),
    ("2027-02-01", "2027-02-12", .notAnnounced(year: 2027)),
    // Tết may come out a week longer than it was entered.
    ("2027-02-15", "2027-02-16", .notAnnounced(year: 2027)),
    ("2027-02-18", "2027-02-19", nil),
  ])
  func `a term is doubtful where holidays aren't known`(
    start: String, end: String, expected: CalendarDoubt?
  ) throws {
    #expect(try doubt(start, end) == expected)
  }

  @Test func `of two years the first is named`() throws {
    let calendar = LogCalendar(
      timeZone: try #require(TimeZone(secondsFromGMT: 7 * 3600)),
      yearsWithHolidays: [2026, 2027],
      unannounced: [try #require(Day("2026-12-31")), try #require(Day("2027-01-01"))])
    let found = calendar.doubt(
      from: calendar.start(of: try #require(Day("2026-12-28"))),
      to: calendar.end(of: try #require(Day("2027-01-04"))))
    #expect(found == .notAnnounced(year: 2026))
  }

  @Test func `each doubt is said in both languages, with its year`() {
    for doubt in [CalendarDoubt.noHolidays(year: 2028), .notAnnounced(year: 2028)] {
      #expect(doubt.label.vi.contains("2028") && doubt.label.en.contains("2028"))
    }
  }
}
