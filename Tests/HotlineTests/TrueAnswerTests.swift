import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// What the tool says is so, and names the fault that there is.
struct TrueAnswerTests {
  @Test(arguments: [
    ["place", "list", "tu mo rong"], ["place", "show", "23425"], ["place", "show", "Tu Mơ Rông"],
  ])
  func `places are found before there is a log`(command: [String]) throws {
    let folder = try ToolFolder(empty: ())
    let found = try folder.run(command + ["--format", "csv"])
    #expect(found.code == 0 && found.out.contains("23425@2025-07-01"))
    #expect(found.talk.contains("No log at"))
  }

  @Test(arguments: [
    (["--place", "99999"], "99999"), (["--place", "23425", "--remote", "99998"], "99998"),
    (["--place", "Xã Không Có"], "Xã Không Có"),
    (["--place", "23425", "--time-zone", "Asia/Nowhere"], "Asia/Nowhere"),
  ])
  func `init names what is wrong, and leaves nothing behind`(
    options: [String], named: String
  ) throws {
    let folder = try ToolFolder(empty: ())
    let path = folder.path + "/new/deep/log.sqlite"
    let made = try folder.run(["init", "--log", path, "--agency", "TMR"] + options)
    #expect(made.code != 0 && made.talk.contains(named))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    let state = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(!state.contains { $0.hasSuffix(".pepper") })
  }

  @Test func `init takes a commune by its name, into a folder that it makes`() throws {
    let folder = try ToolFolder(empty: ())
    let path = folder.path + "/new/deep/log.sqlite"
    let made = try folder.run([
      "init", "--log", path, "--practice", "--agency", "TMR", "--place", "Tu Mơ Rông",
      "--remote", "măng ri",
    ])
    #expect(made.code == 0, "\(made.talk)")
    _ = try folder.run(["lock", "--log", path])
    let again = try folder.run(["init", "--log", path, "--agency", "TMR", "--place", "23425"])
    #expect(again.code != 0 && again.talk.contains(path))
  }

  @Test func `an unknown kind of agency names the kinds`() throws {
    let folder = try ToolFolder()
    let added = try folder.run(["agency", "add", "x", "--kind", "police", "--name-vi", "X"])
    #expect(added.code == ExitStatus.noSuchRecord.rawValue)
    #expect(added.talk.contains("'police'") && added.talk.contains("commune-police"))
    #expect(!added.talk.contains("Nothing was loaded"))
  }

  @Test(arguments: [
    "notice list", "notice", "request list", "referral list", "case list", "queue", "call list",
    "erase --due",
  ])
  func `an empty list says that it is empty`(command: String) throws {
    let folder = try ToolFolder()
    let shown = try folder.run(command.split(separator: " ").map(String.init))
    #expect(shown.code == 0, "\(shown.talk)")
    let said = shown.talk.split(separator: "\n").filter { !$0.hasPrefix("[PRACTICE") }
    #expect(shown.out.isEmpty && !said.isEmpty)
  }

  @Test(arguments: ["exit-codes", "environment", "formats", "privacy", "roles", "purposes"])
  func `help of a topic is the topic`(topic: String) throws {
    let folder = try ToolFolder(empty: ())
    let asked = try folder.run(["help", topic])
    #expect(asked.code == 0)
    #expect(try folder.run([topic]).out == asked.out)
    #expect(!asked.out.contains("USAGE"))
  }

  @Test(arguments: [
    "(default: operator)", "(values: a, b; default: operator)", "x (values: a;\n   default: b)",
    "(values: a; default:\n  b)",
    "hotline user <subcommand>",
  ])
  func `nothing of the parser's own words stays English`(text: String) {
    let translated = HelpWords.translated(text, to: .vi)
    #expect(!translated.contains("default") && !translated.contains("subcommand"))
  }
}
