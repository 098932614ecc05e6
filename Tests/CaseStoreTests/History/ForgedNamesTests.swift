import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Somebody with the file and their own keys writes rows in another's name and signs an entry that may tell of such a
/// table: neither the next step nor the audit believes it.
struct ForgedNamesTests {
  private let log: TestLog
  private let second: CaseStore
  private let third: CaseStore
  private let taker: CaseStore
  private let number: CaseNumber
  private let caseID: CaseID

  /// Three supervisors (y-lan, b, c), an operator o.
  init() throws {
    log = try TestLog()
    second = try log.person("b", .supervisor)
    let (keyring, certification) = try log.store.addUser("c", roles: [.supervisor], stamp: log.stamp(1))
    if case .waiting(let request) = certification {
      _ = try second.decide(request, approve: true, stamp: log.stamp(1, by: "b", for: .staffing))
    }
    third = log.store.unlocked(by: try log.store.keyring(keyring.keys))
    taker = try log.person("o", .operator, at: 1)
    number = try log.open(at: 1)
    let number = number
    caseID = try log.store.read { try CaseRow.find($0, number).id }
  }

  /// Writes with other means what somebody likes, and lets them sign an entry that tells of it.
  private func forge(
    _ action: JournalAction, by store: CaseStore, _ sql: String, _ detail: [String: String] = [:], onCase: Bool = false,
    at minutes: Int = 5
  ) throws {
    let user = try #require(store.holder?.user)
    try log.reopened(store.holder).write { db in
      try db.execute(sql: sql)
      try store.journal(db, log.stamp(minutes, by: user), action, caseID: onCase ? caseID : nil, detail: detail)
    }
  }

  private func findings() throws -> [AuditFinding] { try log.reopened(log.founding.keyring).audit().findings }

  private func last() throws -> JournalID {
    try DatabaseQueue(path: log.path).read { try JournalID.fetchOne($0, sql: "SELECT max(id) FROM journal") } ?? 0
  }

  private func beyond(_ table: String) throws -> AuditFinding { .entryBeyond(try last(), table: table) }

