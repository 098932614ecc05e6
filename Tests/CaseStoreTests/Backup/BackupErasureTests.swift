import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// T-32: an erased case in live and in backups.
struct BackupErasureTests {
  private let trial: BackedUp
  private let before: Backup

  init() throws {
    trial = try BackedUp()
    before = try trial.backUp()
    let request = try trial.log.store.proposeErasure(
      trial.closed, stamp: trial.log.stamp(3, for: .retention))
    _ = try trial.log.store.decide(request, approve: true, stamp: trial.log.stamp(4))
  }

  private func recovered() throws -> CaseStore {
    let locked = try CaseStore(path: trial.restored)
    return locked.unlocked(
      by: try locked.recover(
        "y-lan", with: trial.log.founding.paper, stamp: trial.log.stamp(10)))
  }

  @Test func `the certificate says until when a backup can open it`() throws {
    #expect(
      try trial.log.store.erasure(of: trial.closed).keysExpireAt
        == trial.log.stamp(2).now.adding(hours: 24 * 35))
  }

  @Test func `until then the backup with its keys opens it`() throws {
    try trial.restore(try BackupSet(before.folder))
    let file = try recovered().show(
      trial.closed, stamp: trial.log.stamp(11, for: .supervision)
    ).file
    #expect(file.contacts.first?.report.children.first?.name == "A Thử Mẫu")
  }

  @Test func `with the keys of a later one nothing opens it, also for the paper`() throws {
    let after = try trial.backUp(at: 5)
    try trial.restore(try BackupSet(before.folder), keys: try BackupSet(after.folder))
    let store = try recovered()
    let why = trial.log.stamp(11, for: .supervision)
    #expect(throws: VaultError.self) { try store.show(trial.closed, stamp: why) }
    #expect(try store.show(trial.open, stamp: why).file.contacts.count == 1)
    #expect(try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: why).count == 1)
  }

  @Test func `the data part holds no wrap, no locked key and no salt`() throws {
    let paper = trial.log.founding.paper
    let sealed = FileManager.default.contents(atPath: before.folder + "/data.age") ?? Data()
    let path = trial.elsewhere + "/data.sqlite"
    try AgeFile.open(sealed, with: [paper.ageIdentity]).write(to: URL(fileURLWithPath: path))
    let (keys, salts) = try DatabaseQueue(path: path).read { db in
      (
        try ["recordKey", "keyWrap", "groupKey", "groupMember", "userKey"].map {
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")
        }, try Data.fetchAll(db, sql: "SELECT DISTINCT salt FROM registerRow")
      )
    }
    #expect(keys == [0, 0, 0, 0, 0] && salts == [Data(count: 16)])
    let live = try DatabaseQueue(path: trial.log.path).read {
      try Data.fetchAll($0, sql: "SELECT wrap FROM keyWrap")
    }
    let content = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(!live.isEmpty && live.allSatisfy { content.firstRange(of: $0.prefix(64)) == nil })
  }
}
