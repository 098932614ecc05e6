import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseStore

/// How somebody who calls again and again is answered: known to all who take calls, for as long as it was agreed.
struct CallerPlanTests {
  private let log: TestLog
  private let taker: CaseStore

  init() throws {
    log = try TestLog()
    taker = try log.person("o", .operator)
  }

  private var today: Day { LogCalendar.utc.day(of: log.stamp().now) }

  private func plan(
    names: [String] = [], phones: [String] = ["0900 000 021"], days: Int = 30, at minutes: Int = 0
  ) throws -> CallerPlan {
    let document = JSONValue.object([
      "names": .array(names.map { .string($0) }), "phones": .array(phones.map { .string($0) }),
    ])
    return try log.store.writeCallerPlan(
      for: Sought(document), "Mười phút, rồi hẹn mai (bịa)", until: today.adding(days: days), stamp: log.stamp(minutes))
  }

  private func found(names: [String] = [], phones: [String] = [], at minutes: Int = 1) throws -> [CallerPlanID] {
    try taker.callerPlans(names: names, phones: phones, stamp: log.stamp(minutes, by: "o")).map(\.plan.id)
  }

  @Test func `it is found by the number in any spelling and by the very same name, and nothing of it is in clear`()
    throws
  {
    let plan = try plan(names: ["Ksor Hờ Bịa"])
    #expect(try found(phones: ["+84 900000021"]) == [plan.id] && found(names: ["ksor ho bia"]) == [plan.id])
    #expect(try found(names: ["Ksor Hà Bịa"]).isEmpty && found(phones: ["0900 000 022"]).isEmpty)
    #expect(try taker.callerPlan(plan.id, stamp: log.stamp(2, by: "o")).content.words == "Mười phút, rồi hẹn mai (bịa)")
    let file = try Data(contentsOf: URL(fileURLWithPath: log.path))
    for needle in ["Ksor", "0900 000 021", "900000021", "Mười phút"] {
      #expect(file.range(of: Data(needle.utf8)) == nil)
    }
    #expect(try log.store.audit().findings == [] && log.store.recordsWithoutKeys() == 0)
    try log.raw("DELETE FROM keyWrap WHERE kind = 'callerPlan' AND holder LIKE 'group search%'")
    #expect(try log.store.recordsWithoutKeys() == 1)
  }

  @Test func `after its day it isn't shown, and the next that is written destroys its keys`() throws {
    let (short, day) = (try plan(days: 1), 24 * 60)
    #expect(try found(phones: ["0900 000 021"], at: day) == [short.id])
    #expect(try found(phones: ["0900 000 021"], at: 2 * day).isEmpty)
    #expect(throws: StoreError.planDays) { try plan(days: CallerPlan.mostDays + 1) }
    #expect(throws: StoreError.planDays) { try plan(days: -1) }
    _ = try plan(phones: ["0900 000 023"], at: 2 * day)
    #expect(try log.store.callerPlans(limit: 9).map { $0.endedAt != nil } == [false, true])
    #expect(throws: StoreError.noSuchCallerPlan(short.id)) {
      try log.store.callerPlan(short.id, stamp: log.stamp(2 * day))
    }
    #expect(try log.store.audit().findings == [] && log.store.recordsWithoutKeys() == 0)
  }

  @Test func `ended it is gone at once, for everybody`() throws {
    let plan = try plan()
    try log.store.endCallerPlan(plan.id, stamp: log.stamp(1))
    #expect(try found(phones: ["0900 000 021"], at: 2).isEmpty)
    #expect(throws: StoreError.noSuchCallerPlan(plan.id)) { try log.store.endCallerPlan(plan.id, stamp: log.stamp(2)) }
    #expect(try log.store.recordsWithoutKeys() == 0 && log.store.audit().findings == [])
  }

  @Test func `whoever starts after it was written reads it, too`() throws {
    let plan = try plan()
    let night = try log.person("p", .operator, at: 5)
    #expect(
      try night.callerPlans(names: [], phones: ["0900 000 021"], stamp: log.stamp(6, by: "p")).map(\.plan.id)
        == [plan.id])
  }
}
