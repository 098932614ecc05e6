import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseStore
@testable import Vault

/// Records' keys are wrapped under one key a session and holder.
struct SessionKeyTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func rows(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: log.path).read { try Row.fetchAll($0, sql: sql) }
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: log.path).write { try $0.execute(sql: sql) }
  }

  @Test func `a session wraps its key to each holder once, and each record under it`() throws {
    for minute in 1...5 { try log.record(at: minute) }
    let holders = try rows("SELECT holder FROM sessionKey").map { $0["holder"] as String }
    #expect(Set(holders).count == holders.count)
    #expect(
      Set(holders) == ["group statistics 1", "group supervisors 1", "recovery 1", "user y-lan 1"])
    let longest: Int? = try rows("SELECT max(length(wrap)) AS most FROM keyWrap").first?["most"]
    #expect(longest == 10 + 4 * 32)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `another session of the same person wraps under keys of its own`() throws {
    try log.record(at: 1)
    let again = try log.reopened(Keyring(log.founding.keyring.keys, groups: log.founding.keyring.groups))
    let stamp = log.stamp(2)
    _ = try again.record(
      try again.read(.object(TestLog.document), now: stamp.now), key: "again", stamp: stamp)
    let sessions = try rows("SELECT DISTINCT session FROM sessionKey")
    #expect(sessions.count == 2)
    #expect(try log.reopened(log.founding.keyring).audit().findings == [])
  }

  @Test func `nothing is wrapped under a key that somebody exchanged`() throws {
    try log.record(at: 1)
    let stranger = try SealingKey().publicKey
    let row = try #require(try rows("SELECT * FROM sessionKey WHERE holder = 'group supervisors 1'").first)
    let forged = try SessionSecret().key(for: .group(.supervisors, epoch: 1), log: log.store.log.id).wrapped(
      session: row["session"], log: log.store.log.id, to: .group(.supervisors, epoch: 1), stranger)
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "UPDATE sessionKey SET wrap = ? WHERE id = ?", arguments: [forged, row["id"] as Int64])
    }
    let later = try log.record(at: 2).contactID
    let under = try rows("SELECT DISTINCT sessionKey FROM keyWrap WHERE kind = 'contact' AND row = \(later)")
    #expect(!under.contains { $0["sessionKey"] == row["id"] as Int64 })
    let supervisor = try log.person("b", .supervisor, at: 3)
    #expect(try supervisor.read { try supervisor.keys($0, RecordID(later)).classes.count } == 4)
    let found = try log.reopened(log.founding.keyring).audit().findings
    #expect(found.contains(.rowChanged("sessionKey/\(row["id"] as Int64)")))
  }

  @Test func `a supervisor finds a session's key that was exchanged, whoever signed for it`() throws {
    let store = try log.person("o", .operator)
    try log.record(at: 1)
    try store.write { db in
      try db.execute(sql: "UPDATE sessionKey SET proof = zeroblob(16) WHERE holder = 'group supervisors 1'")
      try store.journal(db, log.stamp(2, by: "o"), .draftOpen)
    }
    let found = try log.reopened(log.founding.keyring).audit().findings
    #expect(found.contains { if case .unopenable(let name) = $0 { name.hasPrefix("sessionKey|") } else { false } })
    #expect(found.contains { if case .entryBeyond(_, table: "sessionKey") = $0 { true } else { false } })
  }

  @Test func `a session's key that is gone is keys that are gone`() throws {
    try log.record(at: 1)
    try change("DELETE FROM sessionKey WHERE holder = 'recovery 1'")
    #expect(try log.store.recordsWithoutKeys() == 2)
    #expect(try log.store.audit().findings.contains { if case .keysGone = $0 { true } else { false } })
  }

  @Test func `a session's key that stands for somebody else is keys that are gone`() throws {
    try log.record(at: 1)
    try change(
      """
      UPDATE keyWrap SET sessionKey = (SELECT id FROM sessionKey WHERE holder = 'group statistics 1')
      WHERE holder = 'group supervisors 1'
      """)
    #expect(try log.store.recordsWithoutKeys() == 2)
  }

  @Test func `what earlier versions wrapped to a public key opens, and moves to new keys`() throws {
    let number = try log.open()
    let store = log.store
    try store.write { db in
      let people = try store.people(db)
      for row in try Row.fetchAll(db, sql: "SELECT kind, row, holder FROM keyWrap") {
        let record = RecordID(try row.code("kind"), row["row"])
        let holder = try #require(Holder(rawValue: row["holder"]))
        let key =
          switch holder {
          case .recovery: people.recovery.key
          case .group(let group, _): try people.group(group).key
          case .user(let user, _): try #require(people.book.last(of: user)).sealing
          }
        let keys = try store.keys(db, record)
        let wrap = try keys.only(holder == .group(.statistics, epoch: 1) ? [KeyClass.statistics] : keys.classes)
          .wrapped(for: record, log: store.log.id, to: holder, key)
        try db.execute(
          sql: "UPDATE keyWrap SET wrap = ?, sessionKey = NULL WHERE kind = ? AND row = ? AND holder = ?",
          arguments: [wrap, record.kind.rawValue, record.row, holder.rawValue])
      }
      try db.execute(sql: "DELETE FROM sessionKey")
      // As if it had been so before.
      try ContentWatch.start(db)
    }
    func shown() throws -> Bool {
      try !log.reopened(log.founding.keyring).show(number, stamp: log.stamp(5, for: .supervision)).file.contacts.isEmpty
    }
    #expect(try shown())
    #expect(try log.store.recordsWithoutKeys() == 0)
    let fresh = try log.reopened(log.founding.keyring)
    try fresh.beginRotation(stamp: log.stamp(4))
    while try fresh.rotate(batch: 3, stamp: log.stamp(4)).left > 0 {}
    #expect(try rows("SELECT 1 FROM keyWrap WHERE holder LIKE 'group % 1'").isEmpty)
    #expect(try shown())
  }

  @Test func `new group keys end with no session's key under which nothing is wrapped`() throws {
    try log.record(at: 1)
    let fresh = try log.reopened(log.founding.keyring)
    try fresh.beginRotation(stamp: log.stamp(2))
    #expect(try rows("SELECT 1 FROM sessionKey WHERE holder LIKE 'group % 1'").count == 2)
    while try fresh.rotate(batch: 100, stamp: log.stamp(2)).left > 0 {}
    #expect(try rows("SELECT 1 FROM sessionKey WHERE holder LIKE 'group % 1'").isEmpty)
    #expect(try fresh.audit().findings == [])
  }
}
