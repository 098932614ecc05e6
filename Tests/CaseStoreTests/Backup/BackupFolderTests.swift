import Base
import GRDB
import _CaseLogTestSupport
import _VaultTestSupport
import CaseModel
import Foundation
import Testing

@testable import CaseStore

/// Several backups in one folder: their order, and whose keys are thrown away when.
struct BackupFolderTests {
  private static let day = 24 * 60

  @Test func `backups are found oldest first, whatever the folder lists`() throws {
    let home = try TestFolder()
    let folder = BackupFolder(path: home.url.path + "/backups")
    try folder.prepare()
    let places = (1...9).map {
      folder.place(of: Instant(milliseconds: Int64($0) * 1_000_000_000), BackupID(Int64($0 * 7 % 10)))
    }
    for place in places {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try NewFile.write(Data(), to: "\(place)/\(BackupManifest.fileName)")
    }
    #expect(folder.backups() == places)
  }

  @Test func `keys go when their own time is over, and only those of one's own log`() throws {
    let trial = try BackedUp()
    let other = try BackedUp(isOther: true)
    let first = try trial.backUp()
    let later = try trial.backUp(at: 20 * Self.day)
    let foreign = try other.log.store.backUp(into: trial.folder, also: [], tool: "0.0.0", stamp: other.log.stamp(1))
    func hasKeys(_ backup: Backup) -> Bool {
      FileManager.default.fileExists(atPath: "\(backup.folder)/\(BackupPart.keys.sealedName)")
    }
    #expect(try trial.backUp(at: 34 * Self.day).expired.isEmpty)
    #expect(try trial.backUp(at: 36 * Self.day).expired == ["\(first.folder)/\(BackupPart.keys.sealedName)"])
    #expect(!hasKeys(first) && hasKeys(later) && hasKeys(foreign))
  }

  @Test func `a manifest is read only as it is written`() throws {
    let text = try BackedUp().backUp().manifest.text
    #expect(try BackupManifest(text).text == text)
    var lines = text.components(separatedBy: "\n")
    let rows = lines.indices.filter { lines[$0].hasPrefix("rows ") }
    lines.swapAt(rows[0], rows[1])
    #expect(throws: BackupError.manifest) { try BackupManifest(lines.joined(separator: "\n")) }
    #expect(throws: BackupError.manifest) {
      try BackupManifest(text.replacingOccurrences(of: "\nlog ", with: "\nlog x\nlog "))
    }
  }

  @Test func `a log that isn't for practice misses its backup, one for practice doesn't`() throws {
    func check(practice: Bool) throws -> CaseStore.Check {
      let folder = try TestFolder()
      let stamp = CaseStore.Stamp(actor: "y-lan", now: Instant(Date()))
      let store = try CaseStore.create(
        path: folder.url.path + "/log.sqlite", agency: "TMR", timeZone: "Asia/Ho_Chi_Minh", practice: practice,
        places: [],
        remote: [], founding: Founding(first: "y-lan"), stamp: stamp)
      return try store.database.read { try store.checkBackup($0, now: stamp.now) }
    }
    #expect(try !check(practice: false).isGood && check(practice: true).isGood)
  }
}
