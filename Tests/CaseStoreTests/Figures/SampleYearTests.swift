import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Statistics
import Testing

struct SampleYearTests {
  @Test func `twelve months, four quarters and two halves make the year, cell by cell`() throws {
    let log = try TestLog(now: Instant(milliseconds: 1_767_200_400_000))
    let year = try SampleYear(in: log, casesAMonth: 6)
    let keyring = try log.store.addUser(
      "s", roles: [.statistician], stamp: year.stamp(500_000).withClockChecked()
    )
    .keyring
    let statistician = log.store.unlocked(by: keyring)
    let stamp = year.stamp(600_000, by: "s")
    let months = (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }
    let divisions = [
      months, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], ["2026-H1", "2026-H2"], ["2026"],
    ]
    let questions = try divisions.joined().flatMap {
      try StandardSet.questions(Period($0)).filter { $0.name != "02-topic-detail" }
    }
    let tables = try statistician.answer(Array(Set(questions)), stamp: stamp)
    #expect(
      tables.first { $0.question.name == "01-contacts" && $0.question.period.code == "2026" }?.total
        == year.calls)
    let cells = Dictionary(uniqueKeysWithValues: tables.map { ($0.question, $0.cells) })
    for whole in tables where whole.question.period.code == "2026" {
      for division in divisions {
        let parts = tables.filter {
          $0.question.name == whole.question.name && division.contains($0.question.period.code)
        }
        for place in whole.places {
          let counts = parts.map { part in
            part.key(place).flatMap { cells[part.question]?[$0] } ?? 0
          }
          let expected = whole.key(place).flatMap { cells[whole.question]?[$0] } ?? 0
          #expect(counts.reduce(0, +) == expected)
        }
      }
    }
  }
}
