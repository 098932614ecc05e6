import _StatisticsTestSupport
import Disclosure
import Statistics

/// A line whose months, quarters and year go out one after the other: what the later ones keep beside the earlier.
struct KeptRegister {
  let families: Families
  let policy: Policy
  private(set) var asked: [Question] = []
  private(set) var published: [PublishedTable] = []

  init(cases: Int, seed: UInt64 = 9, threshold: Int = 10) throws {
    var families = Families(seed: seed, cases: cases, calls: cases * 6, siblings: 15, month: 1)
    for month in 2...12 { families.add(cases: cases, calls: cases * 6, month: month) }
    self.families = families
    policy = try Policy(threshold: threshold, coalition: 1)
  }

  /// The periods of a year, in the order in which they go out.
  static let year: [String] = {
    var codes: [String] = []
    for month in 1...12 {
      codes.append(month < 10 ? "2026-0\(month)" : "2026-\(month)")
      if month.isMultiple(of: 3) { codes.append("2026-Q\(month / 3)") }
    }
    return codes + ["2026"]
  }()

  @discardableResult
  mutating func release(_ code: String) throws -> Draft {
    let questions = try StandardSet.questions(Period(code)).filter {
      [.contact, .case, .child].contains($0.unit)
    }.withTotals()
    var all = asked
    for question in questions where !all.contains(question) { all.append(question) }
    let answers = try families.tables(all)
    func table(_ question: Question) -> CountTable? { answers.first { $0.question == question } }
    let earlier = published.compactMap { old in
      table(old.question).map { EarlierTable(old, $0, zeros: policy.zeros) }
    }
    let draft = try Drafting(questions.compactMap(table), after: earlier, policy: policy).draft()
    asked = all
    published += draft.published
    return draft
  }

  /// The attack on all that is out.
  func audit() throws -> LedgerAudit {
    let answers = try families.tables(asked)
    let all = published.compactMap { old in
      answers.first { $0.question == old.question }.map { EarlierTable(old, $0, zeros: policy.zeros) }
    }
    return try LedgerAudit(all, policy)
  }
}
