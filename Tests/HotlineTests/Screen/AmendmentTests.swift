import Base
import CaseModel
import Testing

@testable import hotline

/// A recorded report corrected on its own form, on the screen and question by question.
@Suite(.serialized)
struct AmendmentTests {

  private func number(_ folder: ToolFolder) throws -> String {
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    return String(try #require(list.firstMatch(of: /26-0001-\d/)).output)
  }

  @Test func `a report is corrected on the screen, with a reason`() throws {
    let folder = try ToolFolder()
    try folder.record("a")
    let number = try number(folder)
    let talk = try TypedCall(
      ["case", "amend", number], in: folder, environment: ["TERM": "xterm-256color"], size: (80, 24))
    try talk.wait(for: "SỬA BÁO TIN")
    talk.type("\t0900 000 321\r")
    talk.settle()
    talk.type("\u{1B}OQ")
    try talk.wait(for: "Ghi báo tin này?")
    talk.type("c")
    try talk.answer("Lý do?", "Người gọi đọc lại số.\r")
    #expect(talk.ended().code == 0)
    let shown = try folder.run(["case", "show", number, "--format", "json"]).out
    #expect(shown.contains("0900 000 321"))
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("draft") == false)
  }

  @Test func `question by question, and a closed window leaves a draft that knows its case`() throws {
    let folder = try ToolFolder()
    try folder.record("a")
    let number = try number(folder)
    let talk = try TypedCall(["case", "amend", number], in: folder)
    try talk.answer("Sửa câu nào?", "ho ten tre")
    try talk.answer("Họ tên trẻ", "\u{15}Y Thửsửa")
    try talk.wait(for: "Sửa câu nào?", then: "> ")
    talk.closeWindow()
    let again = try TypedCall(["intake", "--resume"], in: folder)
    try again.answer("Sửa câu nào?", "")
    try again.answer("Lý do?", "Nghe nhầm tên.\r")
    #expect(again.ended().code == 0)
    #expect(try folder.run(["case", "show", number, "--format", "json"]).out.contains("Y Thửsửa"))
  }
}
