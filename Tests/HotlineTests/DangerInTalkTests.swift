import Testing

@testable import hotline

/// Signs of danger in a call that was to be a talk, typed at a terminal.
struct DangerInTalkTests {
  private typealias Line = (question: String, answer: String)

  private static let call: [Line] = [
    ("Loại cuộc gọi", "2"), ("Số điện thoại", ""), ("Dấu hiệu nguy hiểm", "suicide"),
    ("Trẻ em (A2): bao nhiêu người?", "0"), ("Người gọi kể", "Lời kể bịa.\r"),
    ("Nội dung", "SK05"), ("Kết quả cuộc gọi", "counselling"),
  ]

  private static let rest: [Line] = [
    ("Người gọi là gì của trẻ?", ""), ("Người gọi muốn giấu tên?", "c"), ("Tiếp nhận qua", ""),
    ("Ngôn ngữ của người gọi", ""), ("Ghi chú thêm", ""), ("Ghi báo tin này?", "c"),
  ]

  private func say(_ lines: [Line], _ talk: TypedCall) throws {
    for line in lines { try talk.answer(line.question, line.answer) }
  }

  @Test func `who insists says why, and a second person looks at it`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    try say(Self.call + Self.rest, talk)
    try talk.answer("Kết quả cuộc gọi", "")
    try talk.answer("vì sao không mở hồ sơ?", "Lý do bịa.")
    try say(Self.rest, talk)
    let (out, code) = talk.ended()
    #expect(code == 0 && out.contains("hồ sơ 26-0001-"))
    #expect(try folder.run(["queue", "--format", "csv"]).out.contains("26-0001-"))
  }
}
