import Foundation
import Testing

/// A breach that is typed at the terminal: whatever ends the conversation, what was answered is taken up again, and the
/// 72 hours run from when it was begun.
struct BreachDraftTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func run(_ words: String...) throws -> String {
    let output = try folder.run(words + ["--lang", "en"])
    #expect(output.code == 0, "\(output.talk)")
    return output.out
  }

  @Test(arguments: [true, false])
  func `a conversation that ended goes on where it stood, and its hours count from its beginning`(isClosed: Bool) throws
  {
    let record = ["breach", "record", "--at", "2026-10-05T08:00"]
    let call = try TypedCall(record, in: folder)
    try call.answer("Chuyện gì đã xảy ra", "Mất máy (bịa)")
    try call.answer("Loại dữ liệu", "tên, số điện thoại")
    try call.wait(for: "Dữ liệu của ai", then: "> ")
    if isClosed { call.closeWindow() } else { call.signal(SIGTERM) }
    #expect(
      try run("breach", "list", "--format", "csv", "--at", "2026-10-05T09:00").split(separator: "\r\n").count == 1)
    // No call's draft, and its line in the queue says which command goes on with it.
    #expect(try folder.run(["intake", "--resume", "--at", "2026-10-05T09:00", "--lang", "en"]).code != 0)
    let queue = try run("queue", "--at", "2026-10-05T09:00")
    #expect(queue.contains("a breach of data ('hotline breach record')"), "\(queue)")
    let again = try TypedCall(["breach", "record", "--at", "2026-10-05T10:30"], in: folder)
    try again.wait(for: "Tiếp tục bản nháp")
    try again.answer("Dữ liệu của ai", "26-0001-7")
    try again.answer("Bao nhiêu người", "3")
    try again.answer("Có thể gây hại", "c")
    try again.answer("Hậu quả có thể", "")
    try again.answer("Biện pháp", "Đổi khóa")
    try again.answer("Người liên hệ", "")
    try again.answer("Ghi vụ này", "c")
    #expect(again.ended().code == 0)
    let list = try run("breach", "list", "--format", "csv", "--at", "2026-10-05T11:00")
    #expect(list.contains("2026-10-05T01:00:00.000Z") && list.contains("2026-10-08T01:00:00.000Z"))
    let shown = try run("breach", "show", "1", "--at", "2026-10-05T11:00")
    for told in ["Mất máy (bịa)", "tên, số điện thoại", "26-0001-7", "Đổi khóa"] {
      #expect(shown.contains(told), "\(told)")
    }
    // The draft went with it: the next record begins anew.
    let fresh = try TypedCall(["breach", "record", "--at", "2026-10-05T12:00"], in: folder)
    try fresh.wait(for: "Chuyện gì đã xảy ra", then: "> ")
    #expect(!fresh.shown.contains("Tiếp tục"))
  }
}
