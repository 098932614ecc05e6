import _CaseLogTestSupport
import Base
import CaseModel
@testable import CaseStore
import Foundation
import GRDB
import Testing
import Vault

struct RenewedPaperTests {
  private let log: TestLog
  private let number: CaseNumber
  private let old: PaperKey
  private let new = PaperKey()

  init() throws {
    log = try TestLog()
    number = try log.open()
    _ = try log.open()
    old = try PaperKey(log.founding.paper.words.joined(separator: " "))
  }

  private func rotate() throws {
    while try log.store.rotate(batch: 3, stamp: log.stamp(3)).left > 0 {}
  }

  private func recovered(by paper: PaperKey, at minutes: Int = 9) throws -> CaseStore {
    try log.reopened(try log.store.recover("y-lan", with: paper, stamp: log.stamp(minutes)))
  }

  private func rows(_ sql: String) throws -> Int {
    try DatabaseQueue(path: log.path).read { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  @Test func `new words count by those before, open everything at once, and the old ones nothing more`() throws {
    #expect(try log.store.renewPaper(new, by: old, stamp: log.stamp(1)) == .done)
    #expect(throws: StoreError.otherPaper) { try recovered(by: old) }
    // Before anything moved: by the groups' keys.
    let store = try recovered(by: new)
    _ = try store.show(number, stamp: log.stamp(9, for: .supervision))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `what was recorded before moves to the new words`() throws {
    _ = try log.store.renewPaper(new, by: old, stamp: log.stamp(1))
    #expect(try rows("SELECT count(*) FROM keyWrap WHERE holder = 'recovery 2'") == 0)
    let records = try rows("SELECT count(*) FROM recordKey")
    try rotate()
    #expect(try rows("SELECT count(*) FROM keyWrap WHERE holder = 'recovery 1'") == 0)
    #expect(try rows("SELECT count(*) FROM keyWrap WHERE holder = 'recovery 2'") == records)
    #expect(try rows("SELECT count(*) FROM groupKey WHERE epoch = 1") == 0)
    #expect(try log.store.recordsWithoutKeys() == 0)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `whoever kept the old words opens nothing that comes later, however they go about it`() throws {
    _ = try log.store.renewPaper(new, by: old, stamp: log.stamp(1))
    try log.record(at: 2)
    let opener = try old.recoveryKey
    try DatabaseQueue(path: log.path).read { db in
      for row in try Row.fetchAll(db, sql: "SELECT * FROM groupKey") {
        let group = try #require(Group(rawValue: row["group"]))
        for version in [1, 2] {
          #expect(throws: VaultError.self) {
            try opener.unwrapGroup(
              row["recoveryWrap"], group, epoch: row["epoch"], log: log.store.log.id,
              holder: .recovery(version: version))
          }
        }
      }
    }
    let last = try rows("SELECT max(row) FROM recordKey WHERE kind = 'contact'")
    #expect(
      try rows("SELECT count(*) FROM keyWrap WHERE holder = 'recovery 1' AND kind = 'contact' AND row = \(last)") == 0)
    // They certify nobody either: a certificate that they sign isn't believed.
    let keys = try UserKeys.generate(user: "evil", version: 1)
    let book = try log.store.read { try log.store.people($0).book }
    let issuedAt = (book.valid.last?.issuedAt ?? 0) + 1
    let forged = try Certificate(
      log: log.store.log.id, user: "evil", roles: ["supervisor"], keyVersion: 1, keys: keys.publicKeys,
      issuedAt: issuedAt, validUntil: issuedAt + 1000, issuedBy: Certificate.root
    ).signed(by: Certificate.root, keyVersion: 0) { try old.sign($0) }
    #expect(throws: CertificateError.badSignature(signer: Certificate.root)) { try book.validate(forged) }
  }

  @Test func `without the words before another supervisor decides, and nothing counts until then`() throws {
    #expect(throws: StoreError.paperNeedsTwo) { try log.store.checkRenewal(by: nil, stamp: log.stamp(1)) }
    #expect(throws: StoreError.paperNeedsTwo) { try log.store.renewPaper(new, stamp: log.stamp(1)) }
    let second = try log.person("b", .supervisor)
    guard case .waiting(let request) = try log.store.renewPaper(new, stamp: log.stamp(2)) else {
      return #expect(Bool(false), "it waits")
    }
    #expect(throws: StoreError.otherPaper) { try recovered(by: new) }
    #expect(throws: StoreError.ownRequest(request)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(3))
    }
    #expect(try second.decide(request, approve: true, stamp: log.stamp(3, by: "b")).state == .approved)
    #expect(throws: StoreError.otherPaper) { try recovered(by: old) }
    try rotate()
    _ = try recovered(by: new).show(number, stamp: log.stamp(9, for: .supervision))
    #expect(try log.store.audit().findings == [])
  }

