import Base
import CaseStore
import Disclosure
import Export
import Statistics
import Testing

@testable import Releases

extension ReleaseTests {
  private func bulletin(_ entry: ReleaseEntry) throws -> Bulletin {
    try ReleaseBulletin(
      store: statistician, stamp: stamp(), heading: ReportHeading.example, tool: "hotline 0"
    ).bulletin(entry)
  }

  @Test func `a report begins with the totals, beside those of the period before`() throws {
    let before = try bulletin(release(StandardSet.questions(Period("2026-Q3"))))
    let now = try bulletin(release(StandardSet.questions(Period("2026-Q4"))))
    #expect(before.totals.allSatisfy { $0.before == nil })
    #expect(!now.totals.isEmpty)
    for total in now.totals {
      #expect(total.before == before.totals.first { $0.unit == total.unit }?.printed)
    }
    let told = now.forms.flatMap(\.tables).flatMap(\.columns).filter { $0.told != nil }
    #expect(!told.isEmpty)
  }

  /// Tables and totals name it alike: ten months have no month before.
  @Test(arguments: [
    ("2026-11", "Last month"), ("2026-Q4", "Last quarter"), ("2026-H2", "Last half-year"), ("2026", "Last year"),
    ("2026-01..2026-10", "Period before"),
  ])
  func `the period before has one name for its length`(code: String, words: String) throws {
    let period = try Period(code)
    #expect(try period.reporting.wordsBefore.en == words)
  }

  @Test func `tables and totals name the period before alike`() throws {
    try release(StandardSet.questions(Period("2026-H1")))
    let now = try bulletin(release(StandardSet.questions(Period("2026-H2"))))
    let told = now.forms.flatMap(\.tables).flatMap(\.columns).filter { $0.told != nil }
    #expect(!told.isEmpty && told.allSatisfy { $0.label.en == "Last half-year" })
  }

  @Test func `what was withdrawn isn't repeated, and offices' numbers don't reach the public`() throws {
    let first = try release(StandardSet.questions(Period("2026-Q3")))
    try statistician.withdrawRelease(first.id, stamp: stamp())
    let now = try bulletin(release(StandardSet.questions(Period("2026-Q4"))))
    #expect(now.totals.allSatisfy { $0.before == nil })
  }

  @Test func `the files lie in a folder a format, under an index`() throws {
    let files = try bulletin(release(StandardSet.questions(Period("2026"))))
      .files(Set(ExportFormat.allCases).subtracting([.dhis2]), languages: [.vi])
    let index = try #require(files.first { $0.path == "index.html" })
    for file in files where file.path != "index.html" {
      #expect(!file.folder.isEmpty && index.text.contains("href=\"\(file.path)\""))
    }
  }
}
