import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Keys that somebody else made serve once, and end in keys that only the person holds.
struct OwnKeysTests {
  private let log: TestLog
  private let pepper = Secret(Data(repeating: 7, count: 32))
  private let given = Secret(Data("mười hai con mèo ngủ".utf8))
  private let own = Secret(Data("chỉ mình tôi biết cụm này".utf8))

  init() throws { log = try TestLog() }

  private func lock(_ keys: UserKeys, _ passphrase: Secret) throws -> PassphraseLock {
    try keys.sealed(passphrase: passphrase, pepper: pepper)
  }

  /// Adds somebody under words that the adder knows.
  private func add(_ code: String, _ role: Role, at minutes: Int = 1) throws -> Keyring {
    try log.store.addUser(code, roles: [role], stamp: log.stamp(minutes)) { try lock($0, given) }.keyring
  }

  private func change(_ keyring: Keyring, at minutes: Int, _ file: CaseStore? = nil) throws -> CaseStore.OwnKeys {
    try (file ?? log.store).unlocked(by: keyring)
      .changeKeys(stamp: log.stamp(minutes, by: keyring.user)) { try lock($0, own) }
  }

  private func rows(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: log.path).read { try String.fetchAll($0, sql: sql) }
  }

  @Test func `keys that were handed over hold nothing and do nothing`() throws {
    let number = try log.open()
    let keyring = try add("w", .caseWorker)
    #expect(keyring.groups.isEmpty)
    #expect(throws: StoreError.keysHandedOver("w")) {
      try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(2))
    }
    let handed = log.store.unlocked(by: keyring)
    #expect(throws: StoreError.keysHandedOver("w")) {
      _ = try handed.record(
        try handed.read(.object(TestLog.document), now: log.stamp(2).now), key: "k", linkTo: nil,
        stamp: log.stamp(2, by: "w"))
    }
    #expect(throws: StoreError.keysHandedOver("w")) {
      try handed.notices(all: true, limit: 9, stamp: log.stamp(2, by: "w"))
    }
  }

  @Test func `own keys get everything by the next thing a supervisor does`() throws {
    let number = try log.open()
    let handed = try add("w", .caseWorker)
    let made = try change(handed, at: 2)
    #expect(made.request == nil)
    #expect(made.keyring.keyVersion == 2)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(3))
    let keyring = try log.store.keyring(made.keyring.keys)
    #expect(keyring.groups.map(\.group) == [.search])
    let worker = log.store.unlocked(by: keyring)
    #expect(try worker.show(number, stamp: log.stamp(4, by: "w")).file.contacts.count == 1)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `before any supervisor did something a call is recorded, and found once one did`() throws {
    let made = try change(try add("o", .operator), at: 2)
    let own = log.store.unlocked(by: made.keyring)
    func search(_ store: CaseStore, _ stamp: CaseStore.Stamp) throws -> [ContactID] {
      try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: stamp).map(\.contactID)
    }
    #expect(throws: StoreError.searchWaits) { try search(own, log.stamp(3, by: "o")) }
    let intake = try own.read(.object(TestLog.document), now: log.stamp(3).now)
    let first = try own.record(intake, key: "k", stamp: log.stamp(3, by: "o"))
    let again = try own.record(intake, key: "k", stamp: log.stamp(4, by: "o"))
    #expect(first.isNew && !again.isNew && again.contactID == first.contactID)
    // What was corrected meanwhile is found by its correction.
    let number = try #require(first.number)
    let changed = TestLog.document.merging(["caller": .object(["phone": .string("0900 000 002")])]) { $1 }
    try own.amend(
      number, with: try own.readAmendment(.object(changed), of: number, seen: 1, stamp: log.stamp(5, by: "o")).intake,
      reason: "bịa", seen: 1, stamp: log.stamp(5, by: "o"))
    #expect(try log.reopened(made.keyring).audit().findings == [])
    #expect(try rows("SELECT contactID FROM registerRow") == [])
    #expect(try search(log.store, log.stamp(6)) == [first.contactID])
    let byPhone = try log.store.similar(names: [], phones: ["0900 000 002"], stamp: log.stamp(7))
    #expect(byPhone.map(\.contactID) == [first.contactID])
    let given = log.store.unlocked(by: try log.store.keyring(made.keyring.keys))
    #expect(try search(given, log.stamp(8, by: "o")) == [first.contactID])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `the adder with every older file and every word opens nothing and decides nothing`() throws {
    let number = try log.open()
    let handed = try add("w", .caseWorker)
    let copy = try rows("SELECT lock FROM userKey WHERE user = 'w'")
    let made = try change(handed, at: 2)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(3))
    // The older row is put back, and the words open its keys: of now they are nobody's.
    let old = try #require(copy.first)
    try log.store.database.write {
      try $0.execute(sql: "UPDATE userKey SET lock = ?, version = 1 WHERE user = 'w' AND version = 1", arguments: [old])
    }
    let thief = try log.reopened(Keyring(handed.keys, groups: []))
    #expect(throws: (any Error).self) { try thief.show(number, stamp: log.stamp(4, by: "w", for: .handOver)) }
    #expect(throws: StoreError.wordsServed("w")) {
      try thief.changeKeys(stamp: log.stamp(4, by: "w")) { try lock($0, given) }
    }
    #expect(throws: (any Error).self) { try thief.noteKeyless(number, stamp: log.stamp(4, by: "w")) }
    for row in try rows("SELECT holder FROM keyWrap WHERE holder LIKE 'user w %'") {
      #expect(row == made.keyring.keys.holder.rawValue)
    }
    #expect(try log.store.locks(of: "w").map(\.standing) == [.own, .served])
  }

  @Test func `who comes too late is told, and so are the supervisors`() throws {
    _ = try log.person("b", .supervisor)
    let handed = try add("w", .caseWorker)
    _ = try change(handed, at: 2)
    try log.store.wordsServed("w", now: log.stamp(3).now)
    try log.store.wordsServed("w", now: log.stamp(4).now)
    let told = "SELECT user || ' ' || subject FROM notice WHERE kind = 'words.served' ORDER BY user"
    #expect(try rows(told) == ["b w", "y-lan w"])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a supervisor's own keys count once another than the adder has heard their words`() throws {
    let second = try log.person("b", .supervisor)
    let asked = try log.store.addUser("c", roles: [.supervisor], stamp: log.stamp(1)) { try lock($0, given) }
    guard case .waiting(let first) = asked.certification else { throw StoreError.damaged }
    _ = try second.decide(first, approve: true, stamp: log.stamp(2, by: "b"))
    let made = try change(asked.keyring, at: 3)
    let request = try #require(made.request)
    #expect(try log.store.checkWords(request: request).count == 4)
    #expect(throws: StoreError.keysWait(request: request)) { try change(asked.keyring, at: 4) }
    // The adder's word doesn't suffice: they knew the words.
    #expect(try log.store.decide(request, approve: true, stamp: log.stamp(5)).state == .open)
    let fresh = try log.reopened(made.keyring)
    #expect(throws: StoreError.keysHandedOver("c")) {
      try fresh.requests(openOnly: true, limit: 9, stamp: log.stamp(6, by: "c"))
    }
    #expect(try second.decide(request, approve: true, stamp: log.stamp(7, by: "b")).state == .approved)
    let keyring = try log.store.keyring(made.keyring.keys)
    #expect(Set(keyring.groups.map(\.group)) == Set(Group.allCases))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a changed passphrase changes the keys, and all that was theirs opens with them`() throws {
    let number = try log.open()
    let worker = try log.person("w", .caseWorker)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(1))
    let before = try #require(worker.holder as? Keyring)
    let draft = try worker.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1, by: "w"))
    let made = try change(before, at: 2)
    #expect(made.keyring.keyVersion == 2)
    #expect(made.keyring.groups.map(\.group) == [.search])
    let fresh = try log.reopened(made.keyring)
    #expect(try fresh.show(number, stamp: log.stamp(3, by: "w")).file.contacts.count == 1)
    #expect(try fresh.draft(draft, stamp: log.stamp(3, by: "w"))["kind"] == .string("silent"))
    #expect(throws: (any Error).self) {
      try log.reopened(before).show(number, stamp: log.stamp(3, by: "w"))
    }
    #expect(try rows("SELECT version FROM userKey WHERE user = 'w'") == ["2"])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `new keys for somebody who lost their words leave their cases theirs, closed until they come`() throws {
    let number = try log.open()
    let worker = try log.person("w", .caseWorker)
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(1))
    let draft = try worker.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1, by: "w"))
    let call = try worker.read(.object(["kind": .string("silent")]), now: log.stamp(1).now)
    _ = try worker.record(call, key: "w", stamp: log.stamp(1, by: "w"))
    let handed = try log.store.certifyUser("w", stamp: log.stamp(2)) { keys, _ in try lock(keys, given) }.keyring
    #expect(try rows("SELECT holder FROM keyWrap WHERE holder LIKE 'user w %'").isEmpty)
    #expect(try rows("SELECT assignedTo FROM \"case\"") == ["w"])
    let made = try change(handed, at: 3)
    _ = try log.store.recompute(stamp: log.stamp(4))
    let keyring = try log.store.keyring(made.keyring.keys)
    #expect(try log.reopened(keyring).show(number, stamp: log.stamp(5, by: "w")).file.contacts.count == 1)
    #expect(try log.reopened(keyring).draft(draft, stamp: log.stamp(5, by: "w"))["kind"] == .string("silent"))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `an entry signed with handed over keys is found`() throws {
    let handed = try add("w", .caseWorker)
    let thief = try log.reopened(handed)
    let entry = JournalID(Int64(try log.store.historySize()) + 1)
    try thief.write { db in
      try thief.journal(db, log.stamp(2, by: "w"), .caseNote)
    }
    #expect(try log.store.audit().findings == [.entryUnentitled(entry, user: "w")])
  }
}

extension CaseStore {
  fileprivate func noteKeyless(_ number: CaseNumber, stamp: Stamp) throws {
    try note(number, "x", seen: nil, stamp: stamp)
  }
}
