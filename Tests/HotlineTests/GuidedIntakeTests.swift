import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// A whole call typed at a terminal, in Vietnamese, with the built tool.
struct GuidedIntakeTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private typealias Line = (question: String, answer: String)

  private static let children: [Line] = [
    ("Loại cuộc gọi", "2"), ("Số điện thoại", "0900 000 123"), ("Dấu hiệu nguy hiểm", "so ve nha, needs-medical-care"),
    ("Trẻ em (A2): bao nhiêu người?", "2"),
    ("1/2 · Lúc này trẻ có an toàn không?", "k"), ("1/2 · Trẻ đang ở đâu? · Xã", "tu mo"),
    ("1/2 · Trẻ đang ở đâu? · Thôn", "Làng Thử"), ("1/2 · Trẻ đang ở đâu? · Chỗ", ""),
    ("2/2 · Lúc này trẻ có an toàn không?", "kb"), ("2/2 · Trẻ đang ở đâu? · Xã", "quang ngai"),
    ("2/2 · Trẻ đang ở đâu? · Thôn", ""), ("2/2 · Trẻ đang ở đâu? · Chỗ", ""),
    ("Số này gọi có an toàn?", "k"),
    ("1/2 · Họ tên trẻ", String(repeating: "A", count: 201)), ("dài quá 200 ký tự", "\u{15}A Thửnghiệm"),
    ("1/2 · Tên gọi khác", "cu Tí"),
    ("1/2 · Giới tính", "nam"),
    ("1/2 · Tuổi (A2.2)", "chín"), ("Tuổi như người gọi nói", "9-10"),
    ("2/2 · Họ tên trẻ", "Y Thửnghiệm"), ("2/2 · Tên gọi khác", ""), ("2/2 · Giới tính", "nữ"),
    ("2/2 · Tuổi (A2.2)", "khoảng 5 tuổi"),
  ]

  private static let rest: [Line] = [
    ("Người gọi kể", "Cha đánh hai cháu.\r"), ("Nội dung", "BL01, XH02"), ("Nội dung chính", "1"),
    ("Kết quả cuộc gọi", ""), ("Tình trạng của trẻ", "1"), ("Vụ việc · Xảy ra ở xã nào", "23425"),
    ("Vụ việc · Thôn", ""), ("Vụ việc · Chỗ", ""), ("Vụ việc · Môi trường", ""),
    ("Vụ việc · Xảy ra khi nào", "hôm qua"), ("Một lần hay nhiều lần", "2"), ("Qua mạng?", "k"),
    ("Người bị tố giác: bao nhiêu người?", "2"),
    ("1/2 · Là gì của trẻ", "parent"), ("1/2 · Hiện có tiếp cận", "c"), ("1/2 · Giới tính", "nam"),
    ("1/2 · Họ tên", "Ông Thửmột"),
    ("2/2 · Là gì của trẻ", ""), ("2/2 · Có chăm sóc trẻ không?", ""),
    ("2/2 · Hiện có tiếp cận", "kb"), ("2/2 · Giới tính", ""), ("2/2 · Dưới 18", ""),
    ("2/2 · Họ tên", ""),
    ("1/2 · Tình trạng hiện tại của trẻ", "Tay sưng.\r"), ("1/2 · Hậu quả với trẻ này", ""),
    ("2/2 · Tình trạng hiện tại của trẻ", ""), ("2/2 · Hậu quả với trẻ này", ""),
  ]

  private static let background: [Line] = (1...2).flatMap { child -> [Line] in
    [
      "Nơi cư trú · Xã", "Nơi cư trú · Thôn", "Nơi cư trú · Chỗ", "Trường, lớp",
      "Họ tên cha", "Họ tên mẹ", "Ai đang chăm sóc trẻ", "Dân tộc", "Nhóm hoàn cảnh đặc biệt",
    ].flatMap { question -> [Line] in
      let line = "\(child)/2 · \(question)"
      // A number that no group has is refused, and asked for again.
      return child == 1 && question.hasPrefix("Nhóm") ? [(line, "3, 15"), ("từ 1 đến 14", "3, 14")] : [(line, "")]
    }
  }

  private static let caller: [Line] = [
    ("Hoàn cảnh gia đình", ""), ("Đã hỗ trợ, can thiệp gì", ""), ("Người gọi là gì của trẻ?", ""),
    ("Người gọi muốn giấu tên?", "k"), ("Họ tên người gọi", "Bà Thửgọi"),
    ("Địa chỉ", ""), ("Đồng ý cho chuyển thông tin người gọi?", "c"), ("Cần gọi lại?", ""),
    ("Gọi lúc nào", "sau 7 giờ sáng"), ("Ai được bắt máy", "chỉ bà ngoại"), ("Lời ám hiệu", ""),
    ("để lại lời nhắn?", "k"), ("Tiếp nhận qua", ""),
    ("Ngôn ngữ của người gọi", "Xơ Đăng"), ("Có cần người phiên dịch không?", "c"),
    ("Ghi chú thêm", ""), ("Ghi báo tin này?", "c"),
  ]

  private func say(_ lines: [Line], _ talk: TypedCall) throws {
    for line in lines { try talk.answer(line.question, line.answer) }
  }

  private func shownCase(_ number: String) throws -> Report {
    let shown = try folder.run(["case", "show", number, "--format", "json"]).out
    let document = try #require(JSONValue(Data(shown.utf8)))
    guard case .array(let contacts)? = document["contacts"], let first = contacts.first,
      let report = first["report"]
    else { throw StoreFailure(shown: shown) }
    return try report.decoded(as: Report.self)
  }

  private struct StoreFailure: Error { let shown: String }

  private func check(_ report: Report) {
    #expect(report.kind == .aboutChild && report.nature == .actual)
    #expect(report.signs == ["afraid-to-go-home", "needs-medical-care"])
    #expect(report.topics == ["BL01", "XH02"] && report.primaryTopic == "BL01")
    #expect(report.children.map(\.name) == ["A Thửnghiệm", "Y Thửnghiệm"])
    #expect(report.children.map(\.specialCircumstances) == [[3, 14], []])
    #expect(report.children.map(\.sex) == [.male, .female])
    #expect(report.children.map(\.safe) == [.no, .unknown])
    #expect(report.children.map(\.age.years) == [9...10, 4...6] && report.caller.phone == "0900 000 123")
    #expect(report.children.map(\.age.basis) == [.stated, .estimate])
    #expect(report.children[0].otherNames == "cu Tí")
    #expect(report.children[0].now.village == "Làng Thử")
    #expect(report.children.map { $0.now.place?.code } == ["23425", "51"])
    #expect(report.incident.place?.code == "23425" && report.incident.online == .no)
    #expect(report.offenders.map(\.relation) == [.parent, .unknown])
    #expect(report.offenders.map(\.hasAccess) == [.yes, .unknown])
    #expect(report.offenders.map(\.name) == ["Ông Thửmột", nil])
    #expect(report.story?.account == "Cha đánh hai cháu.")
    #expect(report.children.map(\.condition) == ["Tay sưng.", nil])
    #expect(report.caller.name == "Bà Thửgọi" && report.caller.consentToPassIdentity == .yes)
    #expect(report.caller.contact?.numberSafe == .no && report.caller.contact?.leaveMessage == .no)
    #expect(report.language == "Xơ Đăng" && report.interpreter == .yes)
  }

  @Test func `a call is asked for and recorded, with two children and two alleged offenders`()
    throws
  {
    let talk = try TypedCall(["intake"], in: folder)
    try say(Self.children + Self.rest + Self.background + Self.caller, talk)
    let (out, code) = talk.ended()
    #expect(code == 0 && out.contains("hồ sơ 26-0001-"))
    #expect(talk.shown.contains("Đề xuất mức: Khẩn cấp"))
    let number = try #require(out.firstMatch(of: /26-0001-\d/)).output
    check(try shownCase(String(number)))
    // Who calls back reads how before the number.
    let page = try folder.run(["case", "show", String(number)]).out
    let (how, phone) = (try #require(page.range(of: "chỉ bà ngoại")), try #require(page.range(of: "0900 000 123")))
    #expect(how.lowerBound < phone.lowerBound)
    let drafts = try folder.run(["intake", "--resume"])
    #expect(drafts.code != 0)
  }

  @Test
  func `a power cut costs no child that was written down, and the draft goes with the recording`()
    throws
  {
    let cut = try TypedCall(["intake"], in: folder)
    try say(Self.children, cut)
    try cut.wait(for: "Người gọi kể", then: "> ")
    // Who types in another window isn't offered the call that goes on.
    let other = try TypedCall(["intake", "--resume"], in: folder)
    #expect(other.ended().code == ExitStatus.busy.rawValue)
    cut.cutOff()
    let resumed = try TypedCall(["intake", "--resume"], in: folder)
    try say(Self.rest + Self.background + Self.caller, resumed)
    let (out, code) = resumed.ended()
    #expect(code == 0)
    check(try shownCase(String(try #require(out.firstMatch(of: /26-0001-\d/)).output)))
    let again = try TypedCall(["intake", "--resume"], in: folder)
    #expect(again.ended().code == ExitStatus.noSuchRecord.rawValue)
  }

  @Test func `who stops and wants no draft leaves none`() throws {
    let talk = try TypedCall(["intake"], in: folder)
    try say(Self.children, talk)
    try talk.wait(for: "Người gọi kể", then: "> ")
    talk.type("\u{3}")
    try talk.answer("Giữ bản nháp?", "k")
    #expect(talk.ended().code == ExitStatus.interrupted.rawValue)
    let again = try TypedCall(["intake", "--resume"], in: folder)
    #expect(again.ended().code == ExitStatus.noSuchRecord.rawValue)
  }
}
