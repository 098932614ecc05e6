import Base
import Foundation
import Testing

/// What is asked back during an intake, and what isn't asked twice.
@Suite(.serialized)
struct AskedBackTests {
  /// Types the beginning of a report, up to the name of the first child.
  private func begin(_ talk: TypedCall, children: Int) throws {
    try talk.answer("Loại cuộc gọi", "2")
    try talk.answer("Số điện thoại", "")
    try talk.answer("Dấu hiệu nguy hiểm", "")
    try talk.answer("bao nhiêu người?", "\(children)")
    for _ in 1...children {
      try talk.answer("Lúc này trẻ có an toàn", "c")
      try talk.answer("đang ở đâu? · Xã", "23425")
      try talk.answer("đang ở đâu? · Thôn", "")
      try talk.answer("đang ở đâu? · Chỗ", "")
    }
  }

  /// Types a report of a child, up to the topics.
  private func type(_ talk: TypedCall, upToTopicsOf name: String, age: String) throws {
    try begin(talk, children: 1)
    try talk.answer("Họ tên trẻ", name)
    try talk.answer("Tên gọi khác", "")
    try talk.answer("Giới tính", "nam")
    try talk.answer("Tuổi (A2.2)", age)
    try talk.answer("Người gọi kể", "Lời kể bịa.\r")
    try talk.answer("Nội dung", "đánh")
  }

  /// Leaves out all that is asked besides, and records.
  private func finish(_ talk: TypedCall) throws {
    for _ in 0..<80 { talk.type("\r") }
    try talk.wait(for: "Ghi báo tin này?", then: "Câu này cần")
    talk.settle()
    talk.type("c\r")
  }

  /// Types a report of a child, up to its last question.
  private func type(_ talk: TypedCall, name: String, age: String) throws {
    try type(talk, upToTopicsOf: name, age: age)
    try finish(talk)
  }

  /// The newest case as it stands, once its recording was said.
  private func recorded(_ talk: TypedCall, _ number: String, in folder: ToolFolder) throws -> String {
    try talk.wait(for: "Đề xuất mức")
    talk.closeWindow()
    let numbers = try folder.run(["case", "list", "--format", "csv"]).out.matches(of: /26-\d{4}-\d/).map(\.output)
    let found = try #require(numbers.first { $0.hasPrefix(number) })
    return try folder.run(["case", "show", String(found), "--format", "json"]).out
  }

  @Test func `groups of circumstances are numbers from 1 to 14, and nothing else`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    try type(talk, upToTopicsOf: "Minhthửmẫu", age: "9")
    let question = "Nhóm hoàn cảnh đặc biệt"
    for _ in 0..<80 where !talk.shown.contains(question) {
      talk.type("\r")
      talk.settle()
    }
    try talk.answer(question, "3 x")
    for wrong in ["3 15", "0"] { try talk.answer("từ 1 đến 14", wrong) }
    try talk.answer("từ 1 đến 14", "3, 14")
    try finish(talk)
    let report = try recorded(talk, "26-0001-", in: folder)
    #expect(report.contains(/"specialCircumstances" : \[\s*3,\s*14\s*\]/))
  }

  @Test func `a grown-up child is asked about: no asks the age again, yes records it`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    try type(talk, name: "Kimtuyếntest", age: "19")
    try talk.answer("Vẫn đúng?", "k")
    try talk.answer("Tuổi (A2.2)", "\u{15}12")
    try talk.answer("Ghi báo tin này?", "c")
    let corrected = try recorded(talk, "26-0001-", in: folder)
    #expect(corrected.contains(#""from" : 12"#) && !corrected.contains(#""from" : 19"#))

    let other = try TypedCall(["intake"], in: folder)
    try type(other, name: "Minhthửmẫu", age: "19")
    try other.answer("Vẫn đúng?", "c")
    try other.answer("Ghi báo tin này?", "c")
    #expect(try recorded(other, "26-0002-", in: folder).contains(#""from" : 19"#))
  }

  @Test func `a call that is linked already isn't asked again which case it belongs to`() throws {
    let folder = try ToolFolder()
    #expect(try folder.record("a").code == 0)
    let talk = try TypedCall(["intake"], in: folder)
    try begin(talk, children: 2)
    // Recorded while the call goes on, so that the second name is found too.
    #expect(try folder.record("b", child: "Minhthửmẫu").code == 0)
    try talk.answer("Họ tên trẻ", "Kimtuyếntest")
    try talk.answer("Gắn vào hồ sơ nào", "1")
    try talk.answer("Tên gọi khác", "")
    try talk.answer("Giới tính", "nam")
    try talk.answer("Tuổi (A2.2)", "9")
    try talk.answer("Họ tên trẻ", "Minhthửmẫu")
    try talk.wait(for: "Tên gọi khác", then: "> ")
    talk.cutOff()
    #expect(talk.shown.components(separatedBy: "Gắn vào hồ sơ nào").count == 2)
  }
}
