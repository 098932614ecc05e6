import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Breaches of personal data: 72 hours from when it was found (Luật 91/2025/QH15 Đ23).
struct BreachTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private static let document = JSONValue.object(["what": .string("Mất máy bịa"), "people": .number(3)])

  @Test func `its hours run from when it was found, through a holiday, until the authority is told`() throws {
    let found = log.stamp().now
    let breach = try log.store.recordBreach(foundAt: found, Self.document, stamp: log.stamp(90))
    #expect(breach.dueAt == found.adding(hours: 72) && breach.state == .open)
    #expect(try log.store.breaches(openOnly: true, limit: 9).map(\.id) == [breach.id])
    func check(_ minutes: Int) throws -> Bool? {
      try log.store.check(stamp: log.stamp(minutes)).first { $0.name == "data-duties" }?.isGood
    }
    #expect(try check(71 * 60) == true)
    #expect(try check(73 * 60) == false)
    try log.store.endBreach(breach.id, as: .told, words: "Công văn 5", stamp: log.stamp(74 * 60))
    #expect(try check(75 * 60) == true)
    #expect(try log.store.breaches(openOnly: true, limit: 9).isEmpty)
    let (ended, content) = try log.store.breach(breach.id, stamp: log.stamp(76 * 60))
    #expect(ended.state == .told && content.ending == "Công văn 5" && content.document["people"] == .number(3))
  }

  @Test func `what is learned later is a new revision, and nothing of it stands in clear`() throws {
    let breach = try log.store.recordBreach(foundAt: log.stamp().now, Self.document, stamp: log.stamp())
    try log.store.amendBreach(breach.id, .object(["what": .string("Tìm thấy máy")]), stamp: log.stamp(5))
    #expect(try log.store.breach(breach.id, stamp: log.stamp(6)).content.document["what"] == .string("Tìm thấy máy"))
    #expect(try log.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM breachRevision") } == 2)
    #expect(throws: StoreError.inTheFuture) {
      try log.store.recordBreach(foundAt: log.stamp(9).now, .object([:]), stamp: log.stamp(8))
    }
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.endBreach(breach.id, as: .needless, words: nil, stamp: log.stamp(9))
    }
    #expect(throws: IntakeFaults.self) {
      try log.store.recordBreach(foundAt: log.stamp().now, .object(["x": .string("y")]), stamp: log.stamp(9))
    }
  }

  @Test func `an operator records one; to read it a day later, or to end it, takes a supervisor`() throws {
    let operators = try log.person("o", .operator)
    let breach = try operators.recordBreach(foundAt: log.stamp().now, Self.document, stamp: log.stamp(1, by: "o"))
    _ = try operators.breach(breach.id, stamp: log.stamp(2, by: "o"))
    #expect(throws: (any Error).self) {
      try operators.endBreach(breach.id, as: .told, words: "x", stamp: log.stamp(3, by: "o"))
    }
    #expect(try log.store.notices(all: false, limit: 9, stamp: log.stamp(4)).map(\.kind).contains(.breachFound))
    #expect(try log.store.breach(breach.id, stamp: log.stamp(5)).content.document["what"] == .string("Mất máy bịa"))
  }
}
