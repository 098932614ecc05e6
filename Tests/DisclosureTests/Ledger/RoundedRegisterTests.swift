import Disclosure
import Foundation
import Statistics
import Testing

/// Rounded releases beside others in one register.
struct RoundedRegisterTests {
  private let hiding: Disclosure.Policy
  private let rounding: Disclosure.Policy

  init() throws {
    hiding = try Policy(threshold: 10, coalition: 1)
    rounding = try Policy(threshold: 10, coalition: 1, method: .round(base: 5))
  }

  /// Every release holds what it promised, rebuilt from what the register keeps of it.
  private func checkRebuilt(_ year: MadeUpYear) throws {
    for (number, release) in year.releases.enumerated() {
      let (new, earlier) = try year.tables(release.asked, upTo: number)
      let drafting = Drafting(new, after: earlier, policy: release.policy)
      let rebuilt = try drafting.rebuilt(release.published, proofs: year.proofs[number])
      #expect(Set(rebuilt.published) == Set(release.published))
      let periods = try drafting.periods(of: rebuilt, release.published)
      #expect(
        periods.allSatisfy {
          ($0.release.publication.bound > 1) == (release.policy.base != nil)
        })
    }
  }

  @Test(arguments: [
    [true, true, true, false], [false, false, false, true], [true, false, true, true],
  ])
  func `rounded and hidden months and their quarter tell nothing together`(
    isRounded: [Bool]
  ) throws {
    var year = MadeUpYear(seed: 4, casesAMonth: 30)
    for (code, isRounded) in zip(["2026-01", "2026-02", "2026-03", "2026-Q1"], isRounded) {
      let questions = try MadeUpYear.questions(code).suffix(2)
      try year.release(Array(questions), isRounded ? rounding : hiding)
      #expect(try LedgerAudit(year.tables([]).earlier, hiding).isSafe)
    }
    let bounds = year.releases.map { $0.published.map(\.bound).max() ?? 1 }
    #expect(zip(bounds, isRounded).allSatisfy { ($0 > 1) == $1 })
    try checkRebuilt(year)
  }

  @Test func `a rounded release prints every number of its tables, and the same total everywhere`()
    throws
  {
    var year = MadeUpYear(seed: 5, casesAMonth: 40)
    try year.release(MadeUpYear.questions("2026-01"), rounding)
    let published = year.releases[0].published
    #expect(published.count == 5)
    let totals = published.map { table in table.cells.first { $0.at.isEmpty }?.printed }
    #expect(Set(totals).count == 1)
    #expect(published.allSatisfy { $0.cells.allSatisfy { $0.printed != nil } })
  }

  @Test func `what goes out again rounded has the same numbers`() throws {
    var year = MadeUpYear(seed: 6, casesAMonth: 40)
    try year.release(MadeUpYear.questions("2026-01"), rounding)
    try year.release(MadeUpYear.questions("2026-01"), rounding)
    #expect(year.releases[0].published == year.releases[1].published)
  }

  @Test func `a month too small for its total to be told has no rounded tables`() throws {
    var year = MadeUpYear(seed: 7, casesAMonth: 4)
    let draft = try year.release(MadeUpYear.questions("2026-01"), rounding)
    #expect(draft.omissions.map(\.reason) == Array(repeating: .tooFew, count: 4))
    #expect(draft.published.flatMap(\.cells).map(\.printed) == [nil])
  }

  @Test func `the same counts and register give the same bytes`() throws {
    func bytes() throws -> [Data] {
      var year = MadeUpYear(seed: 8, casesAMonth: 25)
      try year.release(MadeUpYear.questions("2026-01").dropFirst(2).map(\.self), hiding)
      try year.release(MadeUpYear.questions("2026-Q1").dropFirst(2).map(\.self), rounding)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try year.releases.map { try encoder.encode($0.published) }
        + year.proofs.map { try encoder.encode($0) }
    }
    #expect(try bytes() == bytes())
  }

  @Test func `a policy keeps its method in the register, and older ones hid`() throws {
    for policy in [hiding, rounding, try Policy(threshold: 5, method: .recode)] {
      let data = try JSONEncoder().encode(policy)
      #expect(try JSONDecoder().decode(Disclosure.Policy.self, from: data) == policy)
    }
    let old = #"{"threshold":10,"protection":"interval","zeros":"hideable","cost":"count"}"#
    let policy = try JSONDecoder().decode(Disclosure.Policy.self, from: Data(old.utf8))
    #expect(policy.method == .suppress)
    let table = #"{"question":{"name":"a","count":"child","in":"2026-01"},"cells":[]}"#
    #expect(try JSONDecoder().decode(PublishedTable.self, from: Data(table.utf8)).bound == 1)
  }
}
