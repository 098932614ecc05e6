import Base
import Disclosure
import Export
import Statistics
import Testing

struct BulletinTests {
  static func bulletin(
    rows: [FormTable.Row], columns: [FormTable.Column] = [.init(Text(name: "n"))],
    charted: Int? = nil, remarks: [Text] = []
  ) throws -> Bulletin {
    try Bulletin(
      Sample.imprint(), figures: [Sample.contacts()],
      forms: [
        Form(
          "01", Text(name: "F"), section: .intake,
          tables: [
            FormTable(
              Text(name: "F"), of: "contacts", rows: rows, columns: columns, charted: charted)
          ])
      ], remarks: remarks)
  }

  @Test func `a form can only use what its figures have`() throws {
    let row = FormTable.Row(Text(name: "r"), at: ["kind": "silent"])
    #expect(throws: ExportError.unknownFigures("cases")) {
      try Self.bulletin(rows: [.init(Text(name: "r"), at: [:], from: "cases")])
    }
    #expect(throws: ExportError.unknownDimension("sex", form: "01")) {
      try Self.bulletin(rows: [.init(Text(name: "r"), at: ["sex": "male"])])
    }
    #expect(throws: ExportError.unknownCode("loud", dimension: "kind", form: "01")) {
      try Self.bulletin(rows: [.init(Text(name: "r"), at: ["kind": "loud"])])
    }
    #expect(throws: ExportError.repeatedDimension("kind", form: "01")) {
      try Self.bulletin(rows: [row], columns: [.init(Text(name: "c"), at: ["kind": "prank"])])
    }
    #expect(throws: ExportError.emptyTable(form: "01")) { try Self.bulletin(rows: []) }
    #expect(throws: ExportError.emptyTable(form: "01")) {
      try Self.bulletin(rows: [row], charted: 1)
    }
  }

  @Test(arguments: ["Có 3 trẻ em", "Có ٣ trẻ em", "Có ³ trẻ em"])
  func `a number typed by hand is refused`(remark: String) {
    #expect(throws: ExportError.numberInRemark) {
      try Self.bulletin(
        rows: [.init(Text(name: "r"), at: [:])], remarks: [Text(vi: remark, en: "some")])
    }
  }

  @Test func `figures of another policy or twice are refused`() throws {
    let contacts = try Sample.contacts()
    #expect(throws: ExportError.noFigures) {
      try Bulletin(Sample.imprint(), figures: [], forms: [])
    }
    #expect(throws: ExportError.repeatedFigures("contacts")) {
      try Bulletin(Sample.imprint(), figures: [contacts, contacts], forms: [])
    }
    let tally = try CanaryTests.tally()
    let other = try Figures(
      "other",
      Sample.release(
        tally, [Layout(whole: tally.dimensions)], policy: Policy(threshold: 10)),
      counting: .case, in: Sample.period(), codebooks: CanaryTests.figures().codebooks)
    #expect(throws: ExportError.differingPolicies) {
      try Bulletin(Sample.imprint(), figures: [contacts, other], forms: [])
    }
  }

  @Test func `a table that doesn't add up says so, in table, text, broadcast and data`() throws {
    let sample = try Sample.contacts()
    let contacts = try Figures(
      "contacts", sample.release, counting: .contact, in: sample.period,
      codebooks: sample.codebooks, overlapping: ["kind"])
    func form(_ number: String, _ codebook: Codebook) -> Form {
      Form(
        number, Text(name: "F"), section: .analysis,
        tables: [
          FormTable(
            Text(name: "F"), of: "contacts", rows: .rows(of: codebook),
            columns: [.init(Text(name: "n"))], isSpoken: true)
        ])
    }
    let bulletin = try Bulletin(
      Sample.imprint(), figures: [contacts],
      forms: [form("02", Sample.kind()), form("04", Sample.channel())])
    let words = "các mục không cộng thành tổng số"
    #expect(Report(bulletin, .vi).document.ranges(of: words).count == 2)
    #expect(Broadcast(bulletin, .vi).document.ranges(of: words).count == 1)
    #expect(JSONFile(bulletin).document.ranges(of: "\"addsUp\": false").count == 1)
    #expect(DataPackage(bulletin).document.ranges(of: words).count == 1)
    #expect(CSVWMetadata(contacts, in: bulletin).document.ranges(of: words).count == 1)
    let plan = DHIS2Plan(
      figures: "contacts", dataSet: "D", orgUnits: nil, dataElements: "channel")
    let sent = try DHIS2File(contacts, plan, imprint: bulletin.imprint).document
    #expect(sent.contains("\"categoryOptionCombo\": \"default\""))
    #expect(!sent.contains("prank"))
  }

  @Test func `calendar and administrative months never stand in one publication`() throws {
    let sample = try Sample.contacts()
    let period = try ReportingPeriod(
      code: "2026-10", kind: .administrative, firstDay: "2026-09-15", lastDay: "2026-10-14")
    let other = try Figures(
      "contacts", sample.release, counting: .contact, in: period, codebooks: sample.codebooks)
    #expect(throws: ExportError.mixedPeriods) {
      try Bulletin(Sample.imprint(), figures: [sample, other], forms: [])
    }
  }

  @Test func `a code without a label is refused`() throws {
    let contacts = try Sample.contacts()
    let short = try Sample.codebook(
      "channel", Text(name: "C"), Array(Sample.channels.prefix(1)))
    #expect(throws: ExportError.missingCodebook(dimension: "channel")) {
      try Figures(
        "x", contacts.release, counting: .contact, in: Sample.period(), codebooks: [Sample.kind()])
    }
    #expect(throws: ExportError.missingLabel(dimension: "channel", code: "in-person")) {
      try Figures(
        "x", contacts.release, counting: .contact, in: Sample.period(),
        codebooks: [Sample.kind(), short])
    }
    #expect(throws: ExportError.unsafeName("../x")) {
      try Figures(
        "../x", contacts.release, counting: .contact, in: Sample.period(),
        codebooks: contacts.codebooks)
    }
  }

  @Test(arguments: ["2026-13", "2026-Q5", "26-10", "2026-10..2026-02", "2026-10 "])
  func `a period has one of five shapes`(code: String) {
    #expect(throws: ExportError.notAPeriod(code)) {
      try ReportingPeriod(code: code, firstDay: "2026-10-01", lastDay: "2026-10-31")
    }
  }

  @Test func `days exist and are in order`() {
    #expect(throws: ExportError.notADay("2026-02-29")) {
      try ReportingPeriod(code: "2026-02", firstDay: "2026-02-01", lastDay: "2026-02-29")
    }
    #expect(throws: ExportError.notADay("2026-01-31")) {
      try ReportingPeriod(code: "2026-02", firstDay: "2026-02-01", lastDay: "2026-01-31")
    }
  }

  @Test func `only a dimension that is printed can overlap`() throws {
    let sample = try Sample.contacts()
    #expect(throws: ExportError.missingCodebook(dimension: "topics")) {
      try Figures(
        "contacts", sample.release, counting: .contact, in: sample.period, codebooks: sample.codebooks,
        overlapping: ["kind", "topics"])
    }
  }
}
