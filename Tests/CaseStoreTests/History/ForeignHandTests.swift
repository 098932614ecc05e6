import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// One signature of somebody who works here covers what they do in their own name, and nothing else: no row that is
/// gone, no case in which they have no part, no key of another record.
struct ForeignHandTests {
  private let forging: ForgingLog
  private let taker: CaseStore
  private let worker: CaseStore
  private let second: CaseStore
  private let id: CaseID

  init() throws {
    forging = try ForgingLog()
    taker = try forging.log.person("o", .operator)
    worker = try forging.log.person("w", .caseWorker)
    second = try forging.log.person("b", .supervisor)
    id = try forging.id
  }

  private func isBeyond(_ found: [AuditFinding], _ table: String) throws -> Bool {
    try found.contains(.entryBeyond(forging.last(), table: table))
  }

  private func isUnentitled(_ found: [AuditFinding], _ user: String) throws -> Bool {
    try found.contains(.entryUnentitled(forging.last(), user: user))
  }

  // MARK: Rows that are gone

  /// What a case consists of, and its keys.
  private static let wholeCase = [
    "DELETE FROM keyWrap WHERE kind IN ('case', 'contact')", "DELETE FROM recordKey WHERE kind IN ('case', 'contact')",
    "DELETE FROM registerRow", "DELETE FROM statisticsRow", "DELETE FROM reportFacts", "DELETE FROM reportIdentity",
    "DELETE FROM reportNarrative", "DELETE FROM contact", "DELETE FROM \"case\"",
  ]

  @Test(arguments: [
    JournalAction.contactRecord, .caseNote, .accessAsk, .draftDiscard, .callMiss, .breachRecord, .caseRecompute,
    .noticeRead,
  ])
  func `no entry of an operator covers a case that is gone`(action: JournalAction) throws {
    let found = try forging.forge(action, by: taker, Self.wholeCase)
    #expect(found.contains { if case .entryBeyond = $0 { true } else { false } }, "\(found)")
    // Nor does anybody need a key to see that a number is missing.
    #expect(try forging.log.store.check(stamp: forging.log.stamp(30)).contains { $0.name == "numbers" && !$0.isGood })
  }

  @Test(arguments: [
    ["DELETE FROM registerRow"],
    ["DELETE FROM keyWrap WHERE kind = 'case'", "DELETE FROM recordKey WHERE kind = 'case'"],
    ["DELETE FROM statisticsRow"], ["DELETE FROM entryFacts", "DELETE FROM entryNarrative", "DELETE FROM entry"],
  ])
  func `a single row that is gone is told by nothing but what takes it away`(sql: [String]) throws {
    try forging.log.store.note(forging.number, "Ghi chú bịa.", seen: nil, stamp: forging.log.stamp(3))
    for action in [JournalAction.contactRecord, .caseNote, .caseAmend] {
      let found = try forging.forge(action, by: second, sql, about: id)
      #expect(found.contains { if case .entryBeyond = $0 { true } else { false } }, "\(sql) by \(action)")
    }
  }

  @Test func `keys of supervisors and of the paper go with no note`() throws {
    for holder in ["group supervisors%", "recovery%"] {
      let sql = "DELETE FROM keyWrap WHERE kind = 'case' AND holder LIKE '\(holder)'"
      #expect(try isBeyond(forging.forge(.caseNote, by: second, [sql], about: id), "keyWrap"))
    }
  }

  private var erased: [String] {
    [
      "DELETE FROM keyWrap WHERE kind = 'case' AND row = \(id)", "DELETE FROM registerRow",
      "UPDATE \"case\" SET state = 'erased', dueAt = NULL, duty = NULL WHERE id = \(id)",
    ]
  }

  @Test func `one supervisor erases nothing alone`() throws {
    #expect(try isUnentitled(forging.forge(.caseErase, by: second, erased, about: id), "b"))
  }

