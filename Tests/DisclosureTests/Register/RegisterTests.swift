import Disclosure
import Foundation
import Statistics
import Testing

struct RegisterTests {
  private let policy: Policy

  init() throws { policy = try Policy(threshold: 5) }

  private static let year =
    (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }
    + ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-H1", "2026-H2", "2026"]

  @Test func `a year of months, quarters, halves and the year goes out and can be rebuilt`() throws
  {
    var year = MadeUpYear(seed: 1, casesAMonth: 40)
    for code in Self.year { try year.release(MadeUpYear.questions(code), policy) }
    #expect(year.releases.count == 19)
    for (number, release) in year.releases.enumerated() {
      let (new, earlier) = try year.tables(release.asked, upTo: number)
      let drafting = Drafting(new, after: earlier, policy: policy)
      let rebuilt = try drafting.rebuilt(release.published, proofs: year.proofs[number])
      #expect(Set(rebuilt.published) == Set(release.published))
    }
  }
}
