import _StatisticsTestSupport
import Disclosure
import Statistics
import Testing

/// What is crossed, and when: by the printed total alone.
struct LadderTests {
  private func deepest(_ cases: Int, _ code: String, _ policy: Disclosure.Policy? = nil) throws -> [String: Int] {
    let period = try Period(code)
    var families = Families(seed: 9, cases: cases, month: period.months.lowerBound)
    for month in period.months.dropFirst() { families.add(cases: cases, month: month) }
    let questions = try StandardSet.questions(period).filter { [.case, .child].contains($0.unit) }
    let draft = try families.draft(questions, policy ?? Policy(threshold: 10, coalition: 1))
    return Dictionary(
      uniqueKeysWithValues: draft.published.map { ($0.question.name, $0.cells.map(\.at.count).max() ?? 0) })
  }

  @Test func `a month of forty-seven cases isn't crossed, its year is`() throws {
    let (month, year) = try (deepest(47, "2026-01"), deepest(47, "2026"))
    #expect(month["02-topic-sex"] == 1 && month["03-place"] == 1)
    #expect(year["02-topic-sex"] == 2 && year["03-place"] == 2)
  }

  @Test func `a line large enough is crossed each month`() throws {
    #expect(try deepest(300, "2026-01")["03-place"] == 2)
  }

  @Test func `what somebody asks for is crossed as asked`() throws {
    let families = Families(seed: 9, cases: 47)
    let own = try Question("own", counting: .child, by: [.topic, .sex], in: Period("2026-01"))
    let draft = try families.draft([own], Policy(threshold: 10, coalition: 1))
    #expect(draft.published.first { $0.question == own }?.cells.contains { $0.at.count == 2 } == true)
  }
}
