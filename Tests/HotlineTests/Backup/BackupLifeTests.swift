import Foundation
import Testing

/// A backup's life with the built tool.
struct BackupLifeTests {
  private func value(_ key: String, _ output: ToolFolder.Output) throws -> String {
    let document = try JSONSerialization.jsonObject(with: Data(output.out.utf8))
    return try #require((document as? [String: Any])?[key] as? String)
  }

  private func files(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// A log with one case, and the words of its paper.
  private func begun() throws -> (folder: ToolFolder, paper: String) {
    let folder = try ToolFolder(empty: ())
    let made = try folder.run([
      "init", "--agency", "TMR", "--place", "23425", "--format", "json",
    ])
    try #require(folder.record("k").code == 0)
    return (folder, try value("paper", made))
  }

  @Test func `a lost log comes back by the paper, and the case opens`() throws {
    let (folder, paper) = try begun()
    #expect(try folder.run(["backup", "create", folder.path + "/stick"]).code == 0)
    #expect(try folder.run(["backup", "verify", folder.path + "/stick"]).code == 0)
    try FileManager.default.removeItem(atPath: folder.log)

    let rehearsed = try folder.run(
      ["backup", "verify", folder.path + "/stick", "--paper", "--passphrase-fd", "0"],
      input: paper + "\n")
    #expect(rehearsed.code == 0 && !rehearsed.out.contains("✗"), "\(rehearsed.out)")
    let restored = try folder.run(
      [
        "backup", "restore", folder.path + "/stick", "--to", folder.log, "--for", "emergency",
        "--passphrase-fd", "0",
      ], input: paper + "\n")
    #expect(restored.code == 0, "\(restored.talk)")
    let recovered = try folder.run(
      ["user", "recover", "y-lan", "--passphrase-fd", "0", "--format", "json"],
      input: paper + "\n", state: "new")
    #expect(recovered.code == 0, "\(recovered.talk)")
    let unlocked = try folder.run(
      ["unlock", "--passphrase-fd", "0"], input: try value("passphrase", recovered) + "\n",
      state: "new")
    #expect(unlocked.code == 0, "\(unlocked.talk)")
    let cases = try folder.run(["case", "list", "--format", "csv"], state: "new")
    let number = try #require(cases.out.split(separator: "\r\n").dropFirst().first)
      .prefix { $0 != "," }
    let shown = try folder.run(
      ["case", "show", String(number), "--for", "supervision"], state: "new")
    #expect(shown.out.contains("Kimtuyếntest"), "\(shown.talk)")
    // Whoever saw the longer history is told that this one is shorter.
    let elsewhere = try folder.run(["queue"])
    #expect(elsewhere.code != 0 && elsewhere.talk.contains("--because restored"))
  }

  @Test func `the words on paper become the key for stock age`() throws {
    let (folder, paper) = try begun()
    let identity = try folder.run(
      ["backup", "identity", "--passphrase-fd", "0"], input: paper + "\n")
    #expect(identity.out.contains("AGE-SECRET-KEY-1") && identity.code == 0)
    #expect(try folder.run(["backup", "identity", "--no-input"], input: "").code == 64)
  }

  @Test func `on a full disk nothing is left, and the list says so`() throws {
    let (folder, _) = try begun()
    let log = try FileManager.default.attributesOfItem(atPath: folder.log)[.size] as? Int
    let recipients = folder.path + "/recipients.txt"
    try writeRecipients(4000, to: recipients)
    let before = try files(folder.path)
    let full = try folder.run(
      ["backup", "create", folder.path + "/stick", "--recipients-file", recipients],
      blocks: try #require(log) / 512 + 64)
    #expect(full.code == 1 && full.talk.contains("full"), "\(full.talk)")
    #expect(try files(folder.path) == (before + ["stick"]).sorted())
    #expect(try files(folder.path + "/stick") == [])
    #expect(try folder.run(["backup", "list", "--format", "csv"]).out.contains("failed"))
  }

  /// One made-up recipient so often that the file's header takes room.
  private func writeRecipients(_ count: Int, to path: String) throws {
    let line = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n"
    try String(repeating: line, count: count).write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}
