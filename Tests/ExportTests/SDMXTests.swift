import Base
import Export
import Statistics
import Testing

struct SDMXTests {
  @Test func `the columns are those of SDMX-CSV 2_0, and every line has all of them`() throws {
    let text = try SDMXFile(Sample.children(), SDMXPlan(area: "TMR")).document
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      lines.first == [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "COUNT_UNIT", "COMMUNE",
        "TOPIC", "SEX", "AGE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT",
        "OBS_STATUS", "CONF_STATUS",
      ])
    #expect(lines.allSatisfy { $0.count == 16 })
    let data = lines.dropFirst()
    #expect(data.allSatisfy { $0[0] == "dataflow" && $0[2] == "R" })
    #expect(Set(data.map { $0[8] }) == ["_T", "M", "F", "_U"])
    #expect(Set(data.map { $0[9] }).isSuperset(of: ["_T", "Y0T5", "Y10T12", "_U"]))
    for line in data { #expect((line[11] == "NaN") == (line[14...] == ["Q", "N"])) }
    #expect(data.contains { $0[11] == "NaN" })
    #expect(data.allSatisfy { $0[14...] == ["Q", "N"] || $0[14...] == ["A", "F"] })
  }

  @Test(arguments: [
    ("2026-10", "2026-10-01", "2026-10-31", ReportingPeriod.Kind.calendar, "M", "2026-10"),
    ("2026-Q4", "2026-10-01", "2026-12-31", .calendar, "Q", "2026-Q4"),
    ("2026-H2", "2026-07-01", "2026-12-31", .calendar, "S", "2026-S2"),
    ("2026", "2026-01-01", "2026-12-31", .calendar, "A", "2026"),
    ("2026-10", "2026-09-15", "2026-10-14", .administrative, "M", "2026-09-15/P1M"),
    ("2026-01..2026-10", "2026-01-01", "2026-10-31", .calendar, "M", "2026-01-01/P10M"),
  ])
  func `an administrative month can't be taken for a calendar month`(
    code: String, first: String, last: String, kind: ReportingPeriod.Kind, frequency: String,
    time: String
  ) throws {
    let period = try ReportingPeriod(code: code, kind: kind, firstDay: first, lastDay: last)
    let sample = try Sample.referrals()
    let figures = try Figures(
      "r", sample.release, counting: .referral, in: period, codebooks: sample.codebooks)
    let line = try SDMXFile(figures, SDMXPlan(area: "TMR")).document.split(separator: "\r\n")[1]
      .split(separator: ",")
    #expect(line[3] == frequency)
    #expect(line[8] == time)
  }

  @Test func `a code that SDMX can't write is refused`() throws {
    let codebook = try Sample.codebook(
      "place", Text(name: "P"), [("a b", Text(name: "A"))])
    let tally = try Tally(
      [Sample.dimension(codebook)], counts: [(key: CellKey(["a b"]), value: 12)])
    let figures = try Figures(
      "f", Sample.release(tally, [Layout(whole: tally.dimensions)]), counting: .case,
      in: Sample.period(), codebooks: [codebook])
    #expect(throws: ExportError.notAnSDMXCode("a b")) { try SDMXFile(figures, SDMXPlan(area: "TMR")) }
    #expect(throws: ExportError.notAnSDMXCode("1.0")) { try SDMXPlan(version: "1.0", area: "TMR") }
  }

  @Test func `the structure message names every code, concept and dataflow that the data use`() throws {
    let bulletin = try Sample.bulletin()
    let files = try bulletin.files([.sdmx], sdmx: SDMXPlan(area: "VN_TMR"))
    let structure = try #require(files.last)
    #expect(structure.name == "2026-10-a.sdmx-structure.xml")
    let page = Page(structure.text)
    #expect(page.isWellFormed)
    let codes = page.all("str:Code").compactMap { $0.attributes["id"] }
    let lists = page.all("str:Codelist").compactMap { $0.attributes["id"] }
    let flows = page.all("str:Dataflow").compactMap { $0.attributes["id"] }
    for file in files.dropLast() {
      let lines = file.text.split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
      for (place, concept) in lines[0].enumerated() where lists.contains("CL_\(concept)") {
        #expect(Set(lines.dropFirst().map { $0[place] }).isSubset(of: codes), "\(concept)")
      }
      #expect(flows.contains { lines[1][1].hasPrefix("HOTLINE:\($0)(") })
      #expect(lines.dropFirst().allSatisfy { $0[4] == "VN_TMR" })
    }
  }
}
