import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

struct BackupTests {
  private let trial: BackedUp

  init() throws { trial = try BackedUp() }

  /// What differs between the log and a copy made while the backup was under way: how it ended.
  private static let told: Set = ["backup", "journal", "journalNode"]

  @Test func `it restores in an empty folder with the paper alone, row for row`() throws {
    let backup = try trial.backUp()
    let before = try trial.copy()
    try trial.restore(try BackupSet(backup.folder))
    let after = try BackedUp.content(trial.restored)
    #expect(Set(before.keys) == Set(after.keys))
    for table in before.keys where !Self.told.contains(table) {
      #expect(before[table] == after[table], "\(table)")
    }
    let journal = try #require(before["journal"])
    #expect(try #require(after["journal"]).allSatisfy { journal.contains($0) })
    #expect(after["journal"]?.count == journal.count - 1)
    let status = try FileManager.default.attributesOfItem(atPath: trial.restored)
    #expect(status[.posixPermissions] as? Int == 0o600)
    #expect(try trial.names(trial.elsewhere) == ["log.sqlite"])
  }

  @Test func `new keys by the paper open the restored cases, and the history says what was done`()
    throws
  {
    try trial.restore(try BackupSet(try trial.backUp().folder))
    let locked = try CaseStore(path: trial.restored)
    let keyring = try locked.recover(
      "y-lan", with: trial.log.founding.paper, stamp: trial.log.stamp(10))
    let store = locked.unlocked(by: keyring)
    let why = trial.log.stamp(11, for: .supervision)
    let file = try store.show(trial.open, stamp: why).file
    #expect(file.contacts.first?.report.children.first?.name == "A Thử Mẫu")
    #expect(try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: why).count == 2)
    #expect(try store.audit().isGood)
  }

  @Test func `two files, a manifest and its signature; no name says more than the moment`() throws {
    let backup = try trial.backUp()
    #expect(
      try trial.names(backup.folder) == [
        "data.age", "keys.age", "manifest.txt", "manifest.txt.sig",
      ]
    )
    #expect(try trial.names(trial.folder) == ["hotline-20261002T050200Z-1"])
    let record = try #require(try trial.log.store.backups().first)
    #expect(record.state == .made)
    #expect(record.keysExpireAt == record.at.adding(hours: 24 * 35))
    #expect(try BackupSet(trial.folder).manifest == backup.manifest)
    let checks = try trial.log.store.check(try BackupSet(trial.folder))
    #expect(checks.allSatisfy(\.isGood) && checks.count == 4, "\(checks)")
    let rehearsal = try Restoring(try BackupSet(trial.folder), with: trial.log.founding.paper)
      .rehearse(beside: trial.restored)
    #expect(rehearsal.allSatisfy(\.isGood) && rehearsal.count == 9, "\(rehearsal)")
    #expect(try trial.names(trial.elsewhere) == [])
  }

  @Test func `only an administrator makes one`() throws {
    let worker = try trial.log.person("b", .caseWorker, .supervisor)
    #expect(throws: StoreError.notAllowed(.backup, [.supervisor, .caseWorker].sorted(), nil)) {
      try worker.backUp(into: trial.folder, tool: "0", stamp: trial.log.stamp(2, by: "b"))
    }
    #expect(!FileManager.default.fileExists(atPath: trial.folder))
  }

  @Test(arguments: [BackupProgress.Step.copying, .sealing])
  func `what is stopped half-way leaves nothing`(step: BackupProgress.Step) throws {
    struct Stopped: Error {}
    let base = URL(fileURLWithPath: trial.log.path).deletingLastPathComponent().path
    let before = try trial.names(base)
    #expect(throws: Stopped.self) {
      try trial.log.store.backUp(into: trial.folder, tool: "0", stamp: trial.log.stamp(2)) {
        if $0.step == step { throw Stopped() }
      }
    }
    #expect(try trial.names(base) == (before + ["backups"]).sorted())
    #expect(try trial.names(trial.folder) == [])
    #expect(try trial.log.store.backups().map(\.state) == [.failed])
  }

  @Test func `a restore that is stopped leaves nothing, and no log is overwritten`() throws {
    struct Stopped: Error {}
    let set = try BackupSet(try trial.backUp().folder)
    for step in [BackupProgress.Step.opening, .checking] {
      #expect(throws: Stopped.self) {
        try Restoring(set, with: trial.log.founding.paper) {
          if $0.step == step { throw Stopped() }
        }
        .restore(to: trial.restored, purpose: .exercise, now: trial.log.stamp().now) { _ in true }
      }
      #expect(try trial.names(trial.elsewhere) == [])
    }
    try trial.restore(set)
    #expect(throws: BackupError.exists(path: trial.restored)) { try trial.restore(set) }
  }

  @Test func `another paper opens nothing`() throws {
    let set = try BackupSet(try trial.backUp().folder)
    #expect(throws: StoreError.otherPaper) {
      try Restoring(set, with: PaperKey()).rehearse(beside: trial.restored)
    }
  }

  @Test func `a day without one is told, and expired keys go with the next`() throws {
    let first = try trial.backUp()
    let days = 36 * 24 * 60
    let second = try trial.backUp(at: days)
    #expect(second.expired == [first.folder + "/keys.age"])
    #expect(try trial.names(first.folder) == ["data.age", "manifest.txt", "manifest.txt.sig"])
    #expect(throws: BackupError.keysGone) {
      try trial.restore(try BackupSet(first.folder))
    }
    try trial.restore(try BackupSet(first.folder), keys: try BackupSet(second.folder))
    #expect(try trial.names(trial.elsewhere) == ["log.sqlite"])
  }

  @Test func `a backup of a log that lost keys says so, and isn't good`() throws {
    try trial.log.raw("DELETE FROM keyWrap WHERE kind = 'case' AND row = 1")
    let backup = try trial.backUp(at: 9)
    let rehearsal = try Restoring(try BackupSet(backup.folder), with: trial.log.founding.paper)
      .rehearse(beside: trial.restored)
    let faults = rehearsal.filter { !$0.isGood }
    #expect(faults.contains { $0.subject == .records && $0.finding.en.contains("lost their keys") })
  }

  @Test func `keys of a newer backup stand in nobody's way who takes a call with the older data`() throws {
    let log = trial.log
    let first = try trial.backUp()
    _ = try log.open(at: 30)
    _ = try log.store.secondReadings(limit: 9, stamp: log.stamp(31))
    let second = try trial.backUp(at: 32)
    try trial.restore(try BackupSet(first.folder), keys: try BackupSet(second.folder))
    let restored = try CaseStore(path: trial.restored).unlocked(by: log.founding.keyring)
    let intake = try restored.read(.object(TestLog.document), now: log.stamp(40).now)
    let call = try restored.record(intake, key: "r", linkTo: nil, stamp: log.stamp(40))
    #expect(try restored.secondReadings(limit: 9, stamp: log.stamp(41)).isEmpty)
    let number = try #require(call.number)
    #expect(try restored.show(number, stamp: log.stamp(42)).file.summary.number == number)
    let found = try CaseStore(path: trial.restored).unlocked(by: log.founding.keyring).audit().findings
    #expect(found == [])
  }
}
