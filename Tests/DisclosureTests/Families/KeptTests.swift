import _StatisticsTestSupport
import Disclosure
import Statistics
import Testing

/// How much of a line's calls, cases and children the standard report says, with no option set.
struct KeptTests {
  private func levels(_ cases: Int, _ code: String) throws -> [InformationKept.Level] {
    let period = try Period(code)
    var families = Families(
      seed: 9, cases: cases, calls: cases * 6, siblings: 15, month: period.months.lowerBound)
    for month in period.months.dropFirst() {
      families.add(cases: cases, calls: cases * 6, month: month)
    }
    let questions = try StandardSet.questions(period).filter {
      [.contact, .case, .child].contains($0.unit)
    }
    let draft = try families.draft(questions, Policy(threshold: 10, coalition: 1))
    #expect(draft.omissions.isEmpty)
    return InformationKept(draft.published, omitted: draft.omissions.map(\.question)).levels
  }

  private func share(
    _ levels: [InformationKept.Level], _ unit: StatisticsRow.Unit, _ depth: Int
  ) -> Double {
    levels.first { $0.unit == unit && $0.depth == depth }?.counted ?? 0
  }

  @Test(arguments: [("2026-01", 0.7), ("2026-10", 0.7), ("2026", 0.9)])
  func `forty-seven cases a month: every total, nearly all of the calls, most of the cases`(
    code: String, cases: Double
  ) throws {
    let levels = try levels(47, code)
    for unit in [StatisticsRow.Unit.contact, .case, .child] { #expect(share(levels, unit, 0) == 1) }
    #expect(share(levels, .contact, 1) >= 0.9)
    #expect(share(levels, .case, 1) >= cases)
  }

  @Test(arguments: [(20, "2026-Q1"), (80, "2026-01"), (300, "2026-01"), (20, "2026")])
  func `a larger line or a longer period says more`(cases: Int, code: String) throws {
    let levels = try levels(cases, code)
    for unit in [StatisticsRow.Unit.contact, .case, .child] { #expect(share(levels, unit, 0) == 1) }
    #expect(share(levels, .contact, 1) >= 0.9 && share(levels, .case, 1) >= 0.9)
  }
}
