import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Statistics
import Testing
import Vault

@testable import CaseStore

/// Statistics rows as they lie in the file: in lines, and as earlier versions wrote them.
struct StatisticsFormTests {
  private let log: TestLog
  private let contact = RecordID(.contact, 1)

  init() throws {
    log = try TestLog()
    _ = try log.open()
  }

  private func october() throws -> [Int?] {
    try log.store.answer(
      [
        Question("cases", counting: .case, by: [.topic], in: Period("2026-10")),
        Question("children", counting: .child, by: [.sex], in: Period("2026-10")),
      ], stamp: log.stamp(9)
    ).map(\.total)
  }

  @Test func `rows in JSON count as rows in lines do`() throws {
    let counted = try october()
    #expect(counted == [1, 1])
    let earlier = try log.store.read { db in
      let keys = try log.store.keys(db, contact)
      let label = SealLabel("statisticsRow", row: 1)
      let sealed: Sealed = try #require(
        try Row.fetchOne(db, sql: "SELECT sealed FROM statisticsRow WHERE contactID = 1"))["sealed"]
      let content: Data = try keys.open(sealed, .statistics, as: label, log: log.store.log.id)
      #expect(StatisticsRow.areLines(content) && sealed.bytes.count < 600, "\(sealed.bytes.count)")
      let rows = try keys.rows(sealed, as: label, log: log.store.log.id)
      let earlier = try keys.seal(rows, .statistics, as: label, log: log.store.log.id)
      #expect(earlier.bytes.count > 2 * sealed.bytes.count)
      #expect(try keys.rows(earlier, as: label, log: log.store.log.id) == rows)
      return earlier
    }
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "UPDATE statisticsRow SET sealed = ? WHERE contactID = 1", arguments: [earlier])
    }
    #expect(try october() == counted)
    // What is learnt later goes on after it.
    try log.store.note(CaseNumber("26-0001-7"), "Ghi chú bịa.", seen: nil, stamp: log.stamp(12))
    #expect(try october() == counted)
  }

  @Test func `what is neither is damage`() throws {
    try log.store.read { db in
      let keys = try log.store.keys(db, contact)
      let label = SealLabel("statisticsRow", row: 1)
      for text in ["1\ncase", "[1]", ""] {
        let sealed = try keys.seal(Data(text.utf8), .statistics, as: label, log: log.store.log.id)
        #expect(throws: VaultError.self) { try keys.rows(sealed, as: label, log: log.store.log.id) }
      }
    }
  }

  @Test func `a month reads by what was learnt since it began`() throws {
    let plan = try DatabaseQueue(path: log.path).read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + StatisticsReader.since, arguments: [0, 0]
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("statisticsRowByKnown") }, "\(plan)")
    #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
  }
}
