import _CaseLogTestSupport
import _VaultTestSupport
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

struct BackupTamperTests {
  /// Made once: what is altered is a copy.
  private static let original = Result {
    let trial = try BackedUp()
    return (trial, try trial.backUp())
  }

  private let trial: BackedUp
  private let folder: TestFolder
  private let backup: String

  init() throws {
    let (trial, made) = try Self.original.get()
    self.trial = trial
    folder = try TestFolder()
    let copy = folder.url.path + "/backup"
    try FileManager.default.copyItem(atPath: made.folder, toPath: copy)
    backup = copy
  }

  private var restored: String { folder.url.path + "/log.sqlite" }

  private func change(_ name: String, _ body: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: backup + "/" + name)
    var data = try Data(contentsOf: url)
    body(&data)
    try data.write(to: url)
  }

  /// That it is refused with the paper and without, and that nothing is restored.
  private func isRefused() throws -> Bool {
    let good = try? trial.log.store.check(try BackupSet(backup)).allSatisfy(\.isGood)
    let set = try? BackupSet(backup)
    let restoring = try set.map { try Restoring($0, with: trial.log.founding.paper) }
    let done: Void? = try? restoring?.restore(
      to: restored, purpose: .exercise, now: trial.log.stamp().now
    ) { _ in true }
    let left = try trial.names(folder.url.path)
    return good != true && done == nil && left == ["backup"]
  }

  @Test(arguments: ["data.age", "keys.age", "manifest.txt", "manifest.txt.sig"], [0, 1, 2])
  func `a flipped byte is found`(name: String, where third: Int) throws {
    try change(name) { data in
      let index = third * (data.count - 1) / 2
      data[index] ^= 1
    }
    #expect(try isRefused())
  }

  @Test func `a flipped bit of a header is told as such, and not as another log's paper`() throws {
    try change("data.age") { $0[60] ^= 1 }
    var found: [BackupCheck] = []
    #expect(throws: BackupError.failedChecks) {
      try Restoring(try BackupSet(backup), with: trial.log.founding.paper).restore(
        to: restored, purpose: .exercise, now: trial.log.stamp().now
      ) { checks in
        found = checks
        return true
      }
    }
    #expect(found.contains { !$0.isGood })
  }

  @Test(arguments: ["data.age", "keys.age", "manifest.txt", "manifest.txt.sig"])
  func `a file that was cut off is found`(name: String) throws {
    try change(name) { $0.removeLast(20) }
    #expect(try isRefused())
  }

  @Test func `files of another log are refused`() throws {
    let other = try BackedUp(isOther: true)
    let foreign = try other.backUp()
    #expect(throws: BackupError.otherLog) {
      try trial.log.store.check(try BackupSet(foreign.folder))
    }
    try change("data.age") {
      $0 = FileManager.default.contents(atPath: foreign.folder + "/data.age") ?? Data()
    }
    #expect(try isRefused())
  }

  @Test func `a manifest signed by nobody certified is refused`() throws {
    let stranger = try UserKeys.generate(user: "y-lan", version: 1)
    let manifest = FileManager.default.contents(atPath: backup + "/manifest.txt") ?? Data()
    let signature = try SSHSignature(
      signing: SSHDigest(of: manifest), for: .backup, by: stranger.publicKeys.signing
    ) { try stranger.sign($0) }
    try change("manifest.txt.sig") { $0 = Data(signature.text.utf8) }
    #expect(try BackupSet(backup).check().allSatisfy(\.isGood))
    #expect(try isRefused())
  }
}
