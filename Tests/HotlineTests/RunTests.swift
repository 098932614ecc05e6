import Base
import ArgumentParser
import CaseModel
import Foundation
import Testing

@testable import hotline

/// Runs the built tool as its user would.
struct RunTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder(empty: ()) }

  private func run(_ arguments: [String], input: String = "") throws -> ToolFolder.Output {
    try folder.run(arguments, input: input)
  }

  @Test func `a command that is none is told with the nearest one, and not repeated`() throws {
    for (words, told) in [
      (["case", "shwo"], "No such command. Did you mean 'hotline case show'?"),
      (["frobnicate"], "No such command. 'hotline' has: "),
    ] {
      let run = try run(words)
      #expect(run.code == 64 && run.talk.contains(told) && !run.talk.contains(words.last ?? ""), "\(run.talk)")
    }
  }

  private func makeLog() throws {
    let made = try run(["init", "--practice", "--agency", "TMR", "--place", "23425"])
    #expect(made.code == 0)
  }

  private let report = """
    {"kind":"about-child","topics":["BL01"],"nature":"actual","incident":{"place":"23425"},\
    "offenders":[{"relation":"parent"}],"children":[{"name":"Kimtuyếntest"}]}
    """

  @Test func `a report goes in and comes out of the queue, with no name beside it`() throws {
    try makeLog()
    let recorded = try run(
      ["intake", "--from", "-", "--key", "k", "--format", "json"], input: report)
    #expect(recorded.code == 0)
    #expect(recorded.out.contains(#""proposedUrgency" : "emergency""#))
    let again = try run(["intake", "--from", "-", "--key", "k", "--format", "json"], input: report)
    #expect(again.out.contains(#""new" : "no""#))
    let queue = try run(["queue", "--format", "csv"])
    #expect(
      queue.out.hasPrefix(
        "\u{FEFF}number,urgency,duty,dueAt,state,assignedTo,place,receivedAt\r\n"))
    #expect(queue.out.split(separator: "\r\n").count == 2)
    for result in [recorded, again, queue] {
      #expect(!result.out.contains("Kimtuyếntest") && !result.talk.contains("Kimtuyếntest"))
    }
  }

  @Test func `every fault of a document is reported at once and nothing is written`() throws {
    try makeLog()
    let document =
      #"{"kind":"about-child","topics":["XX99"],"children":[{"sex":"girl","nam":"Kimtuyếntest"}]}"#
    let refused = try run(["intake", "--from", "-"], input: document)
    #expect(refused.code == 65)
    for path in ["$.topics[0]", "$.children[0].sex", "$.children[0].nam"] {
      #expect(refused.talk.contains(path))
    }
    #expect(!refused.talk.contains("Kimtuyếntest"))
    #expect(try run(["case", "list", "--format", "json"]).out == "[\n\n]\n")
  }

  @Test func `a failure has its exit code, its remedy, and an object for programs`() throws {
    #expect(try run(["queue"]).code == 10)
    try makeLog()
    #expect(try run(["case", "show", "26-0147-2"]).code == 64)
    let missing = try run(["case", "show", "26-0147-1", "--format", "json"])
    #expect(missing.code == 13)
    #expect(missing.talk.contains(#""code" : 13"#))
    #expect(try run(["queue", "--frmat", "json"]).code == 64)
    #expect(try run(["case", "note", "26-0147-1", "--no-input"]).code == 64)
  }

  @Test func `an illegal step is told before its reason is asked for`() throws {
    let folder = try ToolFolder()
    let recorded = try folder.record("k").out
    let number = try #require(recorded.firstMatch(of: /26-0001-\d/)).output
    let talk = try TypedCall(["case", "reopen", String(number)], in: folder)
    #expect(talk.ended().code == ExitStatus.illegalStep.rawValue)
    #expect(!talk.shown.contains("Lý do?") && talk.shown.contains("không thể mở lại"))
  }

  @Test func `the pretended time is for practice logs only`() throws {
    #expect(try run(["init", "--agency", "TMR", "--place", "23425"]).code == 0)
    #expect(try run(["queue", "--at", "2026-10-01T00:00"]).code == 64)
  }

  @Test(arguments: [false, true])
  func `a guess at a passphrase is cheap in a log of practice only`(practice: Bool) throws {
    let made = try run(["init"] + (practice ? ["--practice"] : []) + ["--agency", "TMR", "--place", "23425"])
    #expect(made.code == 0)
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/log.sqlite"))
    #expect(file.firstRange(of: Data(#""logRounds":\#(practice ? 12 : 17)"#.utf8)) != nil)
  }

  @Test func `unprotected counts go to no file and no pipe`() throws {
    try makeLog()
    #expect(try run(["intake", "--from", "-"], input: report).code == 0)
    let question = #"{"questions": [{"name": "a", "count": "case", "in": "2026"}]}"#
    let asked = try run(["figures", "ask", "-"], input: question)
    #expect(asked.code == 64 && asked.out.isEmpty)
    #expect(asked.talk.contains("terminal"))
    #expect(try run(["figures", "ask", "--schema"]).out.contains(#""topic-group""#))
  }

  @Test func `every command has help in both languages and stands in Commands.md`() throws {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
          "Sources/hotline/hotline.docc/Commands.md"),
      encoding: .utf8)
    func visit(_ path: [String]) throws {
      let english = try run(path + ["--help", "--lang", "en"])
      let vietnamese = try run(path + ["--help", "--lang", "vi"])
      #expect(english.code == 0 && vietnamese.code == 0)
      #expect(english.out != vietnamese.out, "\(path)")
      #expect(english.out.contains("OVERVIEW:") && vietnamese.out.contains("TỔNG QUAN:"), "\(path)")
    }
    try visit([])
    for command in Hotline.configuration.groupedSubcommands.flatMap(\.subcommands) {
      let name = command._commandName
      try visit([name])
      #expect(page.contains("`\(name)`"), "\(name)")
      for verb in command.configuration.subcommands {
        let verbName = verb._commandName
        try visit([name, verbName])
        #expect(page.contains("`\(verbName)`"), "\(name) \(verbName)")
      }
    }
  }
}
