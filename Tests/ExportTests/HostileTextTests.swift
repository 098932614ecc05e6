import Base
import Disclosure
import Export
import Foundation
import Statistics
import Testing

/// Labels and codes that try to be more than text.
struct HostileTextTests {
  static let texts = [
    "=HYPERLINK(\"http://example.org\")", "+1+1", "-2-3", "@SUM(A1)", " =1", "|cmd", "%x", "＝1",
    "\t=1", "\u{FEFF}=1", "\u{202E}=1",
  ]

  static func bulletin(label: String, imprint: Imprint? = nil) throws -> Bulletin {
    let words = Text(name: label)
    let codebook = try Codebook(
      "place", words, [.init("total", words), .init("a", words, parent: "total")])
    let tally = try Tally(
      [Sample.dimension(codebook)], counts: [(key: CellKey(["a"]), value: 12)])
    let figures = try Figures(
      "f", Sample.release(tally, [Layout(whole: tally.dimensions)]), counting: .case,
      in: Sample.period(), codebooks: [codebook])
    let table = FormTable(
      words, of: "f", rows: .rows(of: codebook), columns: [.init(words, group: words)],
      charted: 0, isSpoken: true)
    return try Bulletin(
      imprint ?? Sample.imprint(), figures: [figures],
      forms: [Form("01", words, section: .intake, tables: [table])], remarks: [])
  }

  @Test(arguments: texts)
  func `no cell of a spreadsheet can start a formula`(text: String) throws {
    let figures = try #require(Self.bulletin(label: text).figures.first)
    for file in [
      CodesFile(try Self.bulletin(label: text)).document,
      try CSVFile(figures, .excel(.vi)).document,
    ] {
      for line in file.split(separator: "\r\n") {
        for cell in line.split(whereSeparator: { ",;".contains($0) }) {
          let start = cell.drop { "\" \u{FEFF}".contains($0) }.unicodeScalars.first
          #expect(start.map { !"=+-@|%＝".unicodeScalars.contains($0) } ?? true, "\(line)")
        }
      }
    }
  }

  @Test func `a label can't be markup`() throws {
    let label = "</style><script>alert('1')</script> & \"x\" \u{0}\u{7}"
    let bulletin = try Self.bulletin(label: label)
    let document = Report(bulletin, .vi).document
    let page = Page(document)
    #expect(page.isWellFormed)
    #expect(page.all("script").isEmpty)
    #expect(page.all("caption").first?.text == "</style><script>alert('1')</script> & \"x\" ")
  }

  @Test func `a label can't break JSON`() throws {
    let label = "a\"b\\c\n</script>\u{2028}d"
    let bulletin = try Self.bulletin(label: label)
    let figures = try #require(bulletin.figures.first)
    for text in [
      JSONFile(bulletin).document, DataPackage(bulletin).document,
      CSVWMetadata(figures, in: bulletin).document,
      try DHIS2File(
        figures, DHIS2Plan(figures: "f", dataSet: label, orgUnits: nil, dataElements: "place"),
        imprint: bulletin.imprint
      ).document,
    ] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
      #expect(!text.contains("</script>"))
    }
  }

  @Test func `every file is NFC, whatever was given`() throws {
    let decomposed = "Tu Mơ Rông, Đăk Tờ Kan".decomposedStringWithCanonicalMapping
    let bulletin = try Self.bulletin(label: decomposed)
    for file in try bulletin.files(Set(ExportFormat.allCases), languages: Language.allCases) {
      let composed = file.text.precomposedStringWithCanonicalMapping
      #expect(Data(file.text.utf8) == Data(composed.utf8), "\(file.name)")
    }
  }

  @Test func `Excel's file starts with a byte order mark and shows an x`() throws {
    let text = try CSVFile(Sample.children(), .excel(.vi)).document
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.contains(";x;Q;N\r\n"))
    #expect(text.contains("Đăk Tờ Kan"))
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
  }
}
