import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import Testing

@testable import CaseStore

/// Counts of calls in the log, and the months that they make.
struct CallCountImportTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func take(
    _ rows: String, replacing: Bool = false, at minutes: Int = 0
  ) throws -> CaseStore.CountsImported {
    let file = try CallCountFile(
      "period,answered,missed,abandoned,waiting\n" + rows, calendar: try log.store.calendar(),
      now: log.stamp(minutes).now)
    #expect(file.faults.isEmpty)
    return try log.store.importCallCounts(file.lines, replacing: replacing, stamp: log.stamp(minutes))
  }

  private func months() throws -> [CallMonth] {
    try log.store.callMonths(
      from: try #require(Day("2026-08-01")), to: try #require(Day("2026-10-31")))
  }

  @Test func `the same file again counts nothing twice, and other counts are a fault until they are to replace`() throws
  {
    let rows = "2026-09-30,8,1,1,12\n2026-09-29T03,0,2,0,\n"
    #expect(try take(rows).added == 2)
    #expect(try take(rows) == CaseStore.CountsImported(known: 2))
    let other = "2026-09-30,9,1,1,12\n2026-09-28,1,0,0,5\n"
    let refused = try take(other)
    #expect(refused.added == 1 && refused.faults == [CallCountFault(2, "period", .differs)])
    #expect(try months().first?.answered == 9)
    let replaced = try take(other, replacing: true)
    #expect(replaced.replaced == 1 && replaced.known == 1)
    #expect(try months().first?.answered == 10)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a day and its hours are never both counted`() throws {
    _ = try take("2026-09-30T03,1,0,0,\n2026-09-29,4,0,0,\n")
    let result = try take("2026-09-30,8,1,1,\n2026-09-29T23,1,0,0,\n2026-09-30T04,1,0,0,\n")
    #expect(result.added == 1)
    #expect(result.faults == [CallCountFault(2, "period", .otherCut), CallCountFault(3, "period", .otherCut)])
    #expect(try months().map(\.answered) == [6])
  }

  @Test func `a day that the phone system counted has its counts, any other the log's own`() throws {
    // Noon of 2 October 2026, by the log's calendar.
    try log.record()
    try log.record(at: 1)
    for minute in 0..<3 {
      _ = try log.store.recordUnanswered(
        minute == 0 ? .abandoned : .missed, rangAt: log.stamp(minute).now, waited: nil, phone: "0900 000 009",
        key: "\(minute)", stamp: log.stamp(minute))
    }
    _ = try log.store.attemptCallback(1, .reached, words: nil, at: log.stamp(4).now, stamp: log.stamp(4))
    _ = try log.store.endCallback(2, because: .unsafe, words: nil, stamp: log.stamp(4))
    var own = try #require(try months().first)
    #expect(own.month == "2026-10" && own.answered == 2 && own.missed == 2 && own.abandoned == 1)
    #expect(own.daysCounted == 0 && own.medianWait == nil && own.answeredPermille == 400)
    #expect(own.callbacks == 3 && own.reached == 1 && own.givenUp == 1)
    let day = try log.store.calendar().day(of: TestLog.noon)
    _ = try take("\(day),20,5,0,9\n", at: 24 * 60)
    own = try #require(try months().first)
    #expect(own.answered == 20 && own.missed == 5 && own.abandoned == 0 && own.daysCounted == 1)
    #expect(own.callbacks == 3 && own.medianWait == 9)
  }
}
