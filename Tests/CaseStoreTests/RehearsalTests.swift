import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing

/// A step is tried to its end before a person writes words for it, and leaves nothing behind.
struct RehearsalTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  /// Everything in the file that a use case may touch.
  private func content() throws -> [String] {
    try DatabaseQueue(path: log.path).read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        return "\(table) \(rows.map { Array($0.databaseValues) })"
      }
    }
  }

  private typealias Step = @Sendable (CaseStore, CaseNumber, CaseStore.Stamp) throws -> Void

  private static let legal: [(String, Step)] = [
    ("triage", { _ = try $0.triage($1, urgency: .urgent, reason: "…", seen: nil, stamp: $2) }),
    (
      "screen-out",
      { try $0.screenOut($1, because: .other, reason: "…", seen: nil, stamp: $2) }
    ),
    ("note", { try $0.note($1, "…", seen: nil, stamp: $2) }),
  ]

  @Test(arguments: 0..<legal.count)
  func `what is rehearsed changes nothing, and can be done afterwards`(step: Int) throws {
    let (_, body) = Self.legal[step]
    let before = try content()
    try body(log.store.rehearsal, number, log.stamp(1))
    #expect(try content() == before)
    try body(log.store, number, log.stamp(1))
    #expect(try content() != before)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `what would refuse a step refuses its rehearsal`() throws {
    #expect(throws: StoreError.illegalStep(number, .close, .received)) {
      try log.store.rehearsal.close(
        number, because: .handedOver, decision: nil, reason: "…", seen: nil, stamp: log.stamp(1))
    }
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.start(number, seen: nil, stamp: log.stamp(2))
    let gaps = ChildPath.Gap.allCases.filter { ![.separation, .handOver].contains($0) }
    #expect(throws: StoreError.gaps(ChildNumber(number: number, position: 1), gaps)) {
      try log.store.rehearsal.close(
        number, because: .safe, decision: "1", reason: "…", seen: nil, stamp: log.stamp(3))
    }
    #expect(throws: StoreError.self) {
      try log.store.rehearsal.note(number, "…", seen: 1, stamp: log.stamp(4))
    }
  }

  @Test func `what the policy refuses is on record all the same`() throws {
    let other = try log.person("b", .operator)
    #expect(throws: StoreError.self) {
      try other.rehearsal.note(number, "…", seen: nil, stamp: log.stamp(1, by: "b"))
    }
    let refusals = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM journal WHERE action = 'policy.refuse'")
    }
    #expect(refusals == 1)
  }
}
