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
    // Each makes keys of their own with the words that were handed over; a supervisor's wait for another supervisor.
    let own = "\(ToolFolder.ownPassphrase)\n"
    let unlock = "--passphrase-fd 0 @\(day)T00:02"
    let given = try tool.value("passphrase", "user add a-thu --role case-worker @\(day)T00:01")
    try tool.run("unlock --as a-thu \(unlock)", given + "\n" + own)
    let second = try tool.value("passphrase", "user add b --role supervisor @\(day)T00:01")
    let waits = try tool.value("request", "unlock --as b \(unlock)", second + "\n" + own)
    try tool.run("request approve \(waits) @\(day)T00:02")
    try tool.run("unlock --as b \(unlock)", own)
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
