import Base
import Foundation
import Testing

@testable import hotline

/// What isn't given on the command line is asked for where somebody sits at a terminal, and named where nobody does.
@Suite(.serialized)
struct AskedOptionTests {
  private func number(_ folder: ToolFolder) throws -> String {
    try folder.record("a")
    let list = try folder.run(["case", "list", "--format", "csv"]).out
    return String(try #require(list.firstMatch(of: /26-0001-\d/)).output)
  }

  @Test func `an agency is entered by answering`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["agency", "add"], in: folder)
    try talk.answer("Tên cơ quan?", "Công an xã Thử")
    try talk.answer("Loại cơ quan?", "cong an cap xa")
    try talk.answer("Mã ngắn", "ca-thu")
    try talk.answer("Có thẩm quyền ở xã", "tu mo")
    try talk.answer("Còn nơi nào", "")
    try talk.answer("Số điện thoại công", "")
    #expect(talk.ended().code == 0)
    #expect(try folder.run(["agency", "show", "ca-thu", "--format", "json"]).out.contains("commune-police"))
  }

  @Test func `how a case ends and what was done are asked for, and named where nobody can be asked`() throws {
    let folder = try ToolFolder()
    let number = try number(folder)
    for (arguments, flag) in [(["case", "close", number], "--because"), (["case", "record", number], "ACT")] {
      let refused = try folder.run(arguments)
      #expect(refused.code == ExitStatus.usage.rawValue && refused.talk.contains(flag))
    }
    #expect(try folder.run(["case", "triage", number, "--accept"]).code == 0)
    #expect(try folder.run(["case", "start", number]).code == 0)
    let talk = try TypedCall(["case", "record", number], in: folder, size: (80, 24))
    try talk.wait(for: "Đã làm việc gì?", then: "> ")
    // The likely ones, without codes; the others by typing.
    #expect(talk.shown.contains("1  Đã báo UBND xã") && !talk.shown.contains("police-told"))
    #expect(!talk.shown.contains("Kết quả giải quyết tin báo"))
    talk.type("da bao cong an\r")
    try talk.answer("Nội dung", "")
    #expect(talk.ended().code == 0)
    let decision = try TypedCall(["decision", "record", "\(number)/c1"], in: folder, size: (80, 24))
    try decision.answer("Quyết định gì?", "quyet dinh tam cach ly")
    try decision.answer("Số quyết định?", "01/QĐ-UBND")
    try decision.answer("Ký ngày nào?", "")
    try decision.wait(for: "Có hiệu lực từ ngày nào?")
  }

  @Test func `quiet says nothing beside the result, and errors all the same`() throws {
    let folder = try ToolFolder()
    #expect(try folder.run(["queue", "-q"]).talk.isEmpty)
    #expect(try folder.run(["case", "show", "26-9999-9", "-q"]).talk.contains("hotline:"))
  }

  @Test func `doctor tells of the machine as advice that fails nothing`() throws {
    let folder = try ToolFolder()
    let checked = try folder.run(["doctor", "--format", "json"])
    let checks = try #require(JSONValue(Data(checked.out.utf8)))
    guard case .array(let rows) = checks else { return #expect(Bool(false)) }
    let fails = rows.contains { $0["advice"] == .bool(false) && $0["good"] == .bool(false) }
    #expect((checked.code == 0) == !fails)
    let advice = rows.filter { $0["advice"] == .bool(true) }.compactMap { $0["name"] }
    #expect(advice == ["agencies", "time-server", "zone", "letters", "encryption", "memory"].map { .string($0) })
  }
}
