import Base
import Foundation
import Testing

@testable import hotline

/// The number of a call that nobody answered: tied to the call that follows, gone when it was kept long enough.
struct MissedNumberTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func at(_ moment: String) -> [String] { ["--at", moment] }

  @Test func `who calls again is told so, and the number goes with its time of keeping`() throws {
    let missed = try folder.run(
      ["call", "missed", "--number-from", "-"] + at("2026-10-01T08:00"), input: "0900 000 009\n")
    #expect(missed.code == 0)
    let document = """
      {"kind":"about-child","topics":["BL01"],"caller":{"phone":"+84900000009"},"incident":{"place":"23425"}}
      """
    let recorded = try folder.run(["intake", "--from", "-"] + at("2026-10-01T08:30"), input: document)
    #expect(recorded.out.contains("call-back 1 has ended, they called again"))
    let list = try folder.run(["callback", "list", "--all"] + at("2026-10-01T09:00"))
    #expect(list.out.contains("called again (contact 1)"))
    let calls = try folder.run(
      ["call", "unanswered", "--day", "2026-10-01", "--format", "json"] + at("2026-10-01T09:00"))
    #expect(calls.out.contains(#""calledAgain" : 1"#))

    #expect(try folder.run(["erase", "--missed"] + at("2027-10-01T09:00")).out.contains("No number"))
    let later = at("2027-10-03T09:00")
    #expect(try folder.run(["erase", "--due"] + later).talk.contains("erase --missed"))
    let asked = ["erase", "--missed", "--for", "retention"] + later
    #expect(try folder.run(asked + ["--confirm", "2"]).code == ExitStatus.cancelled.rawValue)
    #expect(try folder.run(asked).code == ExitStatus.usage.rawValue)
    #expect(try folder.run(asked + ["--confirm", "1"]).out.contains("1 numbers are erased"))
    #expect(try folder.run(["callback", "show", "1"] + later).code == ExitStatus.noSuchRecord.rawValue)
    #expect(try folder.run(["callback", "list", "--all"] + later).out.contains("number erased"))
    #expect(try folder.run(["audit", "verify"] + later).code == 0)
  }
}
