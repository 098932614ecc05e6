import Base
import CaseModel
import CaseStore
import Foundation
import Testing

@testable import hotline

/// However an intake ends, at whichever question: every answer given is in the draft, and the draft is in the queue.
@Suite(.serialized)
struct DraftLossTests {
  /// A short way through the form: every kind of question, and what was answered before each.
  private static let path: [(question: String, keys: String, key: [String], answer: JSONValue?)] = [
    ("Loại cuộc gọi", "2", ["kind"], .string("about-child")),
    ("Số điện thoại", "", ["caller", "phone"], nil),
    (
      "Dấu hiệu nguy hiểm", "needs-medical-care", ["signs"], .array([.string("needs-medical-care")])
    ),
    ("bao nhiêu người?", "1", ["children"], nil),
    ("Lúc này trẻ có an toàn", "k", ["children", "0", "safe"], .string("no")),
    ("đang ở đâu? · Xã", "23425", ["children", "0", "now", "place"], .string("23425")),
    ("đang ở đâu? · Thôn", "Làng Thử", ["children", "0", "now", "village"], .string("Làng Thử")),
    ("đang ở đâu? · Chỗ", "", ["children", "0", "now", "address"], nil),
    ("Họ tên trẻ", "A Thửmất", ["children", "0", "name"], .string("A Thửmất")),
    ("Tên gọi khác", "", ["children", "0", "otherNames"], nil),
    ("Giới tính", "nam", ["children", "0", "sex"], .string("male")),
    ("Tuổi (A2.2)", "9", ["children", "0", "age", "from"], .number(9)),
    (
      "Người gọi kể", "Cha say, đánh cháu.\r", ["story", "account"], .string("Cha say, đánh cháu.")
    ),
    ("Nội dung", "đánh", ["topics"], .array([.string("BL01")])),
    ("Kết quả cuộc gọi", "2", ["result"], nil),
  ]

  enum Ending: CaseIterable {
    case windowClosed, hangUpSignal, killed
  }

  @Test(arguments: Ending.allCases)
  func `however it ends at whichever question, all answers before it are in the draft`(
    ending: Ending
  ) throws {
    let folder = try ToolFolder()
    for count in 1..<Self.path.count {
      let talk = try TypedCall(["intake"], in: folder)
      for step in Self.path.prefix(count) { try talk.answer(step.question, step.keys) }
      try talk.wait(for: Self.path[count].question, then: "> ")
      switch ending {
      case .windowClosed: talk.closeWindow()
      case .hangUpSignal: talk.signal(SIGHUP)
      case .killed: talk.cutOff()
      }
      let kept = try draft(folder, discarding: true)
      let question = Self.path[count].question
      for step in Self.path.prefix(count) where step.answer != nil {
        #expect(kept?.value(at: step.key) == step.answer, "\(step.key), ended at \(question)")
      }
    }
  }

  @Test func `a text that was being typed when the window closed is in the draft too`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    for step in Self.path.prefix(12) { try talk.answer(step.question, step.keys) }
    try talk.wait(for: "Người gọi kể", then: "> ")
    talk.type("Dòng một.\rDòng hai, nửa")
    try talk.wait(for: "nửa")
    talk.closeWindow()
    let resumed = try #require(try draft(folder))
    #expect(
      resumed.value(at: ["story", "account"]) == .string("Dòng một.\nDòng hai, nửa"))
    let again = try TypedCall(["intake", "--resume"], in: folder)
    try again.wait(for: "Người gọi kể", then: "nửa")
    again.cutOff()
  }

  @Test
  func `a broken-off call is in the queue, late when it holds danger, and says whose and where`()
    throws
  {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    for step in Self.path.prefix(10) { try talk.answer(step.question, step.keys) }
    try talk.wait(for: "Giới tính", then: "> ")
    talk.type("\u{3}")
    try talk.answer("Giữ bản nháp?", "")
    #expect(talk.ended().code == ExitStatus.interrupted.rawValue)
    #expect(talk.shown.contains("Bản nháp số 1 được giữ") && !talk.shown.contains("Chưa ghi gì"))
    let queue = try folder.run(["queue", "--format", "json"])
    let lines = try #require(JSONValue(Data(queue.out.utf8)))
    guard case .array(let items) = lines, let line = items.first else {
      return #expect(Bool(false), "no line")
    }
    #expect(line["draft"] == .number(1) && line["assignedTo"] == .string("y-lan"))
    #expect(line["urgency"] == .string("emergency") && line["late"] == .bool(true))
    #expect(line["question"] == .string("children.0.sex"))
    #expect(!queue.out.contains("Thửmất"))
    #expect(queue.talk.contains("hotline intake --resume"))
  }

  @Test func `the last question needs more than a held Enter`() throws {
    let folder = try ToolFolder()
    let talk = try TypedCall(["intake"], in: folder)
    try talk.answer("Loại cuộc gọi", "2")
    for _ in 0..<80 { talk.type("\r") }
    try talk.wait(for: "Ghi báo tin này?", then: "Câu này cần")
    talk.settle()
    talk.type("\u{3}")
    try talk.answer("Giữ bản nháp?", "k")
    #expect(talk.ended().code == ExitStatus.interrupted.rawValue)
    #expect(talk.shown.contains("không giữ bản nháp"))
    #expect(
      try folder.run(["case", "list", "--format", "csv"]).out.split(separator: "\r\n").count == 1)
    #expect(try draft(folder) == nil)
  }

  @Test func `the case that a call was linked to outlives the interruption`() throws {
    let folder = try ToolFolder()
    let first = try folder.record("a")
    #expect(first.code == 0)
    let talk = try TypedCall(["intake"], in: folder)
    for step in Self.path.prefix(8) { try talk.answer(step.question, step.keys) }
    try talk.answer("Họ tên trẻ", "Kimtuyếntest")
    try talk.answer("Gắn vào hồ sơ nào", "1")
    try talk.wait(for: "Tên gọi khác", then: "> ")
    talk.closeWindow()
    let again = try TypedCall(["intake", "--resume"], in: folder)
    try again.wait(for: "Tên gọi khác", then: "> ")
    for _ in 0..<80 { again.type("\r") }
    try again.wait(for: "Câu này cần")
    again.settle()
    again.type("c\r")
    let (out, code) = again.ended()
    #expect(code == 0 && out.contains("26-0001-"))
    #expect(!out.contains("26-0002-"))
  }

  /// The answers of the only draft, opened as its writer would; nil when there is none.
  private func draft(_ folder: ToolFolder, discarding: Bool = false) throws -> JSONValue? {
    var surroundings = Surroundings.live
    surroundings.environment = folder.environment()
    let store = try CaseStore(path: folder.log)
    let holder = try #require(
      try Unlocking(store: store, user: "y-lan", surroundings: surroundings).holder())
    let drafts = try store.drafts()
    #expect(drafts.count < 2)
    guard let draft = drafts.first else { return nil }
    let stamp = CaseStore.Stamp(actor: "y-lan", now: Instant(Date()))
    let open = store.unlocked(by: holder)
    defer { if discarding { try? open.discardDraft(draft.id, stamp: stamp) } }
    return try open.draft(draft.id, stamp: stamp)
  }
}
