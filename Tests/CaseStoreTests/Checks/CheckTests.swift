import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What `doctor` sees, and that looking changes nothing.
struct CheckTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  private func raw(_ sql: String) throws {
    let database = try DatabaseQueue(path: log.path)
    try database.write { try $0.execute(sql: sql) }
    try database.close()
  }

  private func check(_ name: String, at minutes: Int = 5) throws -> CaseStore.Check {
    try #require(try log.store.check(stamp: log.stamp(minutes)).first { $0.name == name })
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: log.path)) }

  @Test func `looking changes not a byte, whatever is found`() throws {
    for spoil in [
      nil, "UPDATE \"case\" SET dueAt = 1, duty = 'plan'",
      "DELETE FROM keyWrap WHERE kind = 'case'",
    ] {
      if let spoil { try raw(spoil) }
      let before = try bytes()
      _ = try log.store.check(stamp: log.stamp(10_000))
      #expect(try bytes() == before)
    }
  }

  @Test func `a due time that doesn't follow from its data is named, and mended when asked`() throws {
    let other = try log.open(at: 1)
    #expect(try check("clocks").isGood)
    try raw("UPDATE \"case\" SET dueAt = 1, duty = 'plan' WHERE number = '\(number)'")
    let found = try check("clocks")
    #expect(!found.isGood && found.finding.en.contains("\(number)"))
    #expect(!found.finding.en.contains("\(other)"))
    #expect(try log.store.recompute(stamp: log.stamp(6)).differing == [number])
    #expect(try check("clocks").isGood)
    #expect(try log.store.recompute(stamp: log.stamp(7)).differing == [])
  }

  @Test func `mending that was interrupted goes on where it stood`() throws {
    let numbers = [number] + (try (1...4).map { try log.open(at: $0) })
    try raw("UPDATE \"case\" SET dueAt = 1, duty = 'plan'")
    // Stopped at the third entry, as by a power cut.
    try raw(
      """
      CREATE TRIGGER stop BEFORE INSERT ON journal
      WHEN NEW.action = 'case.recompute'
        AND (SELECT count(*) FROM journal WHERE action = 'case.recompute') = 2
      BEGIN SELECT RAISE(ABORT, 'stop'); END
      """)
    #expect(throws: StoreError.self) { try log.store.recompute(stamp: log.stamp(6)) }
    try raw("DROP TRIGGER stop")
    #expect(
      try log.store.reviewClocks(stamp: log.stamp(7)).differing == Array(numbers.dropFirst(2)))
    #expect(
      try log.store.recompute(stamp: log.stamp(8)).differing == Array(numbers.dropFirst(2)))
    #expect(try log.store.reviewClocks(stamp: log.stamp(9)).differing == [])
  }

  @Test func `nobody waits while it is looked`() throws {
    // Each case is a transaction of its own, so another connection writes in between.
    for minute in 1...5 { _ = try log.open(at: minute) }
    try raw("UPDATE \"case\" SET dueAt = 1, duty = 'plan'")
    try log.store.recompute(stamp: log.stamp(6))
    let told = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM journal WHERE action = 'case.recompute'")
    }
    #expect(told == 6)
  }

  @Test func `whoever opens no case is told how many weren't looked at`() throws {
    let admin = try log.person("q", .administrator)
    let review = try log.reopened(admin.holder).reviewClocks(stamp: log.stamp(1, by: "q"))
    #expect(review.closed == 1 && review.opened == 0 && review.differing == [])
  }

  @Test func `locked, all is looked at that needs no keys`() throws {
    let checks = try CaseStore(path: log.path).check(stamp: log.stamp(1))
    #expect(checks.allSatisfy { $0.isGood || $0.name == "backup" })
    #expect(checks.first { $0.name == "clocks" }?.finding.en.contains("locked") == true)
  }

  // MARK: Assignments

  @Test func `an assignee whose keys don't open the case is found`() throws {
    _ = try log.person("a-thu", .caseWorker)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    #expect(try check("assignments").isGood)
    for lost in [
      "kind = 'case'", "kind = 'contact'", "1",
    ] {
      try raw("DELETE FROM keyWrap WHERE holder = 'user a-thu 1' AND \(lost)")
      let found = try check("assignments")
      #expect(!found.isGood && found.finding.vi.contains("\(number) (a-thu)"), "\(lost)")
      try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(2))
      #expect(try check("assignments").isGood, "\(lost)")
    }
    try raw("UPDATE keyWrap SET expiresAt = 1 WHERE holder = 'user a-thu 1'")
    #expect(try !check("assignments").isGood)
  }

  @Test func `keys of a contact or a merged case that are missing are found too`() throws {
    _ = try log.person("a-thu", .caseWorker)
    let merged = try log.open(at: 1)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    try log.store.merge(merged, into: number, reason: nil, seen: nil, stamp: log.stamp(2))
    #expect(try check("assignments").isGood)
    try raw(
      """
      DELETE FROM keyWrap WHERE holder = 'user a-thu 1' AND kind = 'contact' AND row = (
        SELECT id FROM contact WHERE caseID = (SELECT id FROM "case" WHERE number = '\(merged)'))
      """)
    #expect(try check("assignments").finding.en.contains("\(number) (a-thu)"))
  }

  @Test func `an open case of somebody who is gone or has another role is found`() throws {
    _ = try log.person("a-thu", .caseWorker)
    _ = try log.person("o", .operator)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    try raw("UPDATE user SET endedAt = \(log.stamp(2).now.milliseconds) WHERE code = 'a-thu'")
    #expect(try check("assignments").finding.en.contains("\(number) (a-thu)"))
    try raw("UPDATE \"case\" SET assignedTo = 'o'")
    #expect(try check("assignments").finding.en.contains("\(number) (o)"))
  }

  @Test func `a supervisor opens by the group's key what is theirs`() throws {
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(1))
    try raw("DELETE FROM keyWrap WHERE holder = 'user y-lan 1'")
    #expect(try check("assignments").isGood)
    try raw("DELETE FROM keyWrap WHERE holder = 'group supervisors 1' AND kind = 'contact'")
    #expect(try !check("assignments").isGood)
  }

  // MARK: What is opened

  @Test func `a step opens each sealed value once`() throws {
    for minute in 1...3 { _ = try log.record(linkTo: number, at: minute) }
    let fresh = try log.reopened(log.store.holder)
    let before = fresh.opened.count
    _ = try fresh.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(5))
    // Four contacts of three parts and as many statistics rows, four reports made out of them, and the entry just
    // written.
    #expect(fresh.opened.count - before == 4 * (3 + 1 + 1) + 1)
    #expect(try fresh.read { _ in fresh.opened.isEmpty })
  }
}