  private func wraps(of user: String, _ kind: String = "%") throws -> Int {
    try DatabaseQueue(path: log.path).read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM keyWrap WHERE kind LIKE ? AND holder LIKE 'user ' || ? || ' %'",
        arguments: [kind, user])
    } ?? 0
  }

  @Test func `nobody makes a request against themselves look refused`() throws {
    let departure = try #require(try log.store.endUser("c", stamp: log.stamp(2, for: .staffing)).request)
    try forge(
      .accessAsk, by: third,
      "UPDATE request SET state = 'refused', decidedBy = 'b', decidedAt = \(log.stamp(5).now.milliseconds)",
      ["request": String(departure), "hours": "4"])
    #expect(try findings().contains(try beyond("request")))
  }

  @Test func `one supervisor alone signs the departure of another, and the named one works on`() throws {
    try forge(.requestApprove, by: third, "SELECT 1", ["request": "9", "kind": "departure", "user": "b"])
    #expect(try findings() == [.entryUnentitled(try last(), user: "c")])
    try forge(.userEnd, by: third, "SELECT 1", ["user": "b"])
    #expect(try findings().last == .entryUnentitled(try last(), user: "c"))
    _ = try second.requests(openOnly: true, limit: 9, stamp: log.stamp(6, by: "b"))
    #expect(try findings().count == 2)
    // What they asked for themselves they don't agree to either.
    let own = try #require(try third.endUser("b", stamp: log.stamp(7, by: "c", for: .staffing)).request)
    try forge(
      .requestApprove, by: third, "SELECT 1", ["request": String(own), "kind": "departure", "user": "b"], at: 8)
    #expect(try findings().contains(.entryUnentitled(try last(), user: "c")))
  }

  @Test(arguments: [
    "DELETE FROM groupMember WHERE user = 'b'", "UPDATE user SET endedAt = 1790917320000 WHERE code = 'b'",
    "INSERT INTO userKey (user, version, lock) VALUES ('b', 1, '{}')",
  ])
  func `adding somebody who is here already takes nothing from them`(sql: String) throws {
    for action in [JournalAction.userAdd, .caseUnassign] {
      let log = try ForgedNamesTests()
      try log.forge(action, by: log.third, sql, ["user": "b"])
      #expect(
        try log.findings().contains {
          if case .entryBeyond(try log.last(), _) = $0 { true } else { false }
        }, "\(action)")
    }
  }

  @Test func `a supervisor's signature takes nobody's lock away`() throws {
    let handed = try log.store.addUser("p", roles: [.operator], stamp: log.stamp(2)) { keys in
      try keys.sealed(
        passphrase: Secret(Data(repeating: 7, count: 32)), pepper: Secret(Data(repeating: 7, count: 32)),
        cost: .practice)
    }
    #expect(handed.keyring.user == "p")
    try forge(.userRoles, by: third, "DELETE FROM userKey WHERE user = 'p'", ["user": "p", "roles": "operator"])
    #expect(try findings().contains(try beyond("userKey")))
  }

  @Test(arguments: [JournalAction.unlockFail, .debriefWrite, .contactRecord])
  func `notices are read by whom they are for alone`(action: JournalAction) throws {
    try log.store.write { db in
      try log.store.notify(db, .guessing, "o", to: ["b"], stamp: log.stamp(2))
      try log.store.journal(db, log.stamp(2), .keyRenew)
    }
    let isSigned = action != .unlockFail
    if isSigned {
      try forge(action, by: taker, "UPDATE notice SET seenAt = 1790917320000 WHERE user = 'b'")
    } else {
      try log.reopened(taker.holder).write { db in
        try db.execute(sql: "UPDATE notice SET seenAt = 1790917320000 WHERE user = 'b'")
        try CaseStore.journal(db, log.stamp(5, by: "o"), action, log: log.store.log.id, signer: nil)
      }
    }
    #expect(try findings().contains(try beyond("notice")))
  }

  @Test func `nobody lifts what is kept from themselves`() throws {
    _ = try log.store.withhold(number, fromUser: "c", reason: "vì", seen: nil, stamp: log.stamp(2))
    let lifted = "UPDATE withholding SET liftedBy = 'c', liftedAt = \(log.stamp(5).now.milliseconds)"
    for (action, detail) in [
      (JournalAction.caseUnassign, ["user": "o", "because": "role"]), (.caseUnwithhold, ["request": "9"]),
    ] {
      try forge(action, by: third, lifted, detail, onCase: true)
      #expect(throws: StoreError.rulesChanged(["withholding"])) {
        _ = try third.show(number, stamp: log.stamp(6, by: "c", for: .supervision))
      }
      #expect(try findings().contains(try beyond("withholding")))
    }
  }

  @Test func `nobody writes themselves into a case with a note`() throws {
    let worker = try log.person("w", .caseWorker, at: 2)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(3))
    let other = try log.person("v", .caseWorker, at: 3)
    try forge(.caseNote, by: other, "UPDATE \"case\" SET assignedTo = 'v'", onCase: true)
    #expect(throws: StoreError.rulesChanged(["case"])) {
      try worker.note(number, "bịa", seen: nil, stamp: log.stamp(6, by: "w"))
    }
    #expect(try findings().contains(.rowChanged("case/\(caseID)")))
    #expect(try wraps(of: "v", "case") == 0)
  }

  @Test func `a case that is merged with a note gives its keys to nobody`() throws {
    let other = try log.open(at: 2)
    _ = try log.person("v", .caseWorker, at: 2)
    try log.store.assign(other, to: "v", seen: nil, stamp: log.stamp(3))
    let forger = log.store
    try forge(
      .caseNote, by: forger,
      "UPDATE \"case\" SET state = 'merged', mergedInto = (SELECT max(id) FROM \"case\") WHERE id = \(caseID.databaseValue)",
      onCase: true)
    #expect(throws: StoreError.rulesChanged(["case"])) {
      try log.store.note(other, "bịa", seen: nil, stamp: log.stamp(6))
    }
    #expect(try findings().contains(.rowChanged("case/\(caseID)")))
  }

  @Test func `whoever took a call in is who recorded it`() throws {
    let intake = try taker.read(.object(TestLog.document), now: log.stamp(3).now)
    let own = try #require(try taker.record(intake, key: "k", stamp: log.stamp(3, by: "o")).number)
    let other = try log.person("p", .operator, at: 3)
    try log.reopened(other.holder).write { db in
      try db.execute(sql: "UPDATE contact SET recordedBy = 'p' WHERE recordedBy = 'o'")
      let row = try CaseRow.find(db, own)
      try other.journal(db, log.stamp(4, by: "p"), .caseAmend, caseID: row.id)
    }
    #expect(throws: StoreError.rulesChanged(["contact"])) {
      try log.store.note(own, "bịa", seen: nil, stamp: log.stamp(5))
    }
    #expect(try findings().contains(try beyond("contact")))
  }

  @Test func `a call of another case isn't linked to one's own`() throws {
    _ = try log.person("v", .caseWorker, at: 2)
    let own = try log.open(at: 2)
    try log.store.assign(own, to: "v", seen: nil, stamp: log.stamp(3))
    let id = try log.store.read { try CaseRow.find($0, own).id }
    try log.reopened(taker.holder).write { db in
      try db.execute(sql: "UPDATE contact SET caseID = \(id) WHERE id = 1")
      try taker.journal(
        db, log.stamp(5, by: "o"), .contactLink, caseID: id, version: 9, detail: ["contact": "1"])
    }
    #expect(throws: StoreError.rulesChanged(["contact"])) {
      try log.store.note(own, "bịa", seen: nil, stamp: log.stamp(6))
    }
    #expect(try findings().contains(try beyond("contact")))
    #expect(try wraps(of: "v", "contact") == 1)
  }

  @Test func `a further call is taken down, and gives its keys to nobody whom nobody entitled put there`() throws {
    _ = try log.person("v", .caseWorker, at: 2)
    try DatabaseQueue(path: log.path).write { try $0.execute(sql: "UPDATE \"case\" SET assignedTo = 'v'") }
    let intake = try taker.read(.object(TestLog.document), now: log.stamp(3).now)
    let recorded = try taker.record(intake, key: "k", linkTo: number, stamp: log.stamp(3, by: "o"))
    #expect(recorded.number == number)
    #expect(try wraps(of: "v") == 0)
  }

  @Test func `a draft is whose who began it`() throws {
    _ = try log.person("p", .operator, at: 2)
    let draft = try taker.saveDraft(.object(TestLog.document), stamp: log.stamp(3, by: "o"))
    let other = try log.person("q", .operator, at: 3)
    try DatabaseQueue(path: log.path).write { try $0.execute(sql: "UPDATE draft SET savedBy = 'q'") }
    #expect(throws: StoreError.rulesChanged(["draft"])) {
      _ = try other.draft(draft, stamp: log.stamp(4, by: "q"))
    }
    try forge(.draftSave, by: taker, "UPDATE draft SET savedBy = 'p'", at: 5)
    #expect(try findings().contains(try beyond("draft")))
  }

  @Test func `one alone erases nothing`() throws {
    try log.store.screenOut(number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(2))
    let id = try log.store.proposeErasure(number, stamp: log.stamp(3, for: .retention))
    let sql = "UPDATE \"case\" SET state = 'erased', assignedTo = NULL"
    for (request, store) in [("9", third), (String(id), log.store)] {
      try forge(.caseErase, by: store, sql, ["number": "\(number)", "request": request], onCase: true)
      #expect(try findings().contains(.entryUnentitled(try last(), user: store.holder?.user ?? "")))
    }
    try forge(.caseNote, by: third, "UPDATE \"case\" SET version = version + 1", onCase: true, at: 6)
    #expect(try findings().contains(try beyond("case")))
  }
}
