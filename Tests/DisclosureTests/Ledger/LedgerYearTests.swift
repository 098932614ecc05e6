import Disclosure
import Foundation
import Statistics
import Testing

struct LedgerYearTests {
  private let policy: Disclosure.Policy

  init() throws { policy = try Policy(threshold: 10) }

  private static let year =
    (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" } + ["2026-Q2", "2026-H1", "2026"]

  /// What a period and everything since January say of one attribute: periods that cut parts out of one another.
  private func questions(_ code: String) throws -> [Question] {
    let period = try Period(code)
    let periods = [period] + (period.sinceJanuary == period ? [] : [period.sinceJanuary])
    return try periods.map { try Question("nature", counting: .child, by: [.nature], in: $0) }
  }

  /// Six a month: most totals are hidden. Forty: none is, and a quarter crosses what came together since January.
  @Test(arguments: [6, 40])
  func `whatever a year's periods cut out of one another, nothing can be found out`(
    casesAMonth: Int
  ) throws {
    var year = MadeUpYear(seed: 1, casesAMonth: casesAMonth)
    for code in Self.year {
      try year.release(questions(code), policy)
      let audit = try LedgerAudit(year.tables([]).earlier, policy)
      #expect(audit.isSafe)
    }
    for (number, release) in year.releases.enumerated() {
      let (new, earlier) = try year.tables(release.asked, upTo: number)
      let drafting = Drafting(new, after: earlier, policy: policy)
      let rebuilt = try drafting.rebuilt(release.published, proofs: year.proofs[number])
      #expect(Set(rebuilt.published) == Set(release.published))
    }
  }

  /// Years that tell offices small counts when both are protected apart, and some that no longer do.
  @Test(arguments: [
    (1, 8, Axis.sex, false), (2, 8, .sex, true), (4, 20, .ageLaw, false), (3, 20, .ageLaw, false),
  ])
  func `what offices don't know is hidden from the public too, and they learn nothing by it`(
    seed: UInt64, casesAMonth: Int, axis: Axis, tells: Bool
  ) throws {
    let year = MadeUpYear(seed: seed, casesAMonth: casesAMonth)
    let asked = try [
      Question("t", counting: .child, by: [.topic, axis], in: Period("2026-Q4"))
    ].withTotals()
    let (new, _) = try year.tables(asked)
    let offices = try Policy(threshold: 5)
    let theirs = try Drafting(new, after: [], policy: offices).draft().published
    func audit(_ withheld: [PublishedTable]) throws -> LedgerAudit {
      let ours = try Drafting(new, after: [], withheld: withheld, policy: policy).draft().published
      #expect(ours.count == theirs.count)
      let known = (theirs + ours).compactMap { published in
        new.first { $0.question == published.question }
          .map { EarlierTable(published, $0, zeros: .hideable) }
      }
      return try LedgerAudit(known, offices)
    }
    if tells { #expect(try !audit([]).isSafe) }
    #expect(try audit(theirs).isSafe)
  }

  @Test func `a release with another number, or another's proof, is refused`() throws {
    var year = MadeUpYear(seed: 2, casesAMonth: 40)
    try year.release(MadeUpYear.questions("2026-01"), policy)
    try year.release(MadeUpYear.questions("2026-02"), policy)
    let (new, earlier) = try year.tables(year.releases[1].asked, upTo: 1)
    let drafting = Drafting(new, after: earlier, policy: policy)
    #expect(throws: DisclosureError.self) {
      try drafting.rebuilt(year.releases[1].published, proofs: year.proofs[0])
    }
    #expect(throws: DisclosureError.self) {
      try drafting.rebuilt(year.releases[1].published, proofs: [:])
    }
  }

  /// Total and filtered total, each large enough, may differ by few: the table of totals tells the rest of the filter.
  @Test func `a filter's rest isn't told by the total of its period`() throws {
    var differed = 0
    for seed in 1...12 {
      var year = MadeUpYear(seed: UInt64(seed), casesAMonth: 22)
      let question = try Question(
        "sex", counting: .child, by: [.sex], where: [.nature: ["actual", "at-risk"]],
        in: Period("2026-01"))
      let draft = try year.release([question], policy)
      let counted = try year.tables([]).earlier.map { ($0.table.question, $0.table.total) }
      let counts = Dictionary(uniqueKeysWithValues: counted)
      let total = draft.published.first { $0.question.attributes.isEmpty }
      let rest = try (counts[#require(total).question] ?? 0) - (counts[question] ?? 0)
      guard policy.isSensitive(rest), total?.cells.first?.printed != nil else { continue }
      let filtered = draft.published.first { $0.question == question }
      differed += 1
      #expect(filtered?.cells.first { $0.at.isEmpty }?.printed == nil)
      #expect(try LedgerAudit(year.tables([]).earlier, policy).isSafe)
    }
    #expect(differed > 2)
  }

  @Test func `the audit finds a filter's rest that is told by the total of its period`() throws {
    var year = MadeUpYear(seed: 4, casesAMonth: 24)
    let question = try Question(
      "sex", counting: .child, by: [.sex], where: [.nature: ["actual", "at-risk"]],
      in: Period("2026-01"))
    try year.release([question], policy)
    let earlier = try year.tables([]).earlier
    let encoder = JSONEncoder()
    let careless = try earlier.map { old -> EarlierTable in
      let cells = try old.published.cells.map { cell in
        let at = String(decoding: try encoder.encode(cell.at), as: UTF8.self)
        return #"{"at":\#(at),"printed":\#(cell.place.map { old.table.count($0) } ?? 0)}"#
      }
      let asked = String(decoding: try encoder.encode(old.published.question), as: UTF8.self)
      let text = #"{"question":\#(asked),"cells":[\#(cells.joined(separator: ","))]}"#
      let published = try JSONDecoder().decode(PublishedTable.self, from: Data(text.utf8))
      return EarlierTable(published, old.table, zeros: .hideable)
    }
    let pinned = try LedgerAudit(careless, policy).groups.flatMap(\.findings.pinned)
    #expect(pinned.contains(["2026-01", "_T", "not actual|at-risk"]))
  }

  @Test func `a revision that changes little doesn't go out`() throws {
    var year = MadeUpYear(seed: 3, casesAMonth: 40)
    try year.release(MadeUpYear.questions("2026-Q1"), policy)
    let draft = try year.release(
      MadeUpYear.questions("2026-Q1", known: .day("2027-12-31")), policy)
    #expect(draft.omissions.contains { $0.reason == .smallChange })
    let audit = try LedgerAudit(year.tables([]).earlier, policy)
    #expect(audit.isSafe)
  }
}