  @Test func `words that nobody decided on give way to later ones`() throws {
    let second = try log.person("b", .supervisor)
    guard case .waiting(let first) = try log.store.renewPaper(PaperKey(), stamp: log.stamp(2)),
      case .waiting = try second.renewPaper(new, stamp: log.stamp(3, by: "b"))
    else { return #expect(Bool(false), "both wait") }
    #expect(throws: StoreError.requestOvertaken(first)) {
      try second.decide(first, approve: true, stamp: log.stamp(4, by: "b"))
    }
  }

  @Test func `one supervisor alone puts no words of theirs into the file`() throws {
    _ = try log.person("b", .supervisor)
    _ = try log.store.renewPaper(new, stamp: log.stamp(2))
    let holder = try #require(log.store.holder)
    try DatabaseQueue(path: log.path).write { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT * FROM paperKey"))
      let keys = try CaseStore.paperKeys(row, log: log.store.log.id)
      let since = try Int.fetchOne(db, sql: "SELECT count(*) FROM certificate") ?? 0
      try db.execute(
        sql: "UPDATE paperKey SET since = ?, decidedBy = ?, decidedVersion = ?, decision = ?",
        arguments: [
          since, holder.user, holder.keyVersion,
          try holder.sign(PaperSuccession.decisionMessage(keys, since: since)),
        ])
    }
    #expect(throws: StoreError.otherPaper) { try recovered(by: new) }
    #expect(try log.store.changedRules().contains("paperKey"))
  }

  @Test func `words that took the place of others stay so, whatever is deleted from the file`() throws {
    _ = try log.store.renewPaper(new, by: old, stamp: log.stamp(1))
    try DatabaseQueue(path: log.path).write { try $0.execute(sql: "DELETE FROM paperKey") }
    #expect(try log.store.changedRules().contains("paperKey"))
  }

