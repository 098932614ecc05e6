import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// A copy of a log in which some work was done, for one test to spoil.
final class LivedLog {
  let path: String
  /// The state after the work: what a witness and each account remember.
  let seen: HistoryState
  var store: CaseStore { get throws { try Self.open(path) } }

  private struct Template: Sendable {
    let file: Data
    let early: Data
    let keyring: Keyring
    let number: CaseNumber
    let seen: HistoryState
  }

  /// Made once: a case with an amended report, a note, a referral, a person who was assigned and is no more, and some
  /// looks.
  private static let template = Result {
    let log = try TestLog()
    let number = try log.open()
    _ = try log.open(["nature": .string("actual")], at: 1)
    try log.store.addUser("a-thu", roles: [.caseWorker], stamp: log.stamp(2))
    let early = try Data(contentsOf: URL(fileURLWithPath: log.path))
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(3))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(4))
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(5))
    let changed = TestLog.document.merging([
      "nature": .string("actual"), "caller": .object(["phone": .string("0900 000 002")]),
    ]) { $1 }
    let intake = try log.store.read(.object(changed), now: log.stamp().now)
    try log.store.amend(number, with: intake, reason: "bịa", seen: nil, stamp: log.stamp(6))
    try log.store.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(7))
    for minute in 8...12 { _ = try log.store.show(number, stamp: log.stamp(minute)) }
    return Template(
      file: try Data(contentsOf: URL(fileURLWithPath: log.path)), early: early,
      keyring: log.founding.keyring, number: number, seen: try log.store.state())
  }

  init() throws {
    let template = try Self.template.get()
    path = NSTemporaryDirectory() + "hotline-lived-\(UUID().uuidString).sqlite"
    seen = template.seen
    try put(template.file)
  }

  deinit { for end in ["", "-journal"] { unlink(path + end) } }

  static var keyring: Keyring { get throws { try template.get().keyring } }
  static var number: CaseNumber { get throws { try template.get().number } }

  static func open(_ path: String, schema: SchemaDemand = .ours) throws -> CaseStore {
    try CaseStore(path: path, schema: schema).unlocked(by: keyring)
  }

  func put(_ file: Data) throws {
    guard
      FileManager.default.createFile(
        atPath: path, contents: file, attributes: [.posixPermissions: 0o600])
    else { throw StoreError.diskFull }
  }

  /// Puts the file back to how it was before the last entries.
  func rollBack() throws { try put(Self.template.get().early) }

  /// What somebody does who has the file: no trigger and no promise of the tool holds them.
  static func tamper<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
    let database = try DatabaseQueue(path: path)
    let value = try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      let value = try body(db)
      // Put back, so that nothing tells of it.
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
      return value
    }
    try database.close()
    return value
  }

  func tamper(_ body: (Database) throws -> Void) throws { try Self.tamper(path, body) }

  func tamper(_ sql: String) throws { try tamper { try $0.execute(sql: sql) } }

  static func stamp(_ minutes: Int, by actor: String = "y-lan") -> CaseStore.Stamp {
    CaseStore.Stamp(actor: actor, now: TestLog.noon.adding(minutes: 60 + minutes))
  }
}
