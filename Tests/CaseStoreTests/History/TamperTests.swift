import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// The tamper table: what somebody with the file can do to a real log, and who sees it.
struct TamperTests {
  private let log: LivedLog

  init() throws { log = try LivedLog() }

  private var findings: [AuditFinding] { get throws { try log.store.audit().findings } }

  @Test func `an honest log is good, and continues what was seen`() throws {
    let store = try log.store
    _ = try store.show(LivedLog.number, stamp: LivedLog.stamp(1))
    let audit = try store.audit()
    #expect(audit.findings.isEmpty)
    #expect(audit.entries == log.seen.checkpoint.size + 1 && audit.opened > 10)
    #expect(try store.state(continuing: log.seen.checkpoint).checkpoint == audit.checkpoint)
  }

  /// What the local check finds, whatever is rebuilt around it without somebody's key.
  @Test(arguments: [false, true])
  func `an edited entry is seen`(treeIsRebuilt: Bool) throws {
    try log.tamper { db in
      try db.execute(sql: "UPDATE journal SET actor = 'a-thu' WHERE id = 9")
      if treeIsRebuilt { try Forger(db).rebuildTree() }
    }
    #expect(try findings.contains(.entryChanged(9)))
  }

  @Test func `entries in another order are seen`() throws {
    try log.tamper { db in
      for (from, to) in [(14, 1000), (15, 14), (1000, 15)] {
        try db.execute(sql: "UPDATE journal SET id = \(to) WHERE id = \(from)")
      }
      try Forger(db).rebuildTree()
    }
    #expect(try Set(findings).isSuperset(of: [.entryChanged(14), .entryChanged(15)]))
  }

  @Test func `an entry taken from the middle is seen`() throws {
    try log.tamper { db in
      try db.execute(sql: "DELETE FROM journal WHERE id = 12")
      try db.execute(sql: "UPDATE journal SET id = id - 1 WHERE id > 12")
      try Forger(db).rebuildTree()
    }
    #expect(try findings.contains(.entryChanged(12)))
  }

