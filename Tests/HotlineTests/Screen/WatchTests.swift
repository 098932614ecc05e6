import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The board with the built tool, while somebody else works in another terminal.
struct WatchTests {
  private func board(_ arguments: [String], in folder: ToolFolder) throws -> TypedCall {
    try TypedCall(arguments, in: folder, environment: ["TERM": "xterm-256color"], size: (80, 24))
  }

  @Test func `what another terminal records appears, rings, and is opened and assigned from there`() throws {
    let folder = try ToolFolder()
    let watch = try board(["watch"], in: folder)
    try watch.wait(for: "Không có việc đến hạn")
    let report = """
      {"kind":"about-child","topics":["BL01"],"signs":["weapon"],"nature":"actual","incident":{"place":"23425"},\
      "children":[{"name":"Kimtuyếntest"}]}
      """
    #expect(try folder.run(["intake", "--from", "-"], input: report).code == 0)
    try watch.wait(for: "26-0001")
    try watch.wait(for: "CHƯA AI")
    // Nothing of who is in it stands there.
    #expect(!watch.shown.contains("Kimtuyếntest"))
    watch.type("\r")
    try watch.wait(for: "tôi nhận lo")
    watch.type("3")
    try watch.wait(for: "Enter: trở lại bảng")
    watch.settle()
    // It is the prompt: nothing wipes it.
    let back = try #require(watch.shown.range(of: "[Enter: trở lại bảng]", options: .backwards))
    #expect(!watch.shown[back.upperBound...].contains("\u{1B}[J"))
    watch.type("\r")
    try watch.wait(for: "y-lan")
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("y-lan"))
    watch.type("q")
    #expect(watch.ended().code == 0)
  }

  @Test func `where no screen can be shown the queue is named instead`() throws {
    let folder = try ToolFolder()
    let refused = try folder.run(["watch"])
    #expect(refused.code == ExitStatus.usage.rawValue && refused.talk.contains("hotline queue"))
  }

  @Test func `without a screen it is what is due and numbered lines`() throws {
    let folder = try ToolFolder()
    try folder.record("a")
    let home = try TypedCall(["watch"], in: folder, environment: ["HOTLINE_PLAIN": "1"])
    try home.answer("Làm gì?", "7")
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    try home.answer("Số hồ sơ?", String(try #require(list.firstMatch(of: /26-0001-\d/)).output))
    // The case's menu, by its state; its first line shows the case.
    try home.wait(for: "xác nhận mức khẩn")
    try home.answer("tôi nhận lo", "1")
    try home.answer("Làm gì?", "8")
    #expect(home.ended().code == 0)
    #expect(!home.shown.contains("\u{1B}"))
  }

  @Test func `status counts what is late and nobody's`() throws {
    let folder = try ToolFolder()
    try folder.record("a")
    let status = try #require(JSONValue(Data(try folder.run(["status", "--format", "json"]).out.utf8)))
    #expect(status["due"] == .number(1) && status["unassigned"] == .number(1))
    #expect(status["unlocked"] == .bool(true))
  }
}
