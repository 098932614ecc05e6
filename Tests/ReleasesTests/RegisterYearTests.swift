import CaseModel
import CaseStore
import Disclosure
import Statistics
import Testing

@testable import Releases

extension ReleaseTests {
  /// 12 months, 4 quarters, 2 halves, the year, two revisions, a place roll-up: one register.
  @Test func `in a year's register nothing can be found out`() throws {
    let codes =
      (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }
      + ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-H1", "2026-H2", "2026"]
    for code in codes { try release(Self.forms(Period(code))) }
    let first = try #require(try statistician.releases().first)
    for (code, day) in [("2026-01", "2026-12-31"), ("2026-Q2", "2026-12-31")] {
      try release(Self.forms(Period(code), known: .day(day)), revises: first.id)
    }
    try release([
      try Question("by-province", counting: .case, by: [.province], in: Period("2026")),
      try Question(
        "old-district", counting: .case, by: [.district], in: Period("2026"),
        unitsOn: "2025-06-30"),
    ])
    #expect(try statistician.releases().count == 22)
    let audit = try audit()
    #expect(audit.isSafe)
    #expect(audit.groups.contains { $0.findings.sensitive > 0 })
    for entry in try statistician.releases().suffix(2) {
      _ = try ReleaseRebuild(store: statistician, stamp: stamp()).draft(entry)
    }
  }

  private static func forms(
    _ period: Period, known: Knowledge = .closing
  ) throws -> [Question] {
    try StandardSet.questions(period, known: known)
  }
}
