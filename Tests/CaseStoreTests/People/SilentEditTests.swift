import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Somebody changes a cell with other means, lets an honest person act by it, and puts it back: no key and no second
/// person follows from a row that nobody signed.
struct SilentEditTests {
  private let log: TestLog
  private let number: CaseNumber
  private let second: CaseStore

  init() throws {
    log = try TestLog()
    second = try log.person("b", .supervisor)
    _ = try log.person("o", .operator)
    number = try log.open(at: 1)
  }

  private func edit(_ sql: String) throws {
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF")
      try $0.execute(sql: sql)
    }
  }

  /// A third supervisor, to whom two agreed.
  private func third() throws -> CaseStore {
    let (keyring, certification) = try log.store.addUser("c", roles: [.supervisor], stamp: log.stamp(1))
    if case .waiting(let request) = certification {
      _ = try second.decide(request, approve: true, stamp: log.stamp(1, by: "b", for: .staffing))
    }
    return log.store.unlocked(by: try log.store.keyring(keyring.keys))
  }

  private func wraps(of user: String) throws -> Int {
    try DatabaseQueue(path: log.path).read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM keyWrap WHERE holder LIKE 'user ' || ? || ' %'", arguments: [user])
    } ?? 0
  }

  @Test(arguments: [
    (
      "request",
      """
      INSERT INTO request (kind, caseID, user, askedBy, askedAt, purpose, detail, state, decidedBy, decidedAt, endsAt)
      SELECT 'access', id, 'o', 'o', 1, 'hand-over', '', 'approved', 'b', 1, 4102444800000 FROM "case"
      """
    ),
    ("case", "UPDATE \"case\" SET assignedTo = 'o'"), ("contact", "UPDATE contact SET recordedBy = 'o'"),
    ("withholding", "INSERT INTO withholding (caseID, user, withheldBy, withheldAt) VALUES (1, 'y-lan', 'b', 1)"),
  ])
  func `an honest step gives no key by a row that nobody signed`(table: String, sql: String) throws {
    try edit(sql)
    #expect(throws: StoreError.rulesChanged([table])) {
      try log.store.note(number, "bịa", seen: nil, stamp: log.stamp(3))
    }
    // Whoever lacks a group's key is given one with whatever a supervisor does.
    try edit("DELETE FROM groupMember WHERE user = 'o'")
    _ = try? log.store.requests(openOnly: true, limit: 9, stamp: log.stamp(4))
    #expect(try wraps(of: "o") == 0)
  }

  @Test func `limits that were counted anew for many cases at once stop nobody`() throws {
    try log.store.write { db in
      try db.execute(sql: "UPDATE \"case\" SET dueAt = dueAt + 1")
      try log.store.journal(db, log.stamp(2), .caseRecompute)
    }
    try log.store.note(number, "bịa", seen: nil, stamp: log.stamp(3))
  }

  @Test func `a case that is kept from somebody stays so when the row is taken away`() throws {
    _ = try log.store.withhold(number, fromUser: "b", reason: "vì", seen: nil, stamp: log.stamp(2))
    try edit("DELETE FROM withholding")
    #expect(throws: StoreError.rulesChanged(["withholding"])) {
      _ = try second.show(number, stamp: log.stamp(3, by: "b", for: .supervision))
    }
  }

  @Test func `nobody approves their own request by writing another name into it`() throws {
    _ = try third()
    let departure = try #require(try log.store.endUser("c", stamp: log.stamp(2, for: .staffing)).request)
    try edit("UPDATE request SET askedBy = 'b' WHERE state = 'open'")
    #expect(throws: StoreError.rulesChanged(["request"])) {
      _ = try log.store.decide(departure, approve: true, stamp: log.stamp(3, for: .staffing))
    }
    try edit("UPDATE request SET askedBy = 'y-lan' WHERE state = 'open'")
    #expect(
      try second.decide(departure, approve: true, stamp: log.stamp(4, by: "b", for: .staffing)).state == .approved)
  }

  @Test func `what a request asks is what its asker signed`() throws {
    guard
      case .waiting(let request) = try log.store.changeRoles(
        of: "o", to: [.supervisor], stamp: log.stamp(2, for: .staffing))
    else { return #expect(Bool(false), "it waits") }
    try edit("UPDATE request SET detail = 'roles=operator'")
    #expect(throws: StoreError.rulesChanged(["request"])) {
      _ = try second.decide(request, approve: true, stamp: log.stamp(3, by: "b", for: .staffing))
    }
  }

  @Test func `wrong passphrases under a clock of years ahead shut nobody out`() throws {
    let future = log.stamp(2 * 365 * 24 * 60).now
    for second in 0..<4 {
      _ = try log.store.beginUnlock("o", now: future.adding(minutes: second))
      try log.store.unlockFailed("o", now: future.adding(minutes: second))
    }
    let now = log.stamp(5).now
    let wait = try log.store.beginUnlock("o", now: now)
    #expect(wait <= 300)
    #expect(try log.store.beginUnlock("o", now: now.adding(minutes: 6)) == 0)
  }

  /// Three supervisors, two of whom got their keys from others and made their own, approved by the third.
  @Test func `who certified others can leave, and what they signed stands`() throws {
    let pepper = Secret(Data(repeating: 7, count: 32))
    func lock(_ keys: UserKeys) throws -> PassphraseLock {
      try keys.sealed(passphrase: pepper, pepper: pepper, cost: .practice)
    }
    guard
      case (let handed, .waiting(let asked)) = try second.addUser(
        "c", roles: [.supervisor], stamp: log.stamp(2, by: "b"), lock: lock)
    else { return #expect(Bool(false), "it waits") }
    _ = try log.store.decide(asked, approve: true, stamp: log.stamp(3, for: .staffing))
    let own = try log.store.unlocked(by: handed).changeKeys(stamp: log.stamp(4, by: "c"), lock: lock)
    _ = try log.store.decide(try #require(own.request), approve: true, stamp: log.stamp(5, for: .staffing))
    let third = log.store.unlocked(by: try log.store.keyring(own.keyring.keys))
    _ = try third.requests(openOnly: true, limit: 9, stamp: log.stamp(6, by: "c"))
    // The one who approved the keys goes: by two.
    let departure = try #require(try second.endUser("y-lan", stamp: log.stamp(7, by: "b", for: .staffing)).request)
    _ = try third.decide(departure, approve: true, stamp: log.stamp(8, by: "c", for: .staffing))
    #expect(try third.audit().findings == [])
    _ = try third.requests(openOnly: true, limit: 9, stamp: log.stamp(9, by: "c"))
  }

  @Test func `one of three supervisors doesn't become the others by making keys for them`() throws {
    let third = try third()
    let pepper = Secret(Data(repeating: 7, count: 32))
    for user in ["b", "y-lan"] {
      let certification = try third.certifyUser(user, stamp: log.stamp(2, by: "c", for: .staffing)) { keys, _ in
        try keys.sealed(passphrase: pepper, pepper: pepper, cost: .practice)
      }
      let request = try #require(certification.request, "a second supervisor is needed")
      // Until then nothing changed for the person.
      #expect(try log.store.read { try log.store.people($0).book.last(of: user)?.keyVersion } == 1)
      if user == "b" {
        _ = try log.store.decide(request, approve: true, stamp: log.stamp(3, for: .staffing))
        #expect(try log.store.changedRules() == [])
        #expect(try log.store.audit().findings == [])
      }
    }
  }

  @Test func `an operator withholds a case from its worker, and the case lives`() throws {
    _ = try log.person("w", .caseWorker)
    let taker = try log.reopened(log.store.holder)
    try taker.assign(number, to: "w", seen: nil, stamp: log.stamp(2))
    let operatorStore = try log.person("p", .operator, at: 2)
    let intake = try operatorStore.read(.object(TestLog.document), now: log.stamp(3).now)
    let own = try #require(try operatorStore.record(intake, key: "k", stamp: log.stamp(3, by: "p")).number)
    try log.store.assign(own, to: "w", seen: nil, stamp: log.stamp(4))
    _ = try operatorStore.withhold(own, fromUser: "w", reason: "vì", seen: nil, stamp: log.stamp(5, by: "p"))
    try log.store.note(own, "bịa", seen: nil, stamp: log.stamp(6))
    #expect(try log.store.audit().findings == [])
    // What somebody took in lives on when their roles change.
    _ = try log.store.changeRoles(of: "p", to: [.caseWorker], stamp: log.stamp(7, for: .staffing))
    try log.store.note(own, "bịa", seen: nil, stamp: log.stamp(8))
  }

  @Test func `keys that were replaced while unlocked sign nothing more`() throws {
    let keys = try UserKeys.generate(user: "o", version: 1)
    let other = log.store.unlocked(by: Keyring(keys, groups: []))
    #expect(throws: StoreError.unlockAgain) {
      _ = try other.requests(openOnly: true, limit: 9, stamp: log.stamp(2, by: "o"))
    }
  }

  @Test func `two who are added on the first day don't block each other`() throws {
    let first = try TestLog()
    let pepper = Secret(Data(repeating: 7, count: 32))
    func lock(_ keys: UserKeys) throws -> PassphraseLock {
      try keys.sealed(passphrase: pepper, pepper: pepper, cost: .practice)
    }
    let handed = try ["s", "t"].map { user in
      let added = try first.store.addUser(user, roles: [.supervisor], stamp: first.stamp(1), lock: lock)
      return added.keyring
    }
    let requests = try handed.map { keyring in
      try first.store.unlocked(by: keyring).changeKeys(stamp: first.stamp(2, by: keyring.user), lock: lock).request
    }
    let request = try #require(requests[0])
    #expect(try first.store.decide(request, approve: true, stamp: first.stamp(3, for: .staffing)).state == .approved)
  }

  @Test func `an operator's call reopens a case that was screened out, and is entitled to`() throws {
    try log.store.screenOut(number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(2))
    let operatorStore = try log.person("p", .operator, at: 3)
    let intake = try operatorStore.read(.object(TestLog.document), now: log.stamp(4).now)
    _ = try operatorStore.record(intake, key: "k", linkTo: number, stamp: log.stamp(4, by: "p"))
    #expect(try log.store.audit().findings == [])
    try log.store.note(number, "bịa", seen: nil, stamp: log.stamp(5))
  }
}
