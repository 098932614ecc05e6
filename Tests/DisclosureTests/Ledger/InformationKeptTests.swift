import _StatisticsTestSupport
import Disclosure
import Statistics
import Testing

struct InformationKeptTests {
  private let policy: Disclosure.Policy

  init() throws { policy = try Policy(threshold: 10, coalition: 1) }

  @Test func `what is printed whole is kept whole, and what doesn't go out keeps nothing`() throws {
    let rows = (0..<40).map { number in
      StatisticsRow.child("2026-01-10", sex: number < 20 ? "male" : "female")
    }
    let sex = try Question("sex", counting: .child, by: [.sex], in: Period("2026-01"))
    let age = try Question("age", counting: .child, by: [.sex, .ageLaw], in: Period("2026-01"))
    let draft = try Drafting(
      answers([sex].withTotals(), rows), after: [], policy: policy
    ).draft()
    let kept = InformationKept(draft.published, omitted: [age])
    #expect(kept.levels.map(\.depth) == [0, 1, 2])
    #expect(kept.levels.map(\.counted) == [1, 0.5, 0])
    #expect(kept.levels[0].cells == 1 && kept.levels[1].cells == 1 && kept.levels[2].cells == 0)
  }

  /// Worked out anew from the true counts: whatever is printed is exact, so both ways agree.
  @Test(arguments: [20, 47, 80])
  func `the share is that of the things that stand in a printed cell`(cases: Int) throws {
    var year = MadeUpYear(seed: 21, casesAMonth: cases, months: 1...1)
    let draft = try year.release(MadeUpYear.questions("2026-01").suffix(1).map(\.self), policy)
    let table = try #require(draft.published.first { $0.question.name == "nature" })
    let printed = Set(
      table.cells.filter { $0.printed != nil }.compactMap { $0.at["nature"] })
    let inPrinted = year.things.count { printed.contains($0.then.codes["nature"] ?? "") }
    let level = try #require(InformationKept(draft.published).levels.first { $0.depth == 1 })
    #expect(abs(level.counted - Double(inPrinted) / Double(year.things.count)) < 1e-9)
  }

  @Test func `overlapping rows have no share`() throws {
    let any = try Question("any", counting: .child, by: [.anyTopic], in: Period("2026-01"))
    let rows = (0..<40).map { _ in StatisticsRow.child("2026-01-10", topics: ["BL01", "TN01"]) }
    let draft = try Drafting(
      answers([any].withTotals(), rows), after: [], policy: policy
    ).draft()
    #expect(InformationKept(draft.published).levels.map(\.depth) == [0])
  }
}
