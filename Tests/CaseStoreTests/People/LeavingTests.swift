import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Whoever leaves, loses a role or replaces their keys opens nothing that comes after; and nobody is sent away by one
/// person who isn't in charge.
struct LeavingTests {
  private let log: TestLog
  private let second: CaseStore

  init() throws {
    log = try TestLog()
    second = try log.person("b", .supervisor)
  }

  private func opens(_ keyring: Keyring, _ contact: ContactID) throws -> Bool {
    let store = try log.reopened(keyring)
    return try store.database.read { db in
      try store.ifEntitled { try store.keys(db, RecordID(.contact, contact.number)) } != nil
    }
  }

  private func newest(_ group: Group) throws -> Int {
    try log.store.database.read { db in
      guard case .group(_, let epoch) = try log.reopened(log.founding.keyring).people(db).group(group).holder else {
        return 0
      }
      return epoch
    }
  }

  @Test func `what comes after an end opens with no key of theirs, whatever copy they kept`() throws {
    let keyring = try #require(second.holder as? Keyring)
    let before = try log.record(at: 1).contactID
    #expect(try opens(keyring, before))
    try log.store.endUser("b", stamp: log.stamp(2, for: .staffing))
    let after = try log.record(at: 3).contactID
    #expect(try !opens(keyring, after))
    #expect(try newest(.supervisors) == 2 && newest(.search) == 2 && newest(.statistics) == 2)
    #expect(throws: VaultError.self) { try keyring.searchKey(epoch: 2) }
    #expect(try log.store.similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(4)).count == 2)
    #expect(try log.store.audit().findings == [])
    // What was recorded before is moved by the rotation, without the words on paper.
    try log.store.beginRotation(stamp: log.stamp(5))
    while try log.store.rotate(batch: 100, stamp: log.stamp(5)).left > 0 {}
    #expect(try !opens(keyring, before))
    #expect(try log.store.show(try log.open(at: 6), stamp: log.stamp(7)).file.contacts.count == 1)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a lost role and replaced keys start a new key of each group that was theirs`() throws {
    let worker = try log.person("w", .caseWorker)
    let old = try #require(worker.holder as? Keyring)
    let asked = try log.store.changeRoles(of: "b", to: [.caseWorker], stamp: log.stamp(1, for: .staffing))
    #expect(asked == .done(alone: false) || asked == .done(alone: true))
    #expect(try newest(.supervisors) == 2 && newest(.search) == 1)
    _ = try worker.changeKeys(stamp: log.stamp(2, by: "w")) { _ in nil }
    #expect(try newest(.search) == 1)
    // A worker has no key to give groups: the next supervisor does.
    _ = try log.record(at: 3)
    #expect(try newest(.search) == 2)
    #expect(throws: VaultError.self) { try old.searchKey(epoch: 2) }
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a supervisor's new passphrase starts new keys at once, signed with the new ones`() throws {
    let made = try second.changeKeys(stamp: log.stamp(1, by: "b")) { _ in nil }
    #expect(try newest(.supervisors) == 2)
    let after = try log.record(at: 2).contactID
    #expect(try opens(made.keyring, after))
    #expect(try !opens(try #require(second.holder as? Keyring), after))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `a group key signed by somebody who has left is none to wrap to`() throws {
    let keyring = try #require(second.holder as? Keyring)
    try log.store.endUser("b", stamp: log.stamp(1, for: .staffing))
    let forged = GroupKey(.supervisors, epoch: 9)
    let message = Founding.groupMessage(
      log.store.log.id, forged.holder, try forged.publicKey, since: 2, by: "b", keyring.keyVersion)
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: """
          INSERT INTO groupKey ("group", epoch, publicKey, recoveryWrap, signature, signedBy, keyVersion, since)
          VALUES ('supervisors', 9, ?, x'00', ?, 'b', ?, 2)
          """, arguments: [try forged.publicKey.bytes, try keyring.sign(message), keyring.keyVersion])
    }
    #expect(try newest(.supervisors) == 2)
    #expect(try log.store.audit().findings == [.rowUntold("groupKey/supervisors/9")])
    // Nor one that nobody signed.
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "UPDATE groupKey SET signature = zeroblob(64) WHERE epoch = 9")
    }
    let found = try log.reopened(log.founding.keyring).audit().findings
    #expect(found.contains { if case .keyRefused = $0 { true } else { false } })
  }

  @Test func `an administrator alone ends nobody, and a supervisor another one only while there is no third`() throws {
    let admin = try log.person("q", .administrator)
    _ = try log.person("o", .operator)
    for user in ["o", "b"] {
      let asked = try admin.endUser(user, stamp: log.stamp(1, by: "q"))
      #expect(asked.request != nil && asked.unassigned.isEmpty)
    }
    #expect(try log.store.users().allSatisfy { $0.endedAt == nil })
    let asked = try #require(try admin.endUser("o", stamp: log.stamp(2, by: "q")).request)
    #expect(throws: StoreError.notAllowed(.certifyKey, [.administrator], nil)) {
      try admin.decide(asked, approve: true, stamp: log.stamp(3, by: "q"))
    }
    _ = try second.decide(asked, approve: true, stamp: log.stamp(3, by: "b"))
    #expect(try log.store.users().filter { $0.endedAt != nil }.map(\.code) == ["o"])
    #expect(try log.store.audit().findings == [])
    #expect(try log.store.endUser("b", stamp: log.stamp(4, for: .staffing)).request == nil)
  }

  @Test func `a third supervisor has a say`() throws {
    let third = try log.store.addUser("c", roles: [.supervisor], stamp: log.stamp(1))
    guard case .waiting(let request) = third.certification else { throw StoreError.damaged }
    _ = try second.decide(request, approve: true, stamp: log.stamp(2, by: "b"))
    let asked = try #require(try log.store.endUser("b", stamp: log.stamp(3, for: .staffing)).request)
    #expect(throws: StoreError.ownRequest(asked)) {
      try log.store.decide(asked, approve: true, stamp: log.stamp(4))
    }
    let keyring = try log.store.keyring(third.keyring.keys)
    _ = try log.store.unlocked(by: keyring).decide(asked, approve: true, stamp: log.stamp(5, by: "c"))
    #expect(throws: StoreError.noSuchUser("b")) {
      try second.notices(all: true, limit: 9, stamp: log.stamp(6, by: "b"))
    }
    #expect(try log.store.audit().findings == [])
  }
}
