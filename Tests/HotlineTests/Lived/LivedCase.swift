import Foundation
import Testing

/// A made-up case in a log of its own: a worker who has it, a supervisor who confirms, both unlocked.
///
/// With `LIVED_TRANSCRIPTS` set to a folder, what was typed and answered is written there.
struct LivedCase {
  let tool: LivedTool
  let number: String
  private static let decision = #"{"body":"UBND xã","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"bịa"}"#

  /// - Parameters:
  ///   - report: Everything of the intake document but its kind.
  ///   - time: Of the call, such as `10-05T21:20`.
  init(_ report: String, at time: String) throws {
    tool = try LivedTool()
    let day = String(time.prefix(5))
    try tool.run("init --practice --agency TMR --place 23425 --place 23446 --format json @\(day)T00:00")
    for (user, role) in [("a-thu", "case-worker"), ("b", "supervisor")] {
      try tool.run("user add \(user) --role \(role) @\(day)T00:01")
      let passphrase = try tool.value("passphrase", "user certify \(user) @\(day)T00:01")
      try tool.run("unlock --as \(user) --passphrase-fd 0", passphrase + "\n")
    }
    number = try tool.value("number", "intake --from - --key s @\(time)", #"{"kind":"about-child",\#(report)}"#)
    try tool.run("case triage \(number) --accept @\(time)")
    try tool.run("case assign \(number) --to a-thu @\(time)")
    try tool.run("case start \(number) --as a-thu @\(time)")
  }

  func child(_ position: Int = 1) -> String { "\(number)/c\(position)" }

  /// Something that the worker does.
  @discardableResult
  func work(_ line: String, _ input: String = "", code: Int32 = 0) throws -> String {
    try tool.run(line.replacing("@", with: "--as a-thu @"), input, code: code)
  }

  func fill(
    _ form: String, _ child: Int = 1, _ answers: String = "", version: Int = 0, at time: String, code: Int32 = 0
  ) throws {
    let document = #"{"$version":\#(version)\#(answers.isEmpty ? "" : ",")\#(answers)}"#
    try work("form fill \(self.child(child)) \(form) --from - @\(time)", document, code: code)
  }

  func record(_ act: String, _ child: Int = 1, at time: String, code: Int32 = 0) throws {
    try work("child record \(self.child(child)) \(act) --words-from - @\(time)", "lời bịa", code: code)
  }

  /// Entered by the worker, whom the tool refuses to confirm it, and confirmed by the supervisor.
  func decide(
    _ act: String, _ child: Int = 1, _ options: String = "--number 1/QĐ-UBND", at time: String, code: Int32 = 0
  ) throws {
    let day = "2026-" + time.prefix(5)
    try work(
      "decision record \(self.child(child)) \(act) \(options) --day \(day) --from - @\(time)", Self.decision, code: code
    )
    guard code == 0 else { return }
    try work("decision confirm \(self.child(child)) @\(time)", code: 14)
    try tool.run("decision confirm \(self.child(child)) --as b @\(time)")
  }

  func end(_ child: Int = 1, because reason: String = "safe", _ options: String = "", at time: String, code: Int32 = 0)
    throws
  {
    try work(
      "child end \(self.child(child)) --because \(reason) \(options) --reason-from - @\(time)", "lý do bịa", code: code)
  }

  /// The log is whole, its limits follow from its history; the transcript is written if somebody wants it.
  func finish(_ name: String, at time: String) throws {
    #expect(!(try tool.run("doctor @\(time)").contains("✗")))
    #expect(!(try tool.run("audit verify @\(time)").contains("✗")))
    guard let folder = ProcessInfo.processInfo.environment["LIVED_TRANSCRIPTS"] else { return }
    try tool.transcript.write(toFile: "\(folder)/\(name).txt", atomically: true, encoding: .utf8)
  }
}
