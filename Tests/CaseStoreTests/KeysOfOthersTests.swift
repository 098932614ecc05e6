import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Whose keys open a record, and what happens to the keys of others when some are thrown away.
struct KeysOfOthersTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func keys(_ store: CaseStore, _ record: RecordID) throws {
    _ = try store.database.read { try store.keys($0, record) }
  }

  @Test func `the statistics key opens no contact, and nobody else's keys a draft`() throws {
    _ = try log.open()
    let statistician = try log.person("s", .statistician)
    let writer = try log.person("o", .operator)
    let draft = try writer.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1, by: "o"))
    let second = try log.person("b", .supervisor)
    #expect(throws: VaultError.self) { try keys(statistician, RecordID(.contact, 1)) }
    #expect(throws: VaultError.self) { try keys(statistician, RecordID(.draft, draft.number)) }
    try keys(second, RecordID(.contact, 1))
    // A draft that is left lying is taken up by a supervisor.
    try keys(second, RecordID(.draft, draft.number))
  }

  @Test func `a discarded draft takes no other record's keys along`() throws {
    let number = try log.open()
    let draft = try log.store.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1))
    #expect(draft == 1)
    let other = try log.store.saveDraft(.object(["kind": .string("prank")]), stamp: log.stamp(1))
    try log.store.discardDraft(draft, stamp: log.stamp(2))
    let fresh = try log.reopened(log.founding.keyring)
    #expect(try fresh.show(number, stamp: log.stamp(3)).file.contacts.count == 1)
    #expect(try fresh.draft(other, stamp: log.stamp(3))["kind"] == .string("prank"))
  }

  @Test func `who has something to do with a case are its own people`() throws {
    let number = try log.open()
    let other = try log.person("o", .operator)
    _ = try other.record(
      try other.read(.object(TestLog.document), now: log.stamp(1).now), key: "own", stamp: log.stamp(1, by: "o"))
    let people = try log.store.database.read { db in
      try log.store.standing(db, in: [CaseRow.find(db, number)], now: log.stamp(2).now)
    }
    #expect(people == ["y-lan"])
  }

  @Test func `new keys have their lock, the newest is the one that opens, and an end leaves none`() throws {
    _ = try log.person("b", .supervisor)
    let pepper = Secret(Data(repeating: 7, count: 32))
    func lock(_ keys: UserKeys) throws -> PassphraseLock {
      try keys.sealed(passphrase: Secret(Data("mười hai con mèo ngủ".utf8)), pepper: pepper)
    }
    try log.store.addUser("w", roles: [.caseWorker], stamp: log.stamp(1), lock: lock)
    #expect(try log.store.locks(of: "w").map(\.version) == [1])
    let keyring = try log.store.certifyUser("w", stamp: log.stamp(2)) { keys, _ in try lock(keys) }.keyring
    #expect(try log.store.locks(of: "w").map(\.standing) == [.handedOver])
    _ = try log.store.unlocked(by: keyring).changeKeys(stamp: log.stamp(3, by: "w"), lock: lock)
    #expect(try log.store.locks(of: "w").map(\.version) == [3, 2])
    func rows(_ sql: String) throws -> [String] {
      try DatabaseQueue(path: log.path).read { try String.fetchAll($0, sql: sql) }
    }
    #expect(try rows("SELECT actor FROM journal WHERE action = 'user.passphrase'") == ["w"])
    try log.store.endUser("w", stamp: log.stamp(4))
    #expect(try log.store.locks(of: "w") == [])
    #expect(try rows("SELECT user FROM userKey WHERE user = 'w'").isEmpty)
  }
}
