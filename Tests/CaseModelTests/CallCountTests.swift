import Base
import CaseModel
import Foundation
import Testing

/// Counts of calls from a phone system, row by row.
struct CallCountTests {
  private static let calendar = LogCalendar(timeZone: TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt)
  private static let now = Instant(milliseconds: 1_796_000_000_000)  // 30/11/2026
  private static let heading = "period,answered,missed,abandoned,waiting\n"

  private func file(_ rows: String, heading: String = heading) throws -> CallCountFile {
    try CallCountFile(heading + rows, calendar: Self.calendar, now: Self.now)
  }

  @Test(arguments: [
    ("2026-11-29", "2026-11-29"), ("29/11/2026", "2026-11-29"), ("2026-11-29T03", "2026-11-29T03"),
    ("2026-11-29 3:00", "2026-11-29T03"), ("29/11/2026 03h", "2026-11-29T03"), ("2026-11-29 00:00:00", "2026-11-29T00"),
  ])
  func `a period is read as sheets write it`(typed: String, read: String) {
    #expect(CallPeriod(typed)?.description == read)
  }

  @Test(arguments: ["", "2026-11", "2026-11-29T24", "2026-11-29 03:30", "30/02/2026", "0900000009", "2026-11-29 3 4"])
  func `what is no day and no hour is none`(typed: String) {
    #expect(CallPeriod(typed) == nil)
  }

  @Test func `good rows are read and the rest is named by line and column`() throws {
    let read = try file(
      """
      2026-11-01,10,2,1,12.6
      2026-11-02,x,0,0,
      2026-11-03,1,1,0,5 7 9
      hôm qua,1,1,0,
      2026-11-05,2,1,0,30 4 9
      2026-11-01,1,1,1,
      2026-12-01,1,1,1,
      2026-11-07,1,1,-1,

      """)
    #expect(read.lines.map(\.line) == [2, 6])
    #expect(read.lines.map(\.count.waiting) == [.mean(13), .each([4, 9, 30])])
    #expect(
      read.faults == [
        CallCountFault(3, "answered", .notACount), CallCountFault(4, "waiting", .notAWait),
        CallCountFault(5, "period", .notAPeriod), CallCountFault(7, "period", .repeated(line: 2)),
        CallCountFault(8, "period", .notOver), CallCountFault(9, "abandoned", .notACount),
      ])
    #expect(CallCountFaults(read.faults).text.en.contains("line 3, column answered"))
  }

  @Test(arguments: [
    ("0900000009,0911000111\n", 1), ("period,answered,missed,abandoned,caller\n", 5),
    ("period,answered,missed,abandoned,missed\n", 5),
  ])
  func `a file with another column is refused, and nothing that stands in it is told`(heading: String, column: Int) {
    let error = #expect(throws: CallCountFileError.heading(column: column)) {
      try file("2026-11-01,1,1,1,0912000222\n", heading: heading)
    }
    let told = (error?.text.en ?? "") + (error?.text.vi ?? "")
    for digits in ["0900000009", "0911000111", "0912000222"] { #expect(!told.contains(digits)) }
  }

  @Test func `columns may stand in any order, and waits may be missing`() throws {
    let read = try file("1;2;0;2026-11-01\n", heading: "Missed;answered;abandoned;period\n")
    #expect(
      read.lines.map(\.count) == [
        CallCount(
          CallPeriod("2026-11-01") ?? CallPeriod(Day(daysSince1970: 0)), answered: 2, missed: 1, abandoned: 0,
          waiting: .unknown)
      ])
    #expect(throws: CallCountFileError.missing("abandoned")) {
      try file("2026-11-01,1,1\n", heading: "period,answered,missed\n")
    }
    #expect(throws: CallCountFileError.empty) { try file("", heading: "") }
  }

  @Test func `half of the calls and nine of ten waited at most so long, and a share is never told better`() throws {
    var month = CallMonth("2026-11")
    #expect(month.answeredPermille == nil && month.medianWait == nil)
    let rows = try file("2026-11-01,8,1,1,60 5 6 7 8 9 10 11 12 40\n2026-11-02,5,1,0,20\n").lines
    month.add(rows[0].count)
    #expect(month.medianWait == 9 && month.wait90 == 40 && !month.hasMeans)
    #expect(month.answeredPermille == 800)
    month.add(rows[1].count)
    #expect(month.hasMeans && month.calls == 16 && month.answeredPermille == 812)
    #expect(month.medianWait == 12)
  }
}
