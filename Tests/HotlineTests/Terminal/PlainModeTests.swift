import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// Plain lines, for screen readers and terminals that can do no more: the byte stream itself is read.
struct PlainModeTests {
  private static let keys: [(question: String, answer: String)] = [
    ("Loại cuộc gọi", "2"), ("Số điện thoại", "0900 000 123"),
    ("Dấu hiệu nguy hiểm", "weapon"),
    ("bao nhiêu người?", "1"), ("Lúc này trẻ có an toàn", "k"), ("Trẻ đang ở đâu? · Xã", "23425"),
    ("Thôn, làng", "Làng Thử"), ("Chỗ cụ thể", "/ghi"), ("Ghi báo tin này?", "c"),
  ]

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm-256color", "HOTLINE_PLAIN": "1"]])
  func `no escape sequence, no carriage return but the kernel's own, no line twice`(environment: [String: String])
    throws
  {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder, environment: environment)
    for (question, answer) in Self.keys { try talk.answer(question, answer) }
    let (out, code) = talk.ended()
    #expect(code == 0 && out.contains("hồ sơ 26-0001-"))
    #expect(!talk.shown.contains("\u{1B}"))
    #expect(!talk.shown.replacing("\r\n", with: "\n").unicodeScalars.contains("\r"))
    let prompts = talk.shown.components(separatedBy: "\r\n").filter { $0.hasPrefix("> ") }
    #expect(prompts.count == Self.keys.count)
    // Advice comes while the call lasts, not after it.
    let before = talk.shown.components(separatedBy: "Trẻ đang ở đâu?")[0]
    #expect(before.contains("Gọi 113 và nói có vũ khí"))
    // What to say is said, keys are told once a section, and what is recorded is summed up.
    #expect(talk.shown.contains("Nói: 'Đường dây nóng nghe đây"))
    #expect(talk.shown.components(separatedBy: "/ghi: ghi ngay").count - 1 <= Self.keys.count / 2)
    #expect(talk.shown.contains("câu đã trả lời; câu bỏ trống là chưa biết") && talk.shown.contains("GỌI NGAY: 113"))
  }

  @Test func `the answer that stands there is read out, kept by Enter and taken away by a dash`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder, environment: ["HOTLINE_PLAIN": "1"])
    try talk.answer("Loại cuộc gọi", "2")
    try talk.answer("Số điện thoại", "0900 000 123")
    try talk.answer("Dấu hiệu nguy hiểm", "<")
    try talk.wait(for: "Đang ghi: 0900 000 123")
    try talk.answer("Số điện thoại", "-")
    try talk.answer("Dấu hiệu nguy hiểm", "/record")
    try talk.answer("Ghi báo tin này?", "c")
    #expect(talk.ended().code == 0)
    let shown = try folder.run(["case", "list", "--format", "json"]).out
    #expect(shown.contains("26-0001"))
  }
}
