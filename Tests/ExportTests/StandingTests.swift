import Base
import Disclosure
import Export
import Statistics
import Testing

/// A release that stands at one code of a dimension which it doesn't show.
struct StandingTests {
  static func figures() throws -> Figures {
    let rows: [(code: String, label: Text)] = [("a", Text(name: "A")), ("b", Text(name: "B"))]
    let place = try Sample.codebook("place", Text(name: "P"), rows)
    let topic = try Sample.codebook("topic", Text(name: "T"), rows)
    let tally = try Tally(
      [Sample.dimension(place), Sample.dimension(topic)],
      counts: [
        (["a", "a"], 30), (["a", "b"], 40), (["b", "a"], 50), (["b", "b"], 60),
      ].map { (key: CellKey($0.0), value: $0.1) })
    let publication = Publication(
      dimensions: ["topic"],
      cells: [
        .init(["total"], printed: 70), .init(["a"], printed: 30), .init(["b"], printed: 40),
      ], place: ["place": "a"])
    let release = try Release(
      publication, proof: Proof(decoys: []), tally: tally, policy: Policy(threshold: 5), after: [])
    return try Figures(
      "f", release, counting: .case, in: Sample.period(), codebooks: [topic, place])
  }

  @Test func `every data format says where it stands`() throws {
    let figures = try Self.figures()
    let csv = try CSVFile(figures).document.split(separator: "\r\n")
    #expect(csv[0] == "period,period_kind,count_unit,place,topic,value,obs_status,conf_status")
    #expect(csv[1] == "2026-10,calendar,CASE,a,total,70,A,F")
    let sdmx = try SDMXFile(figures, SDMXPlan(area: "TMR")).document.split(separator: "\r\n")
    #expect(sdmx[0].contains(",COUNT_UNIT,PLACE,TOPIC,TIME_PERIOD,"))
    #expect(sdmx[1].contains(",CASE,a,_T,2026-10,70,"))
    let bulletin = try Bulletin(Sample.imprint(), figures: [figures], forms: [])
    #expect(JSONFile(bulletin).document.contains("\"standsAt\": {\"place\": \"a\"}"))
  }

  @Test func `figures of another period have its name in their files`() throws {
    let own = try Self.figures()
    let year = try ReportingPeriod(
      code: "2026-01..2026-10", firstDay: "2026-01-01", lastDay: "2026-10-31")
    let other = try Figures(
      "f", own.release, counting: .case, in: year, codebooks: own.codebooks)
    let bulletin = try Bulletin(Sample.imprint(), figures: [own, other], forms: [])
    #expect(
      try bulletin.files([.csv]).map(\.name)
        == ["2026-10-a-f.csv", "2026-10-a-f-2026-01_2026-10.csv", "2026-10-a-codes.csv"])
  }
}
