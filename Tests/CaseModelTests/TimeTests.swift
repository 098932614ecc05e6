import Base
import CaseModel
import Foundation
import Testing

struct `Days and moments` {
  @Test func `every day from 1900 to 2100 comes back, and weekdays follow each other`() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    var weekday = 1
    while day.year <= 2100 {
      #expect(Day(daysSince1970: day.daysSince1970) == day)
      #expect(Day(day.description) == day)
      #expect(day.weekday == weekday)
      let next = day.adding(days: 1)
      #expect(next > day)
      day = next
      weekday = weekday % 7 + 1
    }
    #expect(day.daysSince1970 == 47_847)
  }

  @Test(arguments: [
    ("1900-01-01", 1), ("1970-01-01", 4), ("2000-02-29", 2), ("2026-10-03", 6), ("2100-12-31", 5),
  ])
  func `a weekday is known`(text: String, weekday: Int) {
    #expect(Day(text)?.weekday == weekday)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-10-03", "2026-1-3",
    "2026-10-3x", "", "0000-01-01",
    "2026-+1-03", "+026-10-03", "2026-10-٠٣",
  ])
  func `what is no day is refused`(text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ("2026-10-03T21:15", "2026-10-03T14:15:00.000Z"),
    ("2026-10-03 21:15:30", "2026-10-03T14:15:30.000Z"),
    ("2026-10-03T21:15:30.250", "2026-10-03T14:15:30.250Z"),
    ("2026-10-03T21:15:30.2", "2026-10-03T14:15:30.200Z"),
    ("2026-10-02T10:00:00.123456+07:00", "2026-10-02T03:00:00.123Z"),
    ("2026-10-02T10:00:00.123456789+07:00", "2026-10-02T03:00:00.123Z"),
    ("2026-10-02t03:00:00.05z", "2026-10-02T03:00:00.050Z"),
    ("2026-10-02T10:00:00,5+07:00", "2026-10-02T03:00:00.500Z"),
    ("2026-12-31T23:59:60Z", "2026-12-31T23:59:59.000Z"),
    ("2026-10-03T14:15Z", "2026-10-03T14:15:00.000Z"),
    ("2026-10-03T23:15+09:00", "2026-10-03T14:15:00.000Z"),
    ("2026-10-03T09:15-05:00", "2026-10-03T14:15:00.000Z"),
    ("3/10/2026 21:15", "2026-10-03T14:15:00.000Z"),
    ("03/10/2026 21h15", "2026-10-03T14:15:00.000Z"),
    ("2026-01-01T00:00", "2025-12-31T17:00:00.000Z"),
    ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
  ])
  func `a moment is read`(text: String, utc: String) {
    #expect(Moment(text)?.instant(offset: 7 * 3600).description == utc)
  }

  @Test(arguments: [
    "2026-10-03", "21:15", "10/13/2026 21:15", "2026-10-03T24:00", "2026-10-03T21:60",
    "2026-10-03T21", "2026-10-03T21:5", "2026-10-03T21:15:30.", "2026-10-03T21:15+7", "",
    "2026-10-03T21:15:30.1234567890", "2026-10-03T21:15:61", "2026-10-03T21:15:3",
    "2026-10-03T21:15:30.2x",
    "9999-12-31T23:59-05:00", "0001-01-01T00:00+07:00",
    "2026-10-03T+1:15", "2026-10-03T21:+5", "3/10/26 21:15", "3//10/2026 21:15",
    "+3/10/2026 21:15", "3/10/2026/ 21:15",
  ])
  func `what is no moment is refused`(text: String) { #expect(Moment(text) == nil) }

  private var hanoi: LogCalendar {
    get throws { LogCalendar(timeZone: try #require(TimeZone(secondsFromGMT: 7 * 3600))) }
  }

  @Test(arguments: [
    ("2026", "2026", "2026-01-01", "2026-12-31"),
    ("2026-02", "2026-02", "2026-02-01", "2026-02-28"),
    ("2/2024", "2024-02", "2024-02-01", "2024-02-29"),
    ("12/2026", "2026-12", "2026-12-01", "2026-12-31"),
    ("3/10/2026", "2026-10-03", "2026-10-03", "2026-10-03"),
    ("2026-10-03T01:00", "2026-10-02T18:00:00.000Z", "2026-10-03", "2026-10-03"),
  ])
  func `a date is known as far as the caller knows`(
    text: String, written: String, first: String, last: String
  ) throws {
    let date = try #require(PartialDate(text, in: hanoi))
    #expect(date.description == written)
    #expect(try PartialDate(written, in: hanoi) == date)
    let days = try #require(date.days(in: hanoi))
    #expect(days.lowerBound.description == first && days.upperBound.description == last)
  }

  @Test(arguments: [
    "13/2026", "2026-13", "26", "20266", "0000", "hôm qua", "", "+202", "3/10/26", "2026/10/03",
    "2026-10-", "10//2026", "2026-1-",
  ])
  func `what is no date is refused`(text: String) {
    #expect(PartialDate(text, in: .utc) == nil)
  }
}
