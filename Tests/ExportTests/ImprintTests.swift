import Base
import Export
import Testing

struct ImprintTests {
  @Test func `figures for everybody state their licence, others have none`() throws {
    let open = DataPackage(try Sample.bulletin(Sample.imprint(secrecy: .open))).document
    #expect(open.contains("\"licenses\": ["))
    #expect(open.contains("CC-BY-4.0"))
    #expect(!DataPackage(try Sample.bulletin()).document.contains("licenses"))
  }

  @Test func `secrecy and distribution stand in every file that describes figures`() throws {
    let bulletin = try Sample.bulletin()
    let figures = try #require(bulletin.figures.first)
    for text in [
      Report(bulletin, .vi).document, JSONFile(bulletin).document, DataPackage(bulletin).document,
      CSVWMetadata(figures, in: bulletin).document,
    ] {
      #expect(text.contains("Lưu hành nội bộ"))
      #expect(text.contains("Các cơ quan nhận báo cáo"))
    }
  }

  @Test func `an identifier that can't be a file's name is refused`() throws {
    let sample = try Sample.imprint()
    #expect(throws: ExportError.unsafeName("2026/10")) {
      try Imprint(
        release: "2026/10", heading: sample.heading, period: sample.period, area: sample.area,
        areaCode: "A", secrecy: .open, scope: sample.scope, unitsAsOf: "2025-07-01",
        knownOn: "2026-11-04", taxonomyVersion: "1", toolVersion: "1")
    }
  }
}
