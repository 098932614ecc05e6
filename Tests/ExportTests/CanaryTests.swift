import Base
import Disclosure
import Export
import Foundation
import Statistics
import Testing

/// What no format may tell: the true number of a hidden cell.
struct CanaryTests {
  static let rows: [(code: String, label: Text)] = [
    ("a", Text(name: "A")), ("b", Text(name: "B")), ("c", Text(name: "C")),
  ]

  /// Counts so large and odd that each is recognised wherever it appears; one is small.
  static func tally() throws -> Tally {
    try Tally(
      [
        Sample.dimension(Sample.codebook("place", Text(name: "P"), rows)),
        Sample.dimension(Sample.codebook("topic", Text(name: "T"), rows)),
      ],
      counts: [
        (["a", "a"], 2), (["a", "b"], 70_217), (["a", "c"], 91_331), (["b", "a"], 60_413),
        (["b", "b"], 83_561), (["b", "c"], 97_787), (["c", "a"], 76_963), (["c", "b"], 88_853),
        (["c", "c"], 99_563),
      ].map { (key: CellKey($0.0), value: $0.1) })
  }

  static func figures() throws -> Figures {
    let tally = try tally()
    let release = try Sample.release(tally, [Layout(whole: tally.dimensions)])
    return try Figures(
      "canary", release, counting: .case, in: Sample.period(),
      codebooks: [
        Sample.codebook("place", Text(name: "P"), rows),
        Sample.codebook("topic", Text(name: "T"), rows),
      ])
  }

  @Test func `no file holds the true number of a hidden cell`() throws {
    let figures = try Self.figures()
    let tally = try Self.tally()
    let hidden = figures.release.publication.cells.filter { $0.printed == nil }
      .compactMap { tally.count(of: $0.key) }.filter { $0 >= 1_000 }
    #expect(hidden.count >= 3)
    let place = try Sample.codebook("place", Text(name: "P"), Self.rows)
    let topic = try Sample.codebook("topic", Text(name: "T"), Self.rows)
    let form = Form(
      "01", Text(name: "F"), section: .analysis,
      tables: [
        FormTable(
          Text(name: "F"), of: "canary", rows: .rows(of: place),
          columns: [.init(Text(name: "A"), at: ["topic": "a"])]
            + .columns(of: topic, codes: ["b", "c"]),
          charted: 0, isSpoken: true),
        FormTable(
          Text(name: "G"), of: "canary", rows: .rows(of: place),
          columns: .columns(of: topic, codes: ["b", "total"]), charted: 0, isSpoken: true),
      ])
    let bulletin = try Bulletin(Sample.imprint(), figures: [figures], forms: [form])
    let files = try bulletin.files(
      Set(ExportFormat.allCases), languages: Language.allCases,
      dhis2: [DHIS2Plan(figures: "canary", dataSet: "D")])
    #expect(files.count >= 12)
    for number in hidden {
      let (thousands, rest) = (number / 1_000, String(1_000 + number % 1_000).dropFirst())
      for file in files {
        for form in ["\(number)", "\(thousands).\(rest)", "\(thousands),\(rest)"] {
          #expect(!file.text.contains(form), "\(file.name)")
        }
      }
    }
  }

  @Test func `every hidden cell looks like every other one`() throws {
    let figures = try Self.figures()
    let lines = try CSVFile(figures).document.split(separator: "\r\n").dropFirst()
    let endings = Set(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(2) })
    #expect(endings == [["A", "F"], ["Q", "N"]])
    let hidden = lines.filter { $0.hasSuffix("Q,N") }
    #expect(hidden.allSatisfy { $0.hasSuffix(",,Q,N") })
    #expect(hidden.count == figures.release.publication.cells.count { $0.printed == nil })
  }

  @Test func `the public text names no hidden topic and only printed numbers`() throws {
    let bulletin = try Sample.bulletin()
    let text = Broadcast(bulletin, .vi).document
    for figures in bulletin.figures where figures.name == "children" {
      for cell in figures.release.publication.cells
      where cell.key.codes[0] == "total" && cell.key.codes[2...] == ["total", "total"] {
        let label = try #require(Sample.topic().entry(cell.key.codes[1])?.label.vi)
        guard cell.key.codes[1] != "total" else { continue }
        let isSaid = text.contains(label)
        #expect(isSaid == ((cell.printed ?? 0) > 0), "\(label)")
      }
    }
    #expect(text.contains("Những con số nhỏ không được nêu"))
    #expect(text.contains("111"))
  }

  @Test func `the same bulletin gives the same bytes`() throws {
    let formats = Set(ExportFormat.allCases)
    #expect(
      try Sample.bulletin().files(formats, languages: Language.allCases)
        == Sample.bulletin().files(formats, languages: Language.allCases))
  }
}
