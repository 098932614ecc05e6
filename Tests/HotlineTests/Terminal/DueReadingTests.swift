import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// Times to come as people type them; it is Monday, 30/11/2026, 10:00.
struct DueReadingTests {
  private func read(_ text: String) throws -> String? {
    let zone = try #require(TimeZone(identifier: "Asia/Ho_Chi_Minh"))
    let calendar = LogCalendar(timeZone: zone)
    let now = calendar.instant(try #require(Moment("2026-11-30T10:00")))
    return DueReading(now: now, calendar: calendar).read(text).map { calendar.written($0) }
  }

  @Test(arguments: [
    ("mai 9h", "1/12/2026 09:00"), ("tomorrow 9:30", "1/12/2026 09:30"), ("mai", "1/12/2026 17:00"),
    ("hôm nay 15h30", "30/11/2026 15:30"), ("15h30", "30/11/2026 15:30"), ("ngày kia 8h", "2/12/2026 08:00"),
    ("thứ sáu 14h", "4/12/2026 14:00"), ("thứ hai", "7/12/2026 17:00"), ("chủ nhật 2h chiều", "6/12/2026 14:00"),
    ("9/12 14h", "9/12/2026 14:00"), ("3/1", "3/1/2027 17:00"), ("9/12/2027", "9/12/2027 17:00"),
    ("2026-12-09T14:00", "9/12/2026 14:00"), ("2026-12-09", "9/12/2026 17:00"), ("72h", "3/12/2026 10:00"),
    ("3 ngày", "3/12/2026 10:00"), ("3 days", "3/12/2026 10:00"), ("2 tuần", "14/12/2026 10:00"),
    ("90 phút nữa", "30/11/2026 11:30"),
  ])
  func `a time to come is read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: ["", "31/2", "sớm", "9", "25h30", "mai 9h 10h", "32/1/2027"])
  func `what is no time is refused`(text: String) throws {
    let found = try read(text)
    #expect(text.isEmpty ? found == "30/11/2026 17:00" : found == nil, "\(found ?? "")")
  }
}
