import CaseStore
import Disclosure
import Export
import Foundation
import Releases
import Statistics
import Testing
import _CaseLogTestSupport

@testable import hotline

struct DHIS2PlanTests {
  @Test func `a plan sends the figures it names to DHIS2, and a faulty one is told by its place`()
    throws
  {
    let folder = NSTemporaryDirectory() + "hotline-plan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (year, stamp) = (try YearLog(), YearLog.stamp(YearLog.later, by: "s"))
    let preparation = try ReleasePreparation(
      year.statistician, .public, threshold: nil, coalition: nil, method: .suppress, stamp: stamp)
    let made = try preparation.make(StandardSet.questions(Period("2026")))
    let entry = try preparation.propose(made, secrecy: .open, scope: "", revises: nil)
    _ = try year.supervisor.decide(entry.request, approve: true, stamp: YearLog.stamp(YearLog.later))
    let bulletin = try ReleaseBulletin(
      store: year.statistician, stamp: stamp, heading: ReportHeading.example, tool: "hotline 0"
    ).bulletin(year.statistician.release(entry.id))
    let one = try #require(bulletin.figures.first)
    let elements = one.release.publication.dimensions[0]
    func plan(_ json: String) throws -> [DHIS2Plan] {
      let path = folder + "/plan.json"
      try json.write(toFile: path, atomically: true, encoding: .utf8)
      return try DHIS2PlanFile.read(path, .live)
    }
    let plans = try plan(
      #"[{"figures":"\#(one.name)","dataSet":"Y","dataElements":"\#(elements)"}]"#)
    let file = try #require(bulletin.files([.dhis2], dhis2: plans).first)
    #expect(file.text.contains(#""dataSet": "Y""#) && file.text.contains(#""period": "2026""#))
    // What is counted suffices, whatever else the release divides it by.
    let byUnit = try plan(#"[{"figures":"child","dataSet":"Y","dataElements":"topic"}]"#)
    #expect(try bulletin.files([.dhis2], dhis2: byUnit).first?.text.contains("CHILD_") == true)
    #expect(throws: FiguresError.badPlan("$[0].dataSet")) {
      try plan(#"[{"figures":"x","dataElements":"topic"}]"#)
    }
    #expect(throws: ExportError.unknownFigures("x")) {
      try bulletin.files(
        [.dhis2], dhis2: plan(#"[{"figures":"x","dataSet":"Y","dataElements":"topic"}]"#))
    }
  }
}
