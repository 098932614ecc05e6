import Base
import Export
import Testing

struct ReportTests {
  @Test(arguments: Language.allCases)
  func `the page is well-formed, says its language and loads nothing`(language: Language) throws {
    let document = Report(try Sample.bulletin(), language).document
    let page = Page(document)
    #expect(page.isWellFormed)
    #expect(page.all("html").first?.attributes["lang"] == language.rawValue)
    #expect(page.all("h1").count == 1)
    for name in ["script", "link", "img", "iframe", "object", "embed", "form", "a", "base"] {
      #expect(page.all(name).isEmpty, "\(name)")
    }
    for text in ["url(", "@import", " src=", " href=", "javascript:", " onclick"] {
      #expect(!document.contains(text), "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `tables have captions and headings, ids are unique, charts are words`(
    language: Language
  ) throws {
    let page = Page(Report(try Sample.bulletin(), language).document)
    let tables = page.all("table")
    #expect(tables.count == 5)
    #expect(page.all("caption").filter { !$0.text.isEmpty }.count == tables.count)
    let scopes = Set(page.all("th").map { $0.attributes["scope"] ?? "none" })
    #expect(scopes == ["col", "colgroup", "row"])
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let labels = page.elements.compactMap { $0.attributes["aria-labelledby"] }
    #expect(labels.allSatisfy(ids.contains))
    #expect(page.all("svg").allSatisfy { $0.attributes["aria-hidden"] == "true" })
    #expect(page.all("figure").count == 2)
    #expect(page.all("figcaption").count == 2)
  }

  @Test func `headings go down one level at a time`() throws {
    let page = Page(Report(try Sample.bulletin(), .vi).document)
    let levels = page.elements.compactMap { element -> Int? in
      element.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) }
    }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `a hidden number has no bar, and the longest bar is of a printed one`() throws {
    let bulletin = try Sample.bulletin()
    let page = Page(Report(bulletin, .vi).document)
    let lines = page.all("li").filter { $0.path.contains("figure") }
    #expect(lines.contains { $0.text.contains("không công bố") })
    let bars = page.all("svg").filter { $0.path.contains("figure") }
    let drawn = lines.filter { !$0.text.contains("không c") }
    #expect(bars.count == drawn.count)
    #expect(bars.filter { $0.attributes["width"] == "85.0%" }.count == 2)
  }

  @Test func `the head follows the decree: number, place and date, stamp, office to sign`() throws {
    let text = Report(try Sample.bulletin(), .vi).document
    for words in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/BC-UBND",
      "Tu Mơ Rông, ngày 05 tháng 11 năm 2026", "LƯU HÀNH NỘI BỘ", "TM. ỦY BAN NHÂN DÂN",
      "Biểu số: <strong>02/BC-T</strong>", "Người kiểm tra biểu", "./.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `what isn't known yet is left to be written by hand`() throws {
    let imprint = try Sample.imprint(number: nil, issuedOn: nil)
    let text = Report(try Sample.bulletin(imprint), .vi).document
    #expect(text.contains("Số: \(String(repeating: "\u{A0}", count: 8))/BC-UBND"))
    #expect(text.contains("ngày\(String(repeating: "\u{A0}", count: 6))tháng"))
  }

  @Test func `a revision says what it replaces and why`() throws {
    let revision = Revision(
      replaces: "2026-09-a", reason: Text(vi: "Sửa địa bàn", en: "Communes corrected"))
    let text = Report(try Sample.bulletin(Sample.imprint(revision: revision)), .en).document
    #expect(text.contains("Revised; replaces the release 2026-09-a."))
    #expect(text.contains("Communes corrected"))
  }

  @Test func `an open report has no stamp`() throws {
    let text = Report(try Sample.bulletin(Sample.imprint(secrecy: .open)), .vi).document
    #expect(!text.contains("class=\"stamp\""))
    #expect(text.contains("Không mật, được công bố"))
  }
}