  @Test func `what two agreed to erase is the case that they agreed on`() throws {
    let log = forging.log
    let other = try log.open(at: 5)
    try log.store.screenOut(other, because: .other, reason: "bịa", seen: nil, stamp: log.stamp(6))
    let request = try log.store.proposeErasure(other, stamp: log.stamp(7, for: .retention))
    let otherID = try log.store.read { try CaseRow.find($0, other).id }
    let found = try forging.forge(.caseErase, by: second, erased, about: otherID, detail: ["request": "\(request)"])
    #expect(try isBeyond(found, "case") || isBeyond(found, "keyWrap") || isBeyond(found, "registerRow"), "\(found)")
  }

  @Test func `a draft goes by whose it is`() throws {
    let log = forging.log
    try taker.saveDraft(.object([:]), stamp: log.stamp(3, by: "o"))
    let sql = ["DELETE FROM draftProgress", "DELETE FROM draft"]
    #expect(try isBeyond(forging.forge(.draftDiscard, by: worker, sql), "draft"))
  }

  // MARK: Cases of others

  private static let screenOut =
    "UPDATE \"case\" SET priorState = state, state = 'screened-out', dueAt = NULL, duty = NULL"

  @Test(arguments: [JournalAction.caseRecompute, .caseUnassign, .caseNote, .caseTriage, .taskAdd, .contactRecord])
  func `no entry but one that ends a case ends it`(action: JournalAction) throws {
    let found = try forging.forge(action, by: second, [Self.screenOut], about: id)
    #expect(found.contains(.rowChanged("case/\(id)")), "\(found)")
    // Nobody goes on by such a row.
    #expect(throws: StoreError.self) {
      try forging.log.reopened(forging.log.founding.keyring)
        .note(forging.number, "bịa", seen: nil, stamp: forging.log.stamp(30))
    }
  }

  @Test func `an urgency follows from who judged it`() throws {
    let sql = "UPDATE \"case\" SET urgency = 'none', proposedUrgency = 'none'"
    let found = try forging.forge(.caseNote, by: second, [sql], about: id, detail: ["urgency": "none"])
    #expect(found.contains(.rowChanged("case/\(id)")))
  }

  @Test func `a proposed urgency that doesn't follow from the reports is seen by the doctor`() throws {
    let log = forging.log
    _ = try forging.forge(.caseNote, by: second, ["UPDATE \"case\" SET proposedUrgency = 'none'"], about: id)
    let store = try log.reopened(log.founding.keyring)
    #expect(try store.check(stamp: log.stamp(30)).contains { $0.name == "clocks" && !$0.isGood })
    try store.recompute(stamp: log.stamp(31))
    #expect(try store.check(stamp: log.stamp(32)).contains { $0.name == "clocks" && $0.isGood })
  }

  @Test(arguments: [
    JournalAction.caseAssign, .caseMerge, .caseClose, .caseScreenOut, .caseNote, .caseTriage, .caseWithhold,
    .caseRecompute, .referralAcknowledge, .referralComplete, .decisionRecord, .caseAmend, .caseReopen, .caseShow,
  ])
  func `a case worker takes no step in a case that isn't theirs`(action: JournalAction) throws {
    let found = try forging.forge(action, by: worker, [], about: id, detail: ["user": "w", "into": "26-0002-4"])
    #expect(try isUnentitled(found, "w"), "\(action) \(found)")
  }

  @Test func `whoever assigns a case to themselves without a part in it gets no key of it`() throws {
    let log = forging.log
    let assign = ["UPDATE \"case\" SET assignedTo = 'w'"]
    let found = try forging.forge(.caseAssign, by: worker, assign, about: id, detail: ["user": "w", "old": "nobody"])
    #expect(try isUnentitled(found, "w"))
    #expect(throws: StoreError.rulesChanged(["case"])) {
      try log.reopened(log.founding.keyring).note(forging.number, "bịa", seen: nil, stamp: log.stamp(30))
    }
    // A further call is taken down all the same.
    _ = try log.reopened(taker.holder).record(
      log.store.read(.object(TestLog.document), now: log.stamp(31).now), key: "k31", linkTo: forging.number,
      stamp: log.stamp(31, by: "o"))
    let wraps = try log.store.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE holder LIKE 'user w %'")
    }
    #expect(wraps == 0)
  }

  @Test func `nobody becomes a case's worker by a merger of cases that aren't theirs`() throws {
    let log = forging.log
    let other = try log.open(at: 5)
    let sql = ["UPDATE \"case\" SET assignedTo = 'w' WHERE id = \(id)"]
    let detail = ["merged": "\(other)", "user": "w"]
    #expect(try isUnentitled(forging.forge(.caseMerge, by: worker, sql, about: id, detail: detail), "w"))
  }

  @Test func `a worker is taken off a case only where they can't work it any more`() throws {
    let log = forging.log
    _ = try log.store.triage(forging.number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    try log.store.assign(forging.number, to: "w", seen: nil, stamp: log.stamp(3))
    let sql = ["UPDATE \"case\" SET assignedTo = NULL, nobodySince = \(log.stamp(20).now.milliseconds)"]
    let detail = ["user": "w", "because": "ended"]
    #expect(try isUnentitled(forging.forge(.caseUnassign, by: taker, sql, about: id, detail: detail), "o"))
  }

  @Test func `whom a case is kept from signs nothing in it`() throws {
    let log = forging.log
    _ = try log.store.withhold(forging.number, fromUser: "b", reason: "bịa", seen: nil, stamp: log.stamp(2))
    #expect(try isUnentitled(forging.forge(.caseClose, by: second, [], about: id), "b"))
  }

  @Test func `nobody takes a call down a second time, to be its taker for longer`() throws {
    let log = forging.log
    let call = try log.reopened(taker.holder).record(
      log.store.read(.object(TestLog.document), now: log.stamp(3).now), key: "k3", linkTo: nil,
      stamp: log.stamp(3, by: "o"))
    let number = try #require(call.number)
    let late = 30 * 60
    let sql = "UPDATE contact SET recordedAt = \(log.stamp(late).now.milliseconds) WHERE id = \(call.contactID)"
    let caseID = try log.store.read { try CaseRow.find($0, number).id }
    let found = try forging.forge(
      .contactRecord, by: taker, [sql], about: caseID, contact: call.contactID, at: late)
    #expect(try isBeyond(found, "contact"))
    #expect(throws: StoreError.rulesChanged(["contact"])) {
      try log.reopened(taker.holder).note(number, "bịa", seen: nil, stamp: log.stamp(late + 1, by: "o"))
    }
  }

  @Test func `names of another call aren't taken out of the search`() throws {
    let log = forging.log
    let other = try log.record(at: 4)
    let sql = "UPDATE registerRow SET sealed = x'00' WHERE contactID <> \(other.contactID)"
    #expect(
      try isBeyond(forging.forge(.contactRecord, by: taker, [sql], contact: other.contactID), "registerRow"))
  }

  @Test(arguments: ["-5", "0", "1", "999999999", "9223372036854775807"])
  func `a call is taken down whatever somebody wrote in place of the last number`(last: String) throws {
    let log = forging.log
    _ = try log.open(at: 2)
    try LivedLog.tamper(log.path) { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "UPDATE caseSequence SET last = \(last)")
    }
    #expect(try log.open(at: 9).sequence == 3)
    #expect(try log.open(at: 10).sequence == 4)
  }

  // MARK: Keys of others

  @Test func `nobody wraps keys of a case that the entry isn't about`() throws {
    let log = forging.log
    let other = try log.open(at: 5)
    let otherID = try log.store.read { try CaseRow.find($0, other).id }
    let sql = "UPDATE keyWrap SET expiresAt = 1 WHERE kind = 'case' AND row = \(id) AND holder LIKE 'group superv%'"
    for action in [JournalAction.caseNote, .contactRecord, .callMiss] {
      #expect(try isBeyond(forging.forge(action, by: second, [sql], about: otherID), "keyWrap"), "\(action)")
    }
  }

  @Test func `a note stands in the case that the entry is about`() throws {
    let log = forging.log
    let other = try log.open(at: 5)
    let otherID = try log.store.read { try CaseRow.find($0, other).id }
    let now = log.stamp(20).now.milliseconds
    let sql = "INSERT INTO entry (caseID, at, recordedAt, recordedBy) VALUES (\(id), \(now), \(now), 'b')"
    #expect(try isBeyond(forging.forge(.caseNote, by: second, [sql], about: otherID), "entry"))
  }
}
