import Foundation
import Testing

/// Decisions and minutes as a commune prints them: grounds and articles, two who sign, tables for lists, and where a
/// separated child is on no page but the one for who must know.
struct ChairsPaperTests {
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
    let forms = [
      ("02", #"{"$version":0,"harm":{"description":"Vết bầm."}}"#), ("03", #"{"$version":0}"#),
      (
        "meeting",
        #"{"$version":0,"meeting":{"chair":"A Chủ Mẫu","secretary":"A Thư Mẫu","accusedPresent":"no"},"participants":[{"name":"A Công Mẫu","office":"Công an xã"},{"name":"Y Tế Mẫu","office":"Trạm y tế"}]}"#
      ),
      (
        "04",
        #"{"$version":0,"items":[{"measure":"50a","who":"Trạm y tế","cost":3000000},{"measure":"50e","cost":500000}]}"#
      ),
      ("05", #"{"$version":0,"decision":{"budget":"Ngân sách xã","responsible":"A Thu Mẫu"}}"#),
      (
        "07",
        #"{"$version":0,"separation":{"ground":"harmed-by-carer","from":"A Dượng Mẫu","days":7,"start":"2026-10-06"},"placing":{"kind":"family","carer":"Bà Nuôi Mẫu","address":"Thôn Kín Số Chín"}}"#
      ),
    ]
    for (form, document) in forms {
      let filled = try folder.run(["form", "fill", child, form, "--from", "-"], input: document)
      #expect(filled.code == 0, "\(form): \(filled.talk)")
    }
  }

  private func page(_ form: String, _ more: String..., format: String = "html") throws -> String {
    let printed = try folder.run(["form", "print", child, form, "--format", format, "--lang", "vi"] + more)
    #expect(printed.code == 0, "\(form): \(printed.talk)")
    return printed.out
  }

  @Test func `a separation is drafted as a decision of the chair, and hides the place`() throws {
    for format in ["html", "text"] {
      let page = try page("07", format: format)
      for told in [
        "Về việc tạm thời cách ly trẻ em", "Căn cứ Luật Trẻ em số 102/2016/QH13", "Điều 12 Thông tư số 14/2020",
        "QUYẾT ĐỊNH", "Điều 1.", "A Dượng Mẫu", "7 ngày, kể từ ngày 6/10/2026", "Điều 4.", "/QĐ-TMR", "giữ kín",
        "KÍN", "không phải mẫu chính thức",
      ] {
        #expect(page.replacing("\n", with: " ").contains(told), "\(format): \(told)")
      }
      #expect(!page.contains("Thôn Kín") && !page.contains("Bà Nuôi"))
    }
    let known = try page("07", "--with-placing")
    #expect(known.contains("Thôn Kín Số Chín") && known.contains("Bà Nuôi Mẫu"))
  }

  @Test func `an approval names the plan, the money and who carries it out`() throws {
    let page = try page("05")
    for told in ["phê duyệt kế hoạch", "Điều 28 Nghị định số 56/2017", "Ngân sách xã", "A Thu Mẫu", "Ủy ban nhân dân"] {
      #expect(page.localizedCaseInsensitiveContains(told), "\(told)")
    }
  }

  @Test func `minutes are signed by the secretary and whoever presided, and list who took part as a table`() throws {
    let page = try page("meeting")
    for told in ["THƯ KÝ", "CHỦ TRÌ", "<td>1</td><td>A Công Mẫu</td>", "<td>2</td><td>Y Tế Mẫu</td>"] {
      #expect(page.contains(told), "\(told)")
    }
    #expect(page.components(separatedBy: "<table class=\"grid\">").count == 2)
    #expect(try self.page("meeting", format: "text").contains("A Công Mẫu"))
  }

  @Test func `a plan is a table of what is done, and its cost adds up`() throws {
    let page = try page("04")
    #expect(page.contains("<table class=\"grid\">") && page.contains("3.500.000"))
  }

  @Test func `where the child is stands on no page`() throws {
    for form in ["02", "03", "meeting", "04", "05", "07"] {
      let format = form == "07" ? "csv" : "html"
      let page = try page(form, format: format)
      for secret in ["Thôn Kín", "Số Chín", "Bà Nuôi"] { #expect(!page.contains(secret), "\(form) \(format)") }
    }
  }

  @Test func `nor on the case file, and an answer with it is refused with its question`() throws {
    let number = String(child.prefix { $0 != "/" })
    let file = try folder.run(["case", "print", number, "--to", "court", "--for", "authority", "--format", "html"])
    #expect(file.code == 0 && !file.out.contains("Thôn Kín") && !file.out.contains("Bà Nuôi"))
    let told = #"{"$version":1,"harm":{"description":"Nay ở thôn kín số chín."}}"#
    #expect(try folder.run(["form", "fill", child, "02", "--from", "-"], input: told).code == 0)
    let refused = try folder.run(["form", "print", child, "02", "--format", "html", "--lang", "vi"])
    #expect(refused.code == 17 && refused.out.isEmpty && refused.talk.contains("--with-placing"))
  }
}
