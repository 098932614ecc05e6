import CaseModel
import Foundation
import Testing

@testable import hotline

struct TimeReadingTests {
  /// 10 October 2026, 09:00 in Vietnam.
  static let reading = TimeReading(
    now: Date(timeIntervalSince1970: 1_791_597_600),
    zone: TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt)

  @Test(arguments: [
    ("hôm qua", "2026-10-09"), ("26/6", "2026-06-26"), ("3/10/2026", "2026-10-03"),
    ("10/2026", "2026-10"), ("2016", "2016"), ("hôm qua 21h15", "2026-10-09T14:15:00.000Z"),
    ("lâu rồi", nil), ("tối qua", "2026-10-09"), ("3 hôm trước", "2026-10-07"), ("2 tuần trước", "2026-09-26"),
    ("tháng trước", "2026-09"), ("năm ngoái", "2025"), ("2 năm trước", "2024"), ("sáng nay", "2026-10-10"),
    // 10 October 2026 is a Saturday: its own name is the week before.
    ("thứ hai", "2026-10-05"), ("thứ 7", "2026-10-03"), ("chủ nhật", "2026-10-04"), ("2 days ago", "2026-10-08"),
  ])
  func `a date is known as well as somebody knows it`(text: String, date: String?) {
    #expect(Self.reading.readDate(text)?.description == date)
  }

  @Test(arguments: [
    ("8:05", "10/10/2026 08:05"), ("21h15", "09/10/2026 21:15"), ("8 giờ 30", "10/10/2026 08:30"),
    ("8g", "10/10/2026 08:00"), ("2h chiều", "09/10/2026 14:00"), ("9 PM", "09/10/2026 21:00"),
    ("12h trưa", "09/10/2026 12:00"), ("12 am", "10/10/2026 00:00"),
    ("7h sáng", "10/10/2026 07:00"),
    ("hôm qua 8:00", "09/10/2026 08:00"), ("8:00 hom nay", "10/10/2026 08:00"),
    ("yesterday 9pm", "09/10/2026 21:00"), ("hôm kia 23:59", "08/10/2026 23:59"),
    ("26/6 14h30", "26/06/2026 14:30"), ("14:30 26/6/2025", "26/06/2025 14:30"),
    ("31/12 8:00", "31/12/2025 08:00"), ("2026-06-26T14:30", "26/06/2026 14:30"),
    ("29/2/2024 1:00", "29/02/2024 01:00"), ("bây giờ", "10/10/2026 09:00"),
    ("8:00 ngày 3.10.2026", "03/10/2026 08:00"),
  ])
  func `a moment is understood as people write it`(text: String, moment: String) throws {
    let read = try Self.reading.read(text).get()
    #expect(Self.reading.written(read) == moment)
    #expect(try Self.reading.read(moment).get() == read)
  }

  @Test(arguments: [
    "", "mười giờ", "14", "25:00", "8:60", "31/6 8:00", "29/2/2025 8:00", "6/26/2026 8:00", "26/6",
    "8:00 9:00", "8:00 mai", "26/6/26 8:00", "-8:00",
  ])
  func `what isn't a moment is not understood`(text: String) {
    #expect(Self.reading.read(text) == .failure(.notUnderstood))
  }

  @Test(arguments: ["hôm nay 9:01", "11/10/2026 8:00", "2027-01-01 0:00"])
  func `a moment to come is refused`(text: String) {
    #expect(Self.reading.read(text) == .failure(.inFuture))
  }
}
