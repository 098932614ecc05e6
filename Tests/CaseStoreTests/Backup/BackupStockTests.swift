import _CaseLogTestSupport
import _VaultTestSupport
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

/// T-31: the page Schema/RESTORE.md, run as it stands.
@Suite(
  .enabled(
    if: ["age", "sqlite3", "ssh-keygen"].allSatisfy { StockTool($0) != nil },
    "age, sqlite3 or ssh-keygen isn't installed: run scripts/prerequisites tests"))
struct `Stock tools` {
  private func lines() throws -> String {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Schema/RESTORE.md"), encoding: .utf8)
    let start = try #require(page.firstRange(of: "```sh\n"))
    let rest = page[start.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: "```\n"))).lowerBound])
  }

  private func run(_ script: String, in folder: String) throws -> (succeeded: Bool, output: Data) {
    let bash = try #require(StockTool("bash"))
    return try bash.run(["-e", "-c", "cd '\(folder)'\n" + script])
  }

  @Test func `restore a backup without our tool, row for row, and know who signed it`() throws {
    let trial = try BackedUp()
    let backup = try trial.backUp()
    try trial.restore(try BackupSet(backup.folder))
    let expected = try BackedUp.content(trial.restored)
    let identity = try trial.log.founding.paper.ageIdentity
    try identity.file.withUnsafeBytes { Data($0) }
      .write(to: URL(fileURLWithPath: backup.folder + "/key.txt"))
    let result = try run(try lines(), in: backup.folder)
    #expect(result.succeeded)
    let said = String(decoding: result.output, as: UTF8.self)
    #expect(said.hasSuffix("ok\n"), "\(said)")
    for name in ["data.age", "keys.age", "data.sqlite", "keys.sqlite"] {
      #expect(said.contains("\(name): OK"), "\(said)")
    }
    #expect(try BackedUp.content(backup.folder + "/log.sqlite") == expected)
    #expect(!FileManager.default.fileExists(atPath: backup.folder + "/key.txt"))

    let signers = try trial.log.store.backupSigners().joined(separator: "\n") + "\n"
    try Data(signers.utf8).write(to: URL(fileURLWithPath: backup.folder + "/allowed_signers"))
    let verify = """
      ssh-keygen -Y verify -f allowed_signers -I y-lan -n hotline-backup -s manifest.txt.sig < manifest.txt
      """
    #expect(try run(verify, in: backup.folder).succeeded)
    #expect(try !run("echo >> manifest.txt\n" + verify, in: backup.folder).succeeded)
  }

  @Test func `a further recipient opens it too`() throws {
    let trial = try BackedUp()
    let deputy = AgeIdentity()
    let backup = try trial.backUp(also: [deputy.recipient])
    try deputy.file.withUnsafeBytes { Data($0) }
      .write(to: URL(fileURLWithPath: backup.folder + "/key.txt"))
    #expect(try run("age -d -i key.txt keys.age > /dev/null", in: backup.folder).succeeded)
  }
}
