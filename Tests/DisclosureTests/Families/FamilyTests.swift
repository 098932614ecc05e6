import _StatisticsTestSupport
import Disclosure
import Foundation
import Statistics
import Testing

/// Cases, children and incidents are the same people: protected in one problem.
struct FamilyTests {
  private let policy: Disclosure.Policy

  init() throws { policy = try Policy(threshold: 10, coalition: 1) }

  /// The small counts that a release hides and the attack finds.
  private func found(
    _ draft: Draft, in tables: [CountTable], _ policy: Disclosure.Policy
  ) throws -> Int {
    var codes: [Axis: [String]] = [:]
    for table in tables {
      for axis in table.question.axes { codes[axis] = table.codes(axis).map(\.code) }
    }
    codes[.topic] = ["V", "S", "N", "A", "H", "O", "unknown"]
    return try FamilyAttack(draft.published, codes: codes).pinned().count { question, at in
      let table = try #require(tables.first { $0.question == question })
      let place = Dictionary(
        uniqueKeysWithValues: at.compactMap { name, code in Axis(rawValue: name).map { ($0, code) }
        })
      return policy.isSensitive(table.count(place))
    }
  }

  private func kept(_ draft: Draft) -> Double {
    let levels = InformationKept(
      draft.published, omitted: draft.omissions.map(\.question)
    ).levels.filter { $0.depth > 0 }
    return levels.reduce(0) { $0 + $1.counted } / Double(max(1, levels.count))
  }

  @Test
  func `of forty logs protected together none gives a small count away, and hardly less is said`()
    throws
  {
    var (apart, together, logs) = (0, 0, 0)
    var (before, after) = (0.0, 0.0)
    // Offices: a lower threshold leaves more to compute with.
    let policy = try Policy(threshold: 5, coalition: 1)
    for seed in 1...40 {
      let families = Families(seed: UInt64(seed), cases: 45 + seed % 20)
      let questions = try Families.questions("2026-01", incidents: seed % 2 == 0)
      let tables = try families.tables(questions.withTotals())
      let one = try families.draft(questions, policy, linking: .apart)
      let all = try families.draft(questions, policy)
      let leaks = try found(one, in: tables, policy)
      apart += leaks
      logs += leaks > 0 ? 1 : 0
      together += try found(all, in: tables, policy)
      before += kept(one)
      after += kept(all)
    }
    #expect(logs > 15, "apart: \(apart) in \(logs) logs")
    #expect(together == 0)
    #expect(after >= before * 0.9, "\(after / 40) of \(before / 40)")
  }

  /// Abuse of cases less violence of children is sexual abuse: two children, by hand.
  @Test
  func `sixteen cases of abuse and fourteen children of violence don't tell two of sexual abuse`()
    throws
  {
    var rows: [StatisticsRow] = []
    for (topic, count) in [("V", 14), ("S", 2), ("A", 1), ("H", 2), ("O", 11)] {
      for number in 0..<count {
        let codes = [
          "topic": topic, "place": "23425@2025-07-01", "sex": number % 3 == 0 ? "male" : "female",
        ]
        for unit in [StatisticsRow.Unit.case, .child] {
          rows.append(StatisticsRow(unit: unit, registeredOn: "2026-01-10", codes: codes))
        }
      }
    }
    let period = try Period("2026-01")
    let asked = try [
      Question("sex", counting: .child, by: [.topic, .sex], in: period),
      Question("place", counting: .case, by: [.commune, .topicGroup], in: period),
    ].withTotals()
    var count = try Count(asked, .families)
    for row in rows { count.add([row]) }
    let draft = try Drafting(count.answers(), after: [], policy: policy).draft()
    func printed(_ name: String, _ at: [String: String]) -> Int? {
      draft.published.first { $0.question.name == name }?.cells.first { $0.at == at }?.printed
    }
    #expect(draft.omissions.isEmpty)
    #expect(printed("total-case", [:]) == 30 && printed("total-child", [:]) == 30)
    let isTold =
      printed("place", ["topic-group": "abuse"]) != nil && printed("sex", ["topic": "V"]) != nil
      && printed("sex", ["topic": "N"]) != nil
    #expect(!isTold)
  }

