import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// The intake as one screen, with the built tool at a terminal of 80 by 24.
@Suite(.serialized)
struct ScreenIntakeTests {
  private static let screen = ["TERM": "xterm-256color"]

  private func call(_ arguments: [String] = ["intake"], in folder: ToolFolder, language: String = "vi") throws
    -> TypedCall
  {
    try TypedCall(arguments, in: folder, language: language, environment: Self.screen, size: (80, 24))
  }

  private func report(_ folder: ToolFolder) throws -> Report {
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    let number = try #require(list.firstMatch(of: /26-\d{4}-\d/)).output
    let shown = try folder.run(["case", "show", String(number), "--format", "json"]).out
    let document = try #require(JSONValue(Data(shown.utf8)))
    guard case .array(let contacts)? = document["contacts"], let report = contacts.first?["report"] else {
      throw TypedCall.Silence(waitedFor: "report", shown: shown)
    }
    return try report.decoded(as: Report.self)
  }

  @Test(arguments: [("vi", "GHI NGAY", "Ghi báo tin này?"), ("en", "F2 RECORD", "Record this report?")])
  func `a call is recorded from the third question on, with one key and the same key again`(
    language: String, keys: String, question: String
  ) throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder, language: language)
    try talk.wait(for: keys)
    talk.type("2")
    talk.type("0900 000 123\r")
    talk.type(language == "vi" ? "k" : "n")
    talk.settle()
    talk.type("\u{1B}OQ")
    try talk.wait(for: question)
    talk.type("\u{1B}OQ")
    let (out, code) = talk.ended()
    #expect(code == 0 && out.contains("26-0001-"))
    let report = try report(folder)
    #expect(report.caller.phone == "0900 000 123" && report.children.map(\.safe) == [.no])
    // The screen that stood there before comes back.
    #expect(talk.shown.contains("\u{1B}[?1049h") && talk.shown.contains("\u{1B}[?1049l"))
  }

  @Test func `advice and the numbers to call stand there as soon as a sign is ticked`() throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder)
    try talk.wait(for: "GHI NGAY")
    talk.type("2")
    talk.type("\t\t\t\t\t")
    talk.type("vu khi\r")
    try talk.wait(for: "GỌI NGAY: 113")
    try talk.wait(for: "▲▲ KHẨN CẤP")
    talk.cutOff()
  }

  @Test func `a line that drops in danger is a case at once`() throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder)
    try talk.wait(for: "GHI NGAY")
    talk.type("2")
    talk.type("0900 000 123\u{1B}OR")
    try talk.wait(for: "MÁY ĐỨT")
    talk.type("c")
    #expect(talk.ended().code == 0)
    #expect(try report(folder).signs == ["call-cut-off-in-distress"])
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("emergency"))
  }

  @Test func `a line that drops without danger is a draft in the queue`() throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder)
    try talk.wait(for: "GHI NGAY")
    talk.type("2")
    talk.type("0900 000 123\u{1B}OR")
    try talk.wait(for: "MÁY ĐỨT")
    talk.type("k")
    #expect(talk.ended().code == ExitStatus.interrupted.rawValue)
    let queue = try folder.run(["queue", "--format", "csv"]).out
    #expect(queue.contains("draft-1") && !queue.contains("0900"))
    let again = try call(["intake", "--resume"], in: folder)
    try again.wait(for: "0900 000 123")
    again.cutOff()
  }

  @Test func `that 113 was called stands in the report`() throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder)
    try talk.wait(for: "GHI NGAY")
    talk.type("2")
    talk.type("\u{1B}OS")
    try talk.wait(for: "Đọc cho 113")
    talk.type("c")
    talk.settle()
    talk.type("\u{1B}OQ")
    try talk.wait(for: "Ghi báo tin này?")
    talk.type("c")
    #expect(talk.ended().code == 0)
    #expect(try report(folder).story?.remarks?.contains("113") == true)
    // Nobody types it again.
    #expect(talk.shown.contains("Đã ghi vào hồ sơ: báo công an (113)"))
    let number = try #require(try folder.run(["case", "list", "--format", "csv"]).out.firstMatch(of: /26-0001-\d/))
      .output
    #expect(try folder.run(["case", "show", "\(number)", "--format", "json"]).out.contains("police-told"))
  }

  @Test func `what was typed a moment before the power goes is in the draft`() throws {
    let folder = try ToolFolder()
    let talk = try call(in: folder)
    try talk.wait(for: "GHI NGAY")
    talk.type("2")
    talk.type("\u{1B}[6~\u{1B}[6~Dòng một.\rDòng hai, nửa")
    try talk.wait(for: "nửa")
    try talk.wait(for: "đã giữ")
    for _ in 0..<10 { talk.settle() }
    talk.cutOff()
    let again = try call(["intake", "--resume"], in: folder)
    try again.wait(for: "nửa")
    again.cutOff()
  }
}