  @Test func `a history rewritten and signed anew is seen by who remembers, and only by them`()
    throws
  {
    try log.tamper { db in
      try db.execute(
        sql: "UPDATE journal SET at = at + 1 WHERE id = (SELECT max(id) FROM journal WHERE content IS NULL)")
      try Forger(db).takeOver()
    }
    let store = try CaseStore(path: log.path)
    // One forger signs for everybody: the rows that name somebody else still say so, nothing else does.
    let mismatched = try store.audit().findings.allSatisfy {
      switch $0 {
      case .entryBeyond, .entryUnentitled: true
      default: false
      }
    }
    #expect(mismatched)
    let size = log.seen.checkpoint.size
    #expect(throws: HistoryError.rewritten(old: size, new: size)) {
      try store.state(continuing: log.seen.checkpoint)
    }
    #expect(try store.state().root != log.seen.root)
  }

  @Test func `looks cut off the end are seen by who remembers, and only by them`() throws {
    let size = log.seen.checkpoint.size
    try log.tamper { db in
      try db.execute(sql: "DELETE FROM journal WHERE id > \(size - 3)")
      try Forger(db).rebuildTree()
    }
    #expect(try findings.isEmpty)
    #expect(throws: HistoryError.rewritten(old: size, new: size - 3)) {
      try log.store.state(continuing: log.seen.checkpoint)
    }
  }

  @Test func `changes cut off the end leave rows that nobody tells of`() throws {
    try log.tamper { db in
      try db.execute(sql: "DELETE FROM journal WHERE id > 9")
      try Forger(db).rebuildTree()
    }
    #expect(try findings.contains { $0.code == "row-untold" })
  }

  @Test func `an older copy of the file is seen by who remembers, and only by them`() throws {
    try log.rollBack()
    #expect(try findings.isEmpty)
    #expect(throws: HistoryError.self) { try log.store.state(continuing: log.seen.checkpoint) }
  }

  @Test func `a witness sees a rewritten and a shorter history, and cosigns neither`() throws {
    let key = try log.store.noteKey(stamp: LivedLog.stamp(0))
    let last = log.seen.checkpoint
    func judge(_ request: WitnessRequest) throws -> Checkpoint {
      try request.verified(logKeys: [key]) { _ in last }
    }
    _ = try log.store.show(LivedLog.number, stamp: LivedLog.stamp(1))
    let honest = try log.store.witnessRequest(since: last.size, stamp: LivedLog.stamp(2))
    #expect(try judge(honest).size == last.size + 1)
    let bare = try log.store.signedCheckpoint(stamp: LivedLog.stamp(2))
    #expect(throws: HistoryError.proofNeeded(since: last.size)) {
      try judge(WitnessRequest(requestOrNote: bare.data))
    }
    // The supervisor herself, who holds keys, goes back to the older file and works on.
    try log.rollBack()
    let older = try log.store.signedCheckpoint(stamp: LivedLog.stamp(2))
    #expect(throws: HistoryError.self) { try judge(WitnessRequest(requestOrNote: older.data)) }
    let store = try log.store
    for minute in 0...12 { _ = try store.show(LivedLog.number, stamp: LivedLog.stamp(minute)) }
    let forked = try store.witnessRequest(since: last.size, stamp: LivedLog.stamp(2))
    #expect(throws: HistoryError.self) { try judge(forked) }
  }

  @Test func `another log's checkpoint isn't believed`() throws {
    let other = try TestLog(isOther: true)
    let note = try other.store.signedCheckpoint(stamp: other.stamp())
    #expect(throws: HistoryError.unsigned) { try log.store.checkpoint(in: note) }
    let foreign = try other.store.state().checkpoint
    #expect(throws: HistoryError.otherLog(expected: foreign.origin)) {
      try log.store.state(continuing: foreign)
    }
  }

  @Test func `a certificate that an administrator made is seen`() throws {
    let keys = try UserKeys.generate(user: "admin", version: 1)
    let certificate = try Certificate(
      log: log.store.log.id, user: "admin", roles: ["supervisor"], keyVersion: 1,
      keys: keys.publicKeys, issuedAt: TestLog.noon.milliseconds,
      validUntil: TestLog.noon.milliseconds + 1_000_000_000, issuedBy: "y-lan"
    ).signed(by: "y-lan", keyVersion: 1) { try keys.sign($0) }
    try log.tamper { db in
      try db.execute(
        sql: "INSERT INTO user (code, roles, addedAt) VALUES ('admin', 'supervisor', 0)")
      try db.execute(
        sql: "INSERT INTO certificate (user, text) VALUES ('admin', ?)",
        arguments: [certificate.text])
    }
    #expect(
      try Set(findings).isSuperset(of: [
        .certificateRefused(user: "admin"), .rowUntold("certificate/3"), .rowUntold("user/admin"),
      ]))
  }

  @Test func `a root key that an administrator made is seen`() throws {
    let paper = PaperKey()
    try log.tamper {
      try $0.execute(
        sql: "UPDATE logKey SET root = ?", arguments: [try paper.rootPublicKey.bytes])
    }
    #expect(try findings.map(\.code) == ["key"])
  }

  @Test func `two sealed rows swapped are seen`() throws {
    try log.tamper { db in
      let sealed = try Data.fetchAll(
        db, sql: "SELECT sealed FROM reportIdentity WHERE revision = 1 ORDER BY contactID")
      for (contact, sealed) in [(1, sealed[1]), (2, sealed[0])] {
        try db.execute(
          sql: "UPDATE reportIdentity SET sealed = ? WHERE contactID = ? AND revision = 1",
          arguments: [sealed, contact])
      }
    }
    #expect(
      try Set(findings).isSuperset(of: [
        .rowChanged("reportIdentity/1/1"), .rowChanged("reportIdentity/2/1"),
        .unopenable("reportIdentity|1|1"),
      ]))
  }

  @Test func `a sealed row put back to its older self is seen, though it opens`() throws {
    var old: Row?
    let earlier = try LivedLog()
    try earlier.rollBack()
    try earlier.tamper { old = try Row.fetchOne($0, sql: "SELECT * FROM registerRow") }
    let row = try #require(old)
    try log.tamper {
      try $0.execute(
        sql: "UPDATE registerRow SET revision = ?, salt = ?, sealed = ? WHERE contactID = 1",
        arguments: [row["revision"], row["salt"], row["sealed"]])
    }
    #expect(try findings == [.rowChanged("registerRow/1")])
  }

  @Test(arguments: [
    ("DELETE FROM reportFacts WHERE revision = 2", AuditFinding.rowMissing("reportFacts/1/2")),
    // An alarm that shall never ring.
    ("UPDATE \"case\" SET dueAt = NULL, duty = NULL WHERE id = 1", .rowChanged("case/1")),
    ("UPDATE clock SET amount = amount + 1", .rowChanged("clock")),
    ("UPDATE user SET roles = 'supervisor' WHERE code = 'a-thu'", .rowChanged("user/a-thu")),
    ("UPDATE contact SET caseID = 2 WHERE id = 1", .rowChanged("contact/1")),
    ("UPDATE entry SET at = at - 1 WHERE id = 1", .rowChanged("entry/1")),
    ("UPDATE journal SET content = content || content WHERE id = 9", .entryChanged(9)),
    (
      "UPDATE journalNode SET hash = zeroblob(32) WHERE level = 1 AND position = 2",
      .nodeChanged(level: 1, index: 2)
    ),
  ])
  func `what stands in clear and is changed is seen`(sql: String, finding: AuditFinding) throws {
    try log.tamper(sql)
    #expect(try findings.contains(finding))
  }

  @Test func `access that was taken back and put in again is seen`() throws {
    var wraps: [Row] = []
    let earlier = try LivedLog()
    try earlier.tamper {
      wraps = try Row.fetchAll($0, sql: "SELECT * FROM keyWrap WHERE kind = 'case' AND row = 1")
    }
    let wrap = try #require(wraps.first { ($0["holder"] as String).hasPrefix("user y-lan") })
    try log.store.assign(LivedLog.number, to: "a-thu", seen: nil, stamp: LivedLog.stamp(2000))
    #expect(try findings.isEmpty)
    try log.tamper {
      try $0.execute(
        sql: "INSERT INTO keyWrap (kind, row, holder, wrap) VALUES ('case', 1, ?, ?)",
        arguments: [wrap["holder"], wrap["wrap"]])
    }
    #expect(try findings.contains { $0.code == "row-untold" })
  }

  @Test(arguments: [
    "DELETE FROM keyWrap WHERE row = 1 AND kind IN ('case', 'contact')",
    "DELETE FROM keyWrap WHERE kind = 'case' AND row = 1 AND holder LIKE 'group supervisors %'",
    "DELETE FROM keyWrap WHERE kind = 'contact' AND row = 1 AND holder = 'recovery 1'",
    "UPDATE keyWrap SET expiresAt = 1 WHERE kind = 'case' AND row = 2 AND holder = 'recovery 1'",
  ])
  func `keys that were taken away are missed, by everybody and without a key`(sql: String) throws {
    try log.tamper(sql)
    let store = try CaseStore(path: log.path)
    #expect(try store.audit().findings.contains { $0.code == "keys" })
    #expect(try store.checkFile().contains { $0.name == "keys" && !$0.isGood })
    let checks = try log.store.check(stamp: LivedLog.stamp(1))
    #expect(checks.contains { $0.name == "keys" && !$0.isGood })
  }
}