  /// The months and their quarter one after the other, cases with one child and families of two.
  @Test(arguments: [0, 12])
  func `months and quarter of cases and children tell nothing together`(siblings: Int) throws {
    var families = Families(seed: 7, cases: 34, calls: 40, siblings: siblings, month: 1)
    families.add(cases: 28, calls: 30, month: 2)
    families.add(cases: 41, calls: 50, month: 3)
    var register: [(asked: [Question], draft: Draft)] = []
    for code in ["2026-01", "2026-02", "2026-03", "2026-Q1"] {
      let period = try Period(code)
      let asked = try
        (Families.questions(code)
        + [Question("results", counting: .contact, by: [.result], in: period)]).withTotals()
      let all = register.flatMap(\.asked) + asked
      let tables = try families.tables(all)
      func table(_ question: Question) -> CountTable? { tables.first { $0.question == question } }
      let earlier = register.flatMap(\.draft.published).compactMap { published in
        table(published.question).map { EarlierTable(published, $0, zeros: .hideable) }
      }
      let drafting = Drafting(asked.compactMap(table), after: earlier, policy: policy)
      let draft = try drafting.draft()
      #expect(draft.omissions.isEmpty, "\(code)")
      let rebuilt = try drafting.rebuilt(draft.published, proofs: draft.proofs)
      #expect(Set(rebuilt.published) == Set(draft.published))
      let periods = try drafting.periods(of: rebuilt, draft.published)
      #expect(Set(periods.map(\.name)).isSuperset(of: ["case-place-topic", "child-topic-sex-age"]))
      #expect(
        periods.allSatisfy {
          $0.release.publication.place[Scheme.kinds] ?? $0.tables[0].question.unit.rawValue
            == $0.tables[0].question.unit.rawValue
        })
      #expect(periods.allSatisfy { !$0.release.publication.dimensions.contains(Scheme.kinds) })
      register.append((asked, draft))
      let out = register.flatMap(\.draft.published).compactMap { published in
        table(published.question).map { EarlierTable(published, $0, zeros: .hideable) }
      }
      #expect(try LedgerAudit(out, policy).isSafe)
    }
  }

  /// The calls that opened a case are as many as the cases: the table of results is protected as if that were known.
  @Test func `the results of calls don't give away what the total of cases tells`() throws {
    for (cases, calls) in [(14, 20), (22, 9), (40, 60), (30, 0)] {
      let families = Families(seed: UInt64(cases), cases: cases, calls: calls)
      let asked = try [
        Question("results", counting: .contact, by: [.result], in: Period("2026-01"))
      ]
      #expect(try asked.withTotals().map(\.name) == ["total-contact", "total-case", "results"])
      let draft = try families.draft(asked, policy)
      let tables = try families.tables(asked.withTotals())
      guard let results = draft.published.first(where: { $0.question.name == "results" }) else {
        #expect(!draft.omissions.isEmpty)
        continue
      }
      let table = try #require(tables.first { $0.question.name == "results" })
      // With the cases known, a single other hidden row would be computed.
      let hidden = results.cells.filter { $0.printed == nil && $0.at != ["result": "case"] }
      let small = hidden.filter {
        policy.isSensitive(table.count([.result: $0.at["result"] ?? ""]))
      }
      #expect(small.isEmpty || hidden.count > 1)
    }
  }

  /// Without a line of few cases the table of results would tell how few.
  @Test func `where the cases are too few the results of calls don't go out`() throws {
    let families = Families(seed: 3, cases: 6, calls: 50)
    let asked = try [Question("results", counting: .contact, by: [.result], in: Period("2026-01"))]
    let draft = try families.draft(asked, policy)
    #expect(draft.omissions.map(\.reason) == [.tooFew])
  }

  @Test func `a policy of a register without ties protects each unit apart, as it did`() throws {
    for linking in Linking.allCases {
      let policy = try Policy(threshold: 10, linking: linking)
      #expect(try JSONDecoder().decode(Policy.self, from: JSONEncoder().encode(policy)) == policy)
    }
    let old = #"{"threshold":10,"protection":"interval","zeros":"hideable","cost":"count"}"#
    #expect(try JSONDecoder().decode(Disclosure.Policy.self, from: Data(old.utf8)).linking == .apart)
  }
}