  @Test func `the newest key of a group can't be taken out of the file`() throws {
    try log.store.beginRotation(stamp: log.stamp(1))
    #expect(try log.store.changedRules() == [])
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: """
          DELETE FROM groupMember WHERE "group" = 'search' AND epoch = 2;
          DELETE FROM groupKey WHERE "group" = 'search' AND epoch = 2
          """)
    }
    #expect(try log.store.changedRules() == ["groupKey"])
  }

  @Test func `nor behind a restoration that never was`() throws {
    try log.store.beginRotation(stamp: log.stamp(1))
    try LivedLog.tamper(log.path) { db in
      try db.execute(
        sql: """
          DELETE FROM groupMember WHERE "group" = 'supervisors' AND epoch = 2;
          DELETE FROM groupKey WHERE "group" = 'supervisors' AND epoch = 2;
          INSERT INTO restoration (at, backup, madeAt, purpose) VALUES (1, 1, 1, 'exercise')
          """)
    }
    #expect(try log.store.changedRules() == ["groupKey"])
  }

  @Test func `keys of a newer backup open an older one, also where somebody changed theirs in between`() throws {
    let backed = try BackedUp()
    let second = try backed.log.person("b", .supervisor, .administrator)
    let before = try backed.backUp()
    let change = try backed.log.store.changeKeys(stamp: backed.log.stamp(3)) { keys in
      try keys.sealed(passphrase: Secret([1]), pepper: Secret(Data(count: 32)), cost: .practice)
    }
    _ = change
    try second.beginRotation(stamp: backed.log.stamp(4, by: "b"))
    while try second.rotate(batch: 50, stamp: backed.log.stamp(5, by: "b")).left > 0 {}
    let mine = try #require(backed.log.store.holder)
    let after = try second.backUp(into: backed.folder, also: [], tool: "0.0.0", stamp: backed.log.stamp(6, by: "b"))
    try backed.restore(try BackupSet(before.folder), keys: try BackupSet(after.folder))
    // Whoever kept their keys goes on; whoever changed theirs recovers with the paper.
    let restored = try CaseStore(path: backed.restored).unlocked(by: second.holder ?? mine)
    try restored.requireRules()
    _ = try restored.show(backed.open, stamp: backed.log.stamp(10, by: "b", for: .supervision))
    try restored.note(backed.open, "Ghi chú bịa.", seen: nil, stamp: backed.log.stamp(11, by: "b"))
    #expect(try restored.check(stamp: backed.log.stamp(12, by: "b")).first { $0.name == "keys" }?.isGood == true)
  }

  @Test func `new words open what an unfinished change of keys left behind, and the change ends`() throws {
    try log.store.beginRotation(stamp: log.stamp(1))
    _ = try log.store.rotate(batch: 1, stamp: log.stamp(2))
    #expect(try log.store.renewPaper(new, by: old, stamp: log.stamp(3)) == .done)
    try log.record(at: 4)
    let store = try recovered(by: new)
    _ = try store.show(number, stamp: log.stamp(9, for: .supervision))
    while try store.rotate(batch: 3, stamp: log.stamp(9)).left > 0 {}
    #expect(try rows("SELECT count(*) FROM keyWrap WHERE holder = 'recovery 1'") == 0)
    #expect(try rows("SELECT count(DISTINCT epoch) FROM groupKey") == 1)
    #expect(try store.audit().findings == [])
  }

  @Test func `calls that keys of another backup can't find are found again once doctor has mended it`() throws {
    let backed = try BackedUp()
    let store = backed.log.store
    let before = try backed.backUp()
    let intake = try store.read(.object(TestLog.document), now: backed.log.stamp().now)
    try store.amend(backed.open, with: intake, reason: "bịa", seen: nil, stamp: backed.log.stamp(3))
    let after = try backed.backUp(at: 4)
    try backed.restore(try BackupSet(before.folder), keys: try BackupSet(after.folder))
    let restored = try CaseStore(path: backed.restored).unlocked(by: backed.log.founding.keyring)
    let stamp = backed.log.stamp(9)
    let check = try #require(try restored.check(stamp: stamp).first { $0.name == "register" })
    #expect(!check.isGood)
    let found = try restored.similar(names: ["A Thử Mẫu"], phones: [], stamp: stamp).count
    #expect(try restored.registerMissing(stamp: stamp) == 1)
    #expect(try restored.similar(names: ["A Thử Mẫu"], phones: [], stamp: stamp).count == found + 1)
    #expect(try restored.check(stamp: stamp).first { $0.name == "register" }?.isGood == true)
  }

  @Test func `a backup made since opens by the new words, moved or not; one made before by the old ones`() throws {
    let backed = try BackedUp()
    let before = try backed.backUp()
    _ = try backed.log.store.renewPaper(new, by: backed.log.founding.paper, stamp: backed.log.stamp(3))
    let between = try backed.backUp(at: 4)
    let folder = backed.elsewhere
    try backed.restore(try BackupSet(before.folder))
    #expect(throws: (any Error).self) {
      try Restoring(try BackupSet(between.folder), with: backed.log.founding.paper).restore(
        to: folder + "/a.sqlite", purpose: .exercise, now: backed.log.stamp(9).now
      ) { _ in true }
    }
    try Restoring(try BackupSet(between.folder), with: new).restore(
      to: folder + "/b.sqlite", purpose: .exercise, now: backed.log.stamp(9).now
    ) { checks in
      #expect(!checks.contains { !$0.isGood })
      return true
    }
  }
}
