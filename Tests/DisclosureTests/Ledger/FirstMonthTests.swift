import Disclosure
import Statistics
import Testing

/// The default coalition of one, along time: what the year so far, the months and the quarter say of one another.
struct FirstMonthTests {
  private let policy: Disclosure.Policy

  init() throws { policy = try Policy(threshold: 10, coalition: 1) }

  private func number(_ draft: Draft, _ period: String) -> Int? {
    draft.published.first { $0.question.attributes.isEmpty && "\($0.question.period)" == period }?
      .cells.first?.printed
  }

  private func standard(_ code: String) throws -> [Question] {
    let period = try Period(code)
    return try MadeUpYear.questions(code)
      + [
        Question("nature", counting: .child, by: [.nature], in: period.sinceJanuary)
      ].filter { $0.period != period }
  }

  /// A line that opened in October: the month and the year so far are the same children.
  @Test(arguments: [12, 47, 300])
  func `the first month prints its own total beside the year so far, and leaves no table out`(
    cases: Int
  ) throws {
    var year = MadeUpYear(seed: 11, casesAMonth: cases, months: 10...10)
    let draft = try year.release(standard("2026-10"), policy)
    #expect(number(draft, "2026-10") == year.things.count)
    #expect(number(draft, "2026-01..2026-10") == year.things.count)
    #expect(draft.omissions.isEmpty)
    #expect(try LedgerAudit(year.tables([]).earlier, policy).isSafe)
  }

  /// Few things in the months before are a rest that points at people.
  @Test(arguments: [1, 2, 5, 9])
  func `a few children before the month are hidden by its total or by the year so far`(
    before: Int
  ) throws {
    var year = MadeUpYear(seed: 12, casesAMonth: 40, months: 10...10)
    year.add(before, in: 9)
    let draft = try year.release(standard("2026-10"), policy)
    #expect(number(draft, "2026-10") == nil || number(draft, "2026-01..2026-10") == nil)
    #expect(try LedgerAudit(year.tables([]).earlier, policy).isSafe)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `the quarter comes out whole after its months`(seed: UInt64) throws {
    var year = MadeUpYear(seed: seed, casesAMonth: 12 + 11 * Int(seed), months: 1...3)
    for code in ["2026-01", "2026-02", "2026-03", "2026-Q1"] {
      let draft = try year.release(MadeUpYear.questions(code), policy)
      #expect(draft.omissions.isEmpty, "\(code)")
      #expect(number(draft, code) != nil)
    }
    #expect(try LedgerAudit(year.tables([]).earlier, policy).isSafe)
  }

  /// Of a line of four cases a month nothing but "too few" is said, and that is true.
  @Test func `what is left out of a small line is left out for being few`() throws {
    var year = MadeUpYear(seed: 3, casesAMonth: 4, months: 1...3)
    for code in ["2026-01", "2026-02", "2026-03", "2026-Q1"] {
      let draft = try year.release(MadeUpYear.questions(code), policy)
      for omission in draft.omissions {
        #expect(omission.reason == .tooFew)
        let counted = year.things.count { omission.question.period.contains($0.then.registeredOn) }
        #expect(
          counted < 10 || year.periods(of: omission.question).contains { (1..<10).contains($0) })
      }
    }
  }

  @Test(arguments: ["nature", "sex"])
  func `a first release in which everything is of one kind goes out`(attribute: String) throws {
    for count in [12, 30, 200] {
      var year = MadeUpYear(seed: 5, casesAMonth: count, months: 1...1)
      year.set(attribute, to: attribute == "sex" ? "male" : "actual")
      let draft = try year.release(MadeUpYear.questions("2026-01"), policy)
      #expect(draft.omissions.isEmpty)
      #expect(number(draft, "2026-01") == year.things.count)
      #expect(try LedgerAudit(year.tables([]).earlier, policy).isSafe)
    }
  }
}
