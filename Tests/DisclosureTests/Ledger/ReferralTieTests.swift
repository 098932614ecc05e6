import Disclosure
import Statistics
import Testing

/// What the table of answers says of the states of the same referrals: who answered has more than a draft.
struct ReferralTieTests {
  private static let unanswered = Scheme(
    topics: [], units: UnitBook([], changes: [], served: []),
    vocabularies: [
      .referralState: ["drafted", "sent", "acknowledged", "declined", "completed", "withdrawn"]
    ],
    impossible: [
      .init(
        .referralState, .only(["drafted", "sent"]), .answer, .but(["none"]), linking: .form)
    ])

  /// Referrals that were completed, each answered within the hour.
  private func tables(_ count: Int, linking: Linking = .form) throws -> [CountTable] {
    let period = try Period("2026-10")
    let questions = try [
      Question("state", counting: .referral, by: [.referralState], in: period),
      Question("answer", counting: .referral, by: [.answer], in: period),
    ]
    var counter = try Count(questions.withTotals(), Self.unanswered, linking: linking)
    for _ in 0..<count {
      let row = StatisticsRow(
        unit: .referral, registeredOn: "2026-10-05", codes: ["referral-state": "completed"],
        minutes: ["answer": 30])
      counter.add(counter.snapshots.map { _ in row })
    }
    return try counter.answers()
  }

  private func draft(_ tables: [CountTable], _ seed: ChoiceSeed = .known) throws -> Draft {
    try Drafting(tables, after: [], policy: Policy(threshold: 10, coalition: 1), seed: seed).draft()
  }

  private func printed(_ draft: Draft, _ table: String, _ axis: Axis, _ code: String) -> Int? {
    draft.published.first { $0.question.name == table }?.cells
      .first { $0.place?[axis] == code }?.printed
  }

  /// All 30 are completed. That nearly all are isn't to be told; so it mustn't be told either that none is unanswered
  /// and hence none a draft.
  @Test func `no draft is ruled out by a printed zero of what isn't answered`() throws {
    let tables = try tables(30)
    #expect(Set(tables.map(\.group)).count == 2)
    let draft = try draft(tables)
    let zero = printed(draft, "answer", .answer, "later")
    let drafted = printed(draft, "state", .referralState, "drafted")
    #expect(zero == nil || drafted != nil)
    for part in draft.parts {
      let audit = try Audit(part.tables[0].tally, publications: [part.release.publication])
      #expect(audit.findings(part.release.policy).isSafe)
    }
  }

  /// The same referrals with each table protected apart, as it was: together they tell what each hides.
  @Test func `protected apart the two tables give the group away`() throws {
    let tellsTogether = try (UInt8(0)..<20).contains { (number: UInt8) throws -> Bool in
      let seed = try #require(ChoiceSeed(Array(repeating: number, count: ChoiceSeed.length)))
      let apart = try draft(tables(30, linking: .units), seed)
      return printed(apart, "answer", .answer, "later") == 0
        && printed(apart, "state", .referralState, "drafted") == nil
    }
    #expect(tellsTogether)
  }
}
