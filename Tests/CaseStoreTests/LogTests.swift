import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Schema
import Testing

struct LogTests {
  private func raw<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: path).write(body)
  }

  @Test func `the journal can't be changed or shortened`() throws {
    let log = try TestLog()
    _ = try log.open()
    #expect(throws: DatabaseError.self) {
      try raw(log.path) { try $0.execute(sql: "UPDATE journal SET actor = 'x'") }
    }
    #expect(throws: DatabaseError.self) {
      try raw(log.path) { try $0.execute(sql: "DELETE FROM journal") }
    }
  }

  @Test func `every change and every read of a case is in the journal`() throws {
    let log = try TestLog()
    let number = try log.open()
    _ = try log.store.show(number, stamp: log.stamp(1))
    _ = try log.store.proposals(number, stamp: log.stamp(2))
    let actions = try log.store.history(number, stamp: log.stamp(3)).map(\.action)
    #expect(actions == [.caseOpen, .caseShow, .referralPropose, .caseHistory])
  }

  @Test func `facts, names and words stand in no clear column`() throws {
    let log = try TestLog()
    _ = try log.open()
    let clear = try raw(log.path) { db in
      try ["case", "contact", "entry", "referral", "journal"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map(\.description)
      }.joined()
    }
    for needle in ["BL01", "Thử", "0900", "bịa", "male", "at-risk"] {
      #expect(!clear.contains(needle))
    }
  }

  @Test func `the file is its owner's alone, and one that others can read is refused`() throws {
    let log = try TestLog()
    let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: log.path)
    #expect(throws: StoreError.readableByOthers(path: log.path)) { try CaseStore(path: log.path) }
  }

  @Test func `what isn't there or isn't a log is refused`() throws {
    let log = try TestLog()
    #expect(throws: StoreError.noLog(path: log.path + "x")) { try CaseStore(path: log.path + "x") }
    let other = log.path + ".txt"
    _ = FileManager.default.createFile(
      atPath: other, contents: Data(repeating: 65, count: 4096),
      attributes: [.posixPermissions: 0o600])
    #expect(throws: StoreError.notALog) { try CaseStore(path: other) }
    let link = log.path + ".link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log.path)
    #expect(throws: StoreError.notAPlainFile(path: link)) { try CaseStore(path: link) }
  }

  @Test func `a log of a newer version is refused`() throws {
    let log = try TestLog()
    try raw(log.path) { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999_future')") }
    #expect(throws: StoreError.newerLog) { try CaseStore(path: log.path) }
  }

  @Test func `an older log, and one of another line of versions, are told what is true`() throws {
    let log = try TestLog()
    let last = try #require(Migration.all.last).name
    try raw(log.path) {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [last])
    }
    let older = StoreError.olderLog(steps: Migration.all.count - 1)
    #expect(throws: older) { try CaseStore(path: log.path) }
    try raw(log.path) { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v008_other')") }
    #expect(throws: StoreError.otherVersion) { try CaseStore(path: log.path) }
    for error in [older, .otherVersion] {
      #expect(error.text.vi.contains("không hỏng") && error.text.en.contains("isn't damaged"))
    }
  }

  @Test func `where no journal can be made, it is said that nothing can be written`() throws {
    let log = try TestLog()
    let journal = log.path + "-journal"
    try? FileManager.default.removeItem(atPath: journal)
    // A way to nowhere in its place stops root too, whom permissions don't.
    try FileManager.default.createSymbolicLink(
      atPath: journal, withDestinationPath: log.path + ".none/x")
    #expect(throws: StoreError.readOnly) { try log.open() }
  }

  @Test func `due times can be computed anew and come out the same`() throws {
    let log = try TestLog()
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(3))
    #expect(try log.store.recompute(stamp: log.stamp(4)).differing.isEmpty)
    try raw(log.path) { try $0.execute(sql: "UPDATE \"case\" SET dueAt = 1, duty = 'plan'") }
    #expect(try log.store.recompute(stamp: log.stamp(5)).differing == [number])
  }

  @Test(arguments: [
    ("SELECT * FROM \"case\" WHERE dueAt IS NOT NULL ORDER BY dueAt, id LIMIT 100", "caseByDue"),
    (
      "SELECT * FROM \"case\" WHERE dueAt IS NOT NULL AND assignedTo = 'x' ORDER BY dueAt, id LIMIT 9",
      "caseByAssignee"
    ),
    (
      "SELECT * FROM \"case\" WHERE dueAt IS NOT NULL AND placeCode = 'x' ORDER BY dueAt, id LIMIT 9",
      "caseByPlace"
    ),
    ("SELECT * FROM journal WHERE caseID = 1 ORDER BY id", "journalByCase"),
    ("SELECT * FROM contact WHERE caseID = 1 ORDER BY id", "contactByCase"),
    ("SELECT * FROM entry WHERE caseID = 1 ORDER BY entry.id", "entryByCase"),
    (
      "SELECT * FROM contact WHERE receivedAt >= 1 AND receivedAt < 2 ORDER BY receivedAt, id",
      "contactByReceipt"
    ),
  ])
  func `every list has its index and sorts nothing`(sql: String, index: String) throws {
    let log = try TestLog()
    let plan = try raw(log.path) { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
    }.joined(separator: "\n")
    #expect(plan.contains(index))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `a user who isn't known can do nothing`() throws {
    let log = try TestLog()
    #expect(throws: StoreError.noSuchUser("nobody")) {
      try log.store.addUser("x", roles: [], stamp: log.stamp(by: "nobody"))
    }
  }
}
