import Base
import Disclosure
import Export
import Foundation
import Statistics
import Testing

struct DHIS2Tests {
  struct Document: Decodable {
    struct Value: Decodable, Equatable {
      let dataElement: String
      let categoryOptionCombo: String
      let orgUnit: String
      let value: String
    }
    let period: String
    let dataValues: [Value]
  }

  static func read(_ file: DHIS2File) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(file.document.utf8))
  }

  static let plan = DHIS2Plan(figures: "children", dataSet: "D")

  @Test func `what is sent for a data element adds up to its printed total`() throws {
    let figures = try Sample.children()
    let document = try Self.read(DHIS2File(figures, Self.plan, imprint: Sample.imprint()))
    let sent = Dictionary(grouping: document.dataValues, by: \.dataElement)
    #expect(document.period == "202610")
    for cell in figures.release.publication.cells
    where cell.key.codes[0] == "total" && cell.key.codes[2...] == ["total", "total"] {
      let values = sent["CHILD_\(cell.key.codes[1])"] ?? []
      let sum = values.compactMap { Int($0.value) }.reduce(0, +)
      if let printed = cell.printed { #expect(sum == printed, "\(cell.key)") }
    }
  }

  @Test func `a level with a hidden value isn't sent, nor a word about it`() throws {
    let figures = try Sample.children()
    let file = try DHIS2File(figures, Self.plan, imprint: Sample.imprint())
    let sent = Dictionary(grouping: try Self.read(file).dataValues, by: \.dataElement)
    let topics = figures.release.publication.cells.filter { cell in
      cell.key.codes[0] == "total" && cell.key.codes[1] != "total"
    }
    let byTopic = Dictionary(grouping: topics) { $0.key.codes[1] }
    var (unsent, coarse) = (0, 0)
    for (topic, cells) in byTopic {
      let total = try #require(cells.first { $0.key.codes[2...] == ["total", "total"] })
      let values = sent["CHILD_\(topic)"]
      if total.printed == nil {
        unsent += 1
        #expect(values == nil, "\(topic)")
        #expect(file.notSent.contains(topic))
        #expect(!file.document.contains("CHILD_\(topic)\""))
      } else if cells.filter({ $0.key.codes[2] != "total" }).contains(where: { $0.printed == nil }),
        cells.filter({ $0.key.codes[3] != "total" }).contains(where: { $0.printed == nil })
      {
        coarse += 1
        #expect(values?.map(\.categoryOptionCombo) == ["default"], "\(topic)")
      }
    }
    #expect(unsent > 0)
    #expect(coarse > 0)
    #expect(!file.document.contains("comment"))
  }

  @Test func `one level is sent, never a total beside its parts`() throws {
    let document = try Self.read(
      DHIS2File(Sample.children(), Self.plan, imprint: Sample.imprint()))
    for values in Dictionary(grouping: document.dataValues, by: \.dataElement).values {
      let hasTotal = values.contains { $0.categoryOptionCombo == "default" && $0.orgUnit == "TMR" }
      #expect(!hasTotal || values.count == 1)
    }
  }

  @Test func `a mapping names what the server knows, an empty id sends nothing`() throws {
    let topics = Sample.topics.map { "dataElement,\($0.code),E_\($0.code)\r\n" }.joined()
    let places = (Sample.places.map(\.code) + ["TMR"]).map {
      "orgUnit,\($0),\($0 == "unknown" ? "" : "O_" + $0)\n"
    }
    .joined()
    let combos = Sample.sexes.map { "categoryOptionCombo,\($0.code)|total,C_\($0.code)\n" }.joined()
    let ages = Sample.ages.map { "categoryOptionCombo,total|\($0.code),C_\($0.code)\n" }.joined()
    let csv = "\u{FEFF}role,code,id\r\ndataElement,total,\n" + topics + places + combos + ages
    let plan = DHIS2Plan(figures: "children", dataSet: "D", mapping: try DHIS2Mapping(csv: csv))
    let document = try Self.read(DHIS2File(Sample.children(), plan, imprint: Sample.imprint()))
    #expect(document.dataValues.contains { $0.dataElement == "E_BL" && $0.orgUnit == "O_TMR" })
    #expect(document.dataValues.contains { $0.categoryOptionCombo == "C_female" })
    #expect(!document.dataValues.contains { $0.dataElement == "E_total" || $0.dataElement.isEmpty })
    #expect(!document.dataValues.contains { $0.orgUnit == "O_23425" })
  }

  @Test func `a code that the mapping lacks is an error`() throws {
    let plan = DHIS2Plan(
      figures: "children", dataSet: "D", mapping: try DHIS2Mapping(csv: "role;code;id\n"))
    #expect(throws: ExportError.noDHIS2Code(role: "dataElement", code: "total")) {
      try DHIS2File(Sample.children(), plan, imprint: Sample.imprint())
    }
  }

  @Test(arguments: [
    ("role,code\n", ExportError.unknownRole(line: 1)),
    ("role,code,id\nunit,a,b\n", .unknownRole(line: 2)),
    (
      "role,code,id\norgUnit,a\n",
      .badMapping(.cells(line: 2, found: 2, headings: ["role", "code", "id"]))
    ),
    ("role,code,id\norgUnit,\"a,b\n", .badMapping(.openQuote(line: 2))),
    ("role,code,id\norgUnit,a,b\n\norgUnit,\"a\",c\n", .repeatedMapping(line: 4)),
  ])
  func `a mapping that can't be read says in which line`(csv: String, error: ExportError) {
    #expect(throws: error) { try DHIS2Mapping(csv: csv) }
  }

  @Test func `an administrative month isn't sent as a calendar month`() throws {
    let sample = try Sample.children()
    let period = try ReportingPeriod(
      code: "2026-10", kind: .administrative, firstDay: "2026-09-15", lastDay: "2026-10-14")
    let figures = try Figures(
      "children", sample.release, counting: .child, in: period, codebooks: sample.codebooks)
    #expect(throws: ExportError.administrativePeriod(format: "DHIS2")) {
      try DHIS2File(figures, Self.plan, imprint: Sample.imprint())
    }
  }
}
