import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What is written once stays as it was told first: an entry that may fill in how something ended changes nothing else
/// in its row, whoever signs it.
struct WrittenOnceTests {
  private let forging: ForgingLog
  private let taker: CaseStore
  private let second: CaseStore
  private let id: CaseID

  private var log: TestLog { forging.log }

  /// A supervisor y-lan whose case it is, a second one, an operator; of each kind of row one.
  init() throws {
    forging = try ForgingLog()
    let (log, number) = (forging.log, forging.number)
    taker = try log.person("o", .operator)
    second = try log.person("b", .supervisor)
    id = try forging.id
    let child = ChildNumber(number: number, position: 1)
    _ = try taker.endShift(until: log.stamp(60).now, words: "bịa", stamp: log.stamp(2, by: "o"))
    _ = try log.store.setTurn(of: "o", from: log.stamp(1).now, to: log.stamp(60).now, stamp: log.stamp(2))
    _ = try log.store.writeCallerPlan(
      for: Sought(name: "", phone: "0900 000 021"), "bịa", until: try log.store.calendar().day(of: log.stamp().now),
      stamp: log.stamp(2))
    _ = try taker.recordBreach(
      foundAt: log.stamp().now, .object(["what": .string("Mất máy (bịa).")]), stamp: log.stamp(2, by: "o"))
    _ = try log.store.askAsSubject(
      .restrict, by: .caller, child: child, in: number, words: "bịa", at: log.stamp(1).now, stamp: log.stamp(2))
    try log.store.addTask(CaseTask(.own, dueAt: log.stamp(99).now), in: number, words: "bịa", stamp: log.stamp(2))
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    _ = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "bịa", seen: nil, stamp: log.stamp(2))
    _ = try log.store.step(
      ReferralNumber(number: number, position: 1), .send, words: nil, seen: nil, stamp: log.stamp(3))
    _ = try log.store.recordUnanswered(
      .missed, rangAt: log.stamp(1).now, waited: 30, phone: "0900 000 009", key: "m", stamp: log.stamp(2))
    _ = try log.store.review(try log.callOfAnother("k"), try log.feedback("bịa"), stamp: log.stamp(3))
    try log.store.attach(Data(count: 9), .photo, format: "jpg", to: number, words: nil, stamp: log.stamp(3))
    _ = try log.store.withhold(number, fromUser: "o", reason: "bịa", seen: nil, stamp: log.stamp(3))
  }

  /// An edit of a row that the actor may fill in, beside what they fill in.
  struct Edit: CustomTestStringConvertible, Sendable {
    let table: String
    let action: JournalAction
    let user: String
    let sql: String
    var detail: [String: String] = [:]
    var isInCase = false
    var testDescription: String { "\(table) by \(action.rawValue): \(sql)" }
  }

  private static let now = TestLog.noon.adding(minutes: 20).milliseconds

  static let edits: [Edit] = [
    Edit(
      table: "shift", action: .shiftStart, user: "b",
      sql: "UPDATE shift SET readBy = 'b', readAt = \(now), nextUntil = nextUntil + 1", detail: ["shift": "1"]),
    Edit(table: "shift", action: .shiftEnd, user: "b", sql: "UPDATE shift SET endedBy = 'b', endedAt = \(now)"),
    Edit(
      table: "rosterTurn", action: .rosterTakeBack, user: "b",
      sql: "UPDATE rosterTurn SET takenBackBy = 'b', takenBackAt = \(now), user = 'y-lan'", detail: ["turn": "1"]),
    Edit(
      table: "rosterTurn", action: .rosterSet, user: "b",
      sql: "UPDATE rosterTurn SET setBy = 'b', setAt = \(now), endsAt = endsAt + 1", detail: ["turn": "1"]),
    Edit(
      table: "callerPlan", action: .callerEnd, user: "b",
      sql: "UPDATE callerPlan SET endedBy = 'b', endedAt = \(now), endsOn = '2026-01-01'", detail: ["plan": "1"]),
    Edit(
      table: "callerPlan", action: .callerWrite, user: "b",
      sql: "UPDATE callerPlan SET writtenBy = 'b', writtenAt = \(now), endsOn = '2027-01-01'", detail: ["plan": "1"]),
    Edit(
      table: "breach", action: .breachEnd, user: "b",
      sql: "UPDATE breach SET endedBy = 'b', endedAt = \(now), state = 'told', dueAt = dueAt + 86400000",
      detail: ["breach": "1"]),
    Edit(
      table: "breach", action: .breachRecord, user: "b",
      sql: "UPDATE breach SET recordedBy = 'b', recordedAt = \(now), foundAt = \(now) - 1", detail: ["breach": "1"]),
    Edit(
      table: "subjectRequest", action: .subjectEnd, user: "b",
      sql: "UPDATE subjectRequest SET answeredAt = \(now), dueAt = dueAt + 86400000", isInCase: true),
    Edit(
      table: "subjectRequest", action: .subjectAsk, user: "b", sql: "UPDATE subjectRequest SET dueAt = dueAt + 1",
      isInCase: true),
    Edit(table: "task", action: .taskAdd, user: "b", sql: "UPDATE task SET dueAt = dueAt + 86400000", isInCase: true),
    Edit(
      table: "task", action: .taskEnd, user: "b", sql: "UPDATE task SET endedAt = dueAt, dueAt = dueAt + 1",
      isInCase: true),
    Edit(
      table: "referral", action: .referralConsent, user: "b",
      sql: "UPDATE referral SET actBy = actBy + 86400000, version = version + 1", isInCase: true),
    Edit(
      table: "referral", action: .referralConsent, user: "b",
      sql: "UPDATE referral SET state = 'completed', endedAt = \(now), version = version + 1", isInCase: true),
    Edit(
      table: "referral", action: .referralAcknowledge, user: "b",
      sql: """
        UPDATE referral SET state = 'acknowledged', acknowledgedAt = sentAt + 1, version = version + 1
        """, isInCase: true),
    Edit(
      table: "review", action: .reviewWrite, user: "y-lan",
      sql: "UPDATE review SET reviewedAt = \(now), sealed = x'00'", detail: ["review": "1"]),
    Edit(
      table: "review", action: .reviewAcknowledge, user: "k",
      sql: "UPDATE review SET acknowledgedAt = \(now), sealed = x'00'", detail: ["review": "1"]),
    Edit(
      table: "withholding", action: .caseWithhold, user: "b",
      sql: "UPDATE withholding SET user = 'k', withheldBy = 'b', withheldAt = \(now)", isInCase: true),
    Edit(
      table: "entry", action: .caseNote, user: "b", sql: "UPDATE entry SET recordedBy = 'b', recordedAt = \(now)",
      isInCase: true),
    Edit(
      table: "referralFacts", action: .referralConsent, user: "b", sql: "UPDATE referralFacts SET sealed = x'00'",
      isInCase: true),
    Edit(
      table: "statisticsRow", action: .caseNote, user: "b", sql: "UPDATE statisticsRow SET sealed = x'00'",
      isInCase: true),
    Edit(
      table: "unansweredCall", action: .callMiss, user: "o", sql: "UPDATE unansweredCall SET waited = 1"),
    Edit(
      table: "attachmentPart", action: .attachmentAdd, user: "b", sql: "UPDATE attachmentPart SET sealed = x'00'",
      isInCase: true),
    Edit(table: "attachmentPart", action: .attachmentAdd, user: "b", sql: "DELETE FROM attachmentPart", isInCase: true),
    Edit(
      table: "recordKey", action: .caseNote, user: "b",
      sql: "UPDATE recordKey SET commitments = commitments WHERE kind = 'case'", isInCase: true),
    Edit(
      table: "keyWrap", action: .caseNote, user: "b",
      sql: "UPDATE keyWrap SET wrap = x'00' WHERE kind = 'case' AND holder LIKE 'recovery%'", isInCase: true),
  ]

  @Test func `nothing that people did honestly is taken for an edit`() throws {
    #expect(try forging.findings() == [])
  }

  @Test(arguments: edits)
  func `an entry fills in what it says, and changes nothing else`(edit: Edit) throws {
    let store = edit.user == "o" ? taker : edit.user == "b" ? second : log.store
    let found = try forging.forge(
      edit.action, by: edit.user == "k" ? second : store, [edit.sql], about: edit.isInCase ? id : nil,
      detail: edit.detail)
    #expect(found.contains(.entryBeyond(try forging.last(), table: edit.table)), "\(found)")
  }

  @Test(arguments: [
    "receivedAt = receivedAt + 60000", "recordedAt = recordedAt + 60000", "rereadAt = 1790917320000",
    "nobodySince = 1790917320000, assignedTo = NULL",
  ])
  func `the times of a case from which its limits run follow from who took it in`(change: String) throws {
    let found = try forging.forge(
      .caseNote, by: second, ["UPDATE \"case\" SET \(change) WHERE id = \(id)"], about: id)
    #expect(found.contains(.rowChanged("case/\(id)")), "\(found)")
    #expect(throws: StoreError.rulesChanged(["case"])) {
      try log.reopened(log.founding.keyring).note(forging.number, "bịa", seen: nil, stamp: log.stamp(30))
    }
  }

  @Test func `a call keeps the time at which it came in when it is linked`() throws {
    let talk = try log.record(["result": .string("counselling")], at: 4)
    try log.store.link(contact: talk.contactID, to: forging.number, seen: nil, stamp: log.stamp(5))
    #expect(try forging.findings() == [])
    let sql = "UPDATE contact SET receivedAt = receivedAt + 60000 WHERE id = \(talk.contactID)"
    let found = try forging.forge(
      .contactLink, by: second, [sql], about: id, detail: ["contact": "\(talk.contactID)"])
    #expect(found.contains(.entryBeyond(try forging.last(), table: "contact")), "\(found)")
    #expect(throws: StoreError.rulesChanged(["contact"])) {
      try log.reopened(log.founding.keyring).note(forging.number, "bịa", seen: nil, stamp: log.stamp(30))
    }
  }

  @Test func `a referral that has ended keeps what was told of it when consent is written down`() throws {
    let referral = ReferralNumber(number: forging.number, position: 1)
    _ = try log.store.setConsent(referral, .withdrawn, law: nil, seen: nil, stamp: log.stamp(4))
    _ = try log.store.step(referral, .acknowledge, words: "bịa", seen: nil, stamp: log.stamp(5))
    _ = try log.store.step(
      referral, .complete, outcome: .helped, words: "bịa", seen: nil, stamp: log.stamp(6))
    _ = try log.store.setConsent(referral, .refused, law: nil, seen: nil, stamp: log.stamp(7))
    #expect(try forging.findings() == [])
  }

  // MARK: Keys

  @Test func `a key that somebody wrote over is told as that, and another one opens the record`() throws {
    try LivedLog.tamper(log.path) { db in
      try db.execute(sql: "UPDATE keyWrap SET wrap = x'99' WHERE kind = 'case' AND holder LIKE 'user %'")
    }
    let store = try log.reopened(log.founding.keyring)
    #expect(try store.show(forging.number, stamp: log.stamp(20)).file.summary.number == forging.number)
    try LivedLog.tamper(log.path) { db in
      try db.execute(sql: "UPDATE keyWrap SET wrap = x'99' WHERE kind = 'case' AND holder LIKE 'group %'")
    }
    #expect(throws: VaultError.brokenWrap("\(forging.number)")) {
      try log.reopened(log.founding.keyring).show(forging.number, stamp: log.stamp(21))
    }
    let found = try forging.findings()
    #expect(found.contains(.keyBroken("\(forging.number)")), "\(found)")
    #expect(found.contains(.rowChanged("keyWrap/case/\(id)/group supervisors 1")), "\(found)")
  }

  @Test func `a call is taken down whatever stands where its keys belong`() throws {
    try LivedLog.tamper(log.path) { db in
      let next = try Int.fetchOne(db, sql: "SELECT 1 + max(id) FROM contact") ?? 1
      let nextCase = try Int.fetchOne(db, sql: "SELECT 1 + max(id) FROM \"case\"") ?? 1
      for (kind, row) in [("contact", next), ("case", nextCase)] {
        try db.execute(
          sql: "INSERT INTO recordKey (kind, row, commitments) VALUES (?, ?, '[]')", arguments: [kind, row])
        try db.execute(
          sql: """
            INSERT INTO keyWrap (kind, row, holder, wrap)
            VALUES (?1, ?2, 'group supervisors 1', x'00'), (?1, ?2, 'group supervisors 9', x'00')
            """, arguments: [kind, row])
      }
    }
    let store = try log.reopened(log.founding.keyring)
    let intake = try store.read(.object(TestLog.document), now: log.stamp(30).now)
    let number = try #require(try store.record(intake, key: "r", linkTo: nil, stamp: log.stamp(30)).number)
    #expect(try log.reopened(log.founding.keyring).show(number, stamp: log.stamp(31)).file.summary.number == number)
    #expect(try forging.findings() == [])
  }

  // MARK: Call-backs

  @Test func `nobody puts another number in the place of one that is called back`() throws {
    let other = try taker.recordUnanswered(
      .missed, rangAt: log.stamp(2).now, waited: nil, phone: "0900 000 010", key: "n", stamp: log.stamp(3, by: "o"))
    let callback = try #require(other.callback?.id)
    _ = try taker.attemptCallback(
      callback, .noAnswer, words: nil, at: log.stamp(4).now, stamp: log.stamp(4, by: "o"))
    #expect(try forging.findings() == [])
    let whom = Callback.Whom(phone: "0900 000 099")
    let sealed = try taker.read { db in
      try taker.seal(
        db, whom, .identity, as: SealLabel("callback", row: callback), of: RecordID(callback))
    }
    let bytes = try #require(Data.fromDatabaseValue(sealed.databaseValue))
    let hex = bytes.map { String(format: "%02x", $0) }.joined()
    let found = try forging.forge(
      .callbackAttempt, by: taker, ["UPDATE callback SET sealed = x'\(hex)' WHERE id = \(callback)"],
      detail: ["callback": "\(callback)"])
    #expect(found.contains(.rowChanged("callback/\(callback)")), "\(found)")
    // Who would ring the number is told before they see it.
    #expect(throws: StoreError.rulesChanged(["callback"])) {
      try log.reopened(taker.holder).callback(callback, stamp: log.stamp(30, by: "o"))
    }
  }

  @Test func `what is read at a hand-over or when somebody calls is held before it is shown`() throws {
    _ = try forging.forge(
      .shiftStart, by: second, ["UPDATE shift SET nextUntil = nextUntil + 1"], detail: ["shift": "1"])
    #expect(throws: StoreError.rulesChanged(["shift"])) {
      try log.reopened(taker.holder).shift(1, stamp: log.stamp(30, by: "o"))
    }
    _ = try forging.forge(
      .callerEnd, by: second, ["UPDATE callerPlan SET endsOn = '2027-01-01'"], detail: ["plan": "1"], at: 21)
    #expect(throws: StoreError.rulesChanged(["callerPlan"])) {
      try log.reopened(taker.holder).callerPlan(1, stamp: log.stamp(30, by: "o"))
    }
  }
}
