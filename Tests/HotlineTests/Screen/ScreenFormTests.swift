import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// An official form as one screen, with the built tool at a terminal of 80 by 24.
@Suite(.serialized)
struct ScreenFormTests {
  private let folder: ToolFolder
  private let child: String

  init() throws {
    folder = try ToolFolder()
    #expect(try folder.record("k").code == 0)
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    let number = try #require(list.firstMatch(of: /\d\d-\d{4}-\d/)).output
    child = "\(number)/c1"
    for step in [["case", "triage", "\(number)", "--accept"], ["case", "start", "\(number)"]] {
      #expect(try folder.run(step).code == 0)
    }
  }

  private func fill(_ form: String, language: String = "vi") throws -> TypedCall {
    try TypedCall(
      ["form", "fill", child, form], in: folder, language: language, environment: ["TERM": "xterm-256color"],
      size: (80, 24))
  }

  private func answers(_ form: String) throws -> JSONValue {
    let printed = try folder.run(["form", "fill", child, form, "--print"])
    return try #require(JSONValue(Data(printed.out.utf8)))
  }

  @Test(arguments: [("vi", "Ghi Đánh giá nguy cơ ban đầu"), ("en", "Record Initial assessment")])
  func `a form is recorded with one key and the same key again`(language: String, question: String) throws {
    let talk = try fill("02", language: language)
    try talk.wait(for: "F2")
    talk.type("A Chủ Mẫu\r")
    talk.settle()
    talk.type("\u{1B}OQ")
    try talk.wait(for: question)
    talk.type("\u{1B}OQ")
    #expect(talk.ended().code == 0)
    #expect(try answers("02")["order"]?["orderedBy"] == .string("A Chủ Mẫu"))
  }

  @Test func `a closed window loses nothing: the same command goes on where it stood`() throws {
    let talk = try fill("02")
    try talk.wait(for: "F2")
    talk.type("\u{1B}[6~1Vết bầm ở l")
    try talk.wait(for: "Vết bầm ở l")
    talk.settle()
    talk.closeWindow()
    #expect(try answers("02")["harm"]?["severity"] != .string("high"))
    let again = try fill("02")
    try again.wait(for: "Vết bầm ở l")
    again.type("ưng\t")
    again.settle()
    again.type("\u{1B}OQ")
    try again.wait(for: "F2 lần nữa")
    again.type("c")
    #expect(again.ended().code == 0)
    let harm = try answers("02")["harm"]
    #expect(harm?["severity"] == .string("high") && harm?["description"] == .string("Vết bầm ở lưng"))
    // The draft went with it: the next opening shows the recorded revision, to be corrected.
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("draft") == false)
  }

  @Test func `what is thrown away leaves no draft and records nothing`() throws {
    let talk = try fill("02")
    try talk.wait(for: "F2")
    talk.type("A Chủ Mẫu\r")
    talk.settle()
    talk.type("\u{03}")
    try talk.wait(for: "Dừng ở đây?")
    talk.type("k")
    #expect(talk.ended().code == ExitStatus.interrupted.rawValue)
    #expect(try answers("02")["order"]?["orderedBy"] != .string("A Chủ Mẫu"))
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("draft") == false)
  }

  @Test func `what the law refuses is said, and what was typed is kept`() throws {
    let talk = try fill("04")
    try talk.wait(for: "F2")
    talk.type("Mục tiêu một")
    talk.settle()
    talk.type("\u{1B}OQ")
    try talk.wait(for: "F2 lần nữa")
    talk.type("c")
    let (_, code) = talk.ended()
    #expect(code != 0 && talk.shown.contains("Bản nháp số"))
    let again = try fill("04")
    try again.wait(for: "Mục tiêu một")
    again.cutOff()
  }
}
