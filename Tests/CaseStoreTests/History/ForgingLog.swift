import _CaseLogTestSupport
import CaseModel
import Foundation
import GRDB
import Vault

@testable import CaseStore

/// A log in which somebody who works here writes with other means, and signs an entry that tells of it.
struct ForgingLog {
  let log: TestLog
  /// A case that `y-lan`, the supervisor, took in.
  let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open(at: 1)
  }

  var id: CaseID { get throws { try log.store.read { try CaseRow.find($0, number).id } } }

  /// What ``CaseStore/audit()`` finds after somebody wrote what they like, and signed for it.
  ///
  /// - Parameters:
  ///   - action: What the entry says it is.
  ///   - store: Whose keys sign.
  ///   - sql: What they write; the words of a list are run one by one.
  ///   - caseID: The case that the entry says it is about.
  ///   - detail: What it says beside its action.
  ///   - minutes: When, after noon.
  func forge(
    _ action: JournalAction, by store: CaseStore, _ sql: [String], about caseID: CaseID? = nil,
    contact: ContactID? = nil, detail: [String: String] = [:], at minutes: Int = 20
  ) throws -> [AuditFinding] {
    let user = store.holder?.user ?? ""
    let opened = try log.reopened(store.holder)
    try opened.write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      // No rule of the file holds whoever has it; they are put back, so that nothing tells of it.
      let rules = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'release'")
      for rule in rules { try db.execute(sql: "DROP TRIGGER main.\"\(rule["name"] as String)\"") }
      for line in sql { try db.execute(sql: line) }
      for rule in rules { try db.execute(sql: rule["sql"]) }
      try opened.journal(
        db, log.stamp(minutes, by: user), action, caseID: caseID, contactID: contact, detail: detail)
    }
    return try findings()
  }

  func findings() throws -> [AuditFinding] { try log.reopened(log.founding.keyring).audit().findings }

  func last() throws -> JournalID {
    try DatabaseQueue(path: log.path).read { try JournalID.fetchOne($0, sql: "SELECT max(id) FROM journal") } ?? 0
  }
}
