import Base
import Disclosure
import Statistics
import Testing

/// What the intake rules out ties tables of the same calls: a silent call has neither result nor caller, a report has a
/// result, who calls about themselves is the child.
struct IntakeTieTests {
  private static let reports: Set<String> = ["about-child", "child-about-self"]
  private static let kinds = ["child-about-self", "about-child", "silent", "prank", "thanks"]
  private static let results = ["case", "counselling", "information", "none"]
  private static let callers = ["child", "parent", "teacher"]

  private static func scheme(without dropped: Int? = nil) -> Scheme {
    var ties: [Scheme.Impossible] = [
      .init(.kind, .but(reports), .result, .but(["none"]), linking: .intake),
      .init(.kind, .only(reports), .result, .only(["none"]), linking: .intake),
      .init(.kind, .only(["child-about-self"]), .caller, .but(["child"]), linking: .intake),
      .init(.kind, .only(["about-child"]), .caller, .only(["child"]), linking: .intake),
    ]
    if let dropped { ties.remove(at: dropped) }
    return Scheme(
      topics: [], units: UnitBook([], changes: [], served: []),
      vocabularies: [.kind: kinds, .result: results, .caller: callers], impossible: ties)
  }

  /// A month of calls: most of them silent, few of them anything else.
  private static func calls(_ random: inout SplitMix64) -> [StatisticsRow] {
    let weights = [30, 3 + random.below(9), 1 + random.below(9), 1 + random.below(8)]
    return (0..<(40 + random.below(40))).map { _ in
      var pick = random.below(weights.reduce(0, +))
      var number = 0
      while pick >= weights[number] {
        pick -= weights[number]
        number += 1
      }
      let kind = ["silent", "about-child", "child-about-self", ["prank", "thanks"][random.below(2)]][number]
      let isReport = reports.contains(kind)
      let caller =
        !isReport ? "unknown" : kind == "child-about-self" ? "child" : callers[1 + random.below(2)]
      return StatisticsRow(
        unit: .contact, registeredOn: "2026-10-05",
        codes: [
          "kind": kind, "result": isReport ? results[random.below(3)] : "none", "caller": caller,
        ])
    }
  }

  private static func draft(
    _ calls: [StatisticsRow], _ scheme: Scheme, linking: Linking = .intake
  ) throws -> Draft {
    let period = try Period("2026-10")
    let questions = try [
      Question("kinds", counting: .contact, by: [.kind], in: period),
      Question("results", counting: .contact, by: [.result], in: period),
      Question(
        "callers", counting: .contact, by: [.caller], where: [.kind: reports], in: period),
    ]
    var count = try Count(questions.withTotals(), scheme, linking: linking)
    for call in calls { count.add(count.snapshots.map { _ in call }) }
    return try Drafting(
      count.answers(), after: [], policy: Policy(threshold: 10, linking: linking)
    ).draft()
  }

  @Test func `what three tables of the same calls print tells no small count of any of them`() throws {
    var random = SplitMix64(seed: 8)
    var sensitive = 0
    for _ in 0..<60 {
      let calls = Self.calls(&random)
      let draft = try Self.draft(calls, Self.scheme())
      let attack = CallAttack(draft, calls)
      sensitive += attack.sensitive
      #expect(attack.found.isEmpty, "\(attack.found)")
      for part in draft.parts {
        let audit = try Audit(part.tables[0].tally, publications: [part.release.publication])
        #expect(audit.findings(part.release.policy).isSafe)
      }
    }
    #expect(sensitive > 60)
  }

  /// The same months with one tie left out at a time: the attack, which knows all of them, finds something.
  @Test(arguments: [nil, 0, 1, 2, 3]) func `without a tie something is given away`(dropped: Int?) throws {
    var random = SplitMix64(seed: 8)
    var found = 0
    for _ in 0..<60 {
      let calls = Self.calls(&random)
      let draft = try Self.draft(
        calls, Self.scheme(without: dropped), linking: dropped == nil ? .form : .intake)
      found += CallAttack(draft, calls).found.count
    }
    #expect(found > 0)
  }

  @Test func `no decoy has a silent call with a result`() throws {
    var random = SplitMix64(seed: 8)
    let draft = try Self.draft(Self.calls(&random), Self.scheme())
    let part = try #require(draft.parts.first { !$0.tables[0].question.attributes.isEmpty })
    let tally = part.tables[0].tally
    let silent = try #require(tally.counts.keys.first { $0.codes.contains { $0.hasPrefix("silent") } })
    let place = try #require(tally.dimensions.firstIndex { $0.name == "result" })
    var codes = silent.codes
    codes[place] = "case"
    let decoy = Proof.Decoy(changes: [silent: -1, CellKey(codes): 1])
    let refusal = Verifier(tally: tally, policy: part.release.policy).refusal(
      of: part.release.publication, proof: Proof(decoys: [decoy]), after: [])
    #expect(refusal == .impossiblePlace(decoy: 0, CellKey(codes)))
  }
}

/// What somebody finds out by trying every way in which the hidden numbers of the three tables can be filled.
///
/// It knows nothing of tallies or protectors: calls of all kinds are as many as calls of all results; reports as many
/// as results that aren't none, and as callers; those about themselves as many as children who called.
private struct CallAttack {
  private(set) var sensitive = 0
  /// Small counts that lie closer than promised.
  private(set) var found: [String] = []

  init(_ draft: Draft, _ calls: [StatisticsRow]) {
    let total = calls.count
    let isReport = { (call: StatisticsRow) in call.codes["result"] != "none" }
    let kinds = Column("kinds", "kind", draft, calls)
    let results = Column("results", "result", draft, calls)
    let callers = Column("callers", "caller", draft, calls.filter(isReport))
    let reportKinds = kinds.codes.indices.filter {
      kinds.codes[$0].hasSuffix("child-about-self") || kinds.codes[$0].hasSuffix("about-child")
    }
    let own = kinds.codes.firstIndex(of: "child-about-self")
    let none = results.codes.firstIndex(of: "none")
    let child = callers.codes.firstIndex(of: "child")
    var byNone: [Int: [[Int]]] = [:]
    for filled in results.filled(total) { byNone[none.map { filled[$0] } ?? 0, default: []].append(filled) }
    var byChild: [[Int]: [[Int]]] = [:]
    for sum in 0...total {
      if let printed = callers.total, printed != sum { continue }
      for filled in callers.filled(sum) { byChild[[sum, child.map { filled[$0] } ?? 0], default: []].append(filled) }
    }
    var bounds = [kinds, results, callers].map { $0.codes.map { _ in (Int.max, Int.min) } }
    func widen(_ column: Int, _ filled: [Int]) {
      for (place, number) in filled.enumerated() {
        bounds[column][place] = (min(bounds[column][place].0, number), max(bounds[column][place].1, number))
      }
    }
    var seen: Set<[Int]> = []
    for filled in kinds.filled(total) {
      let reports = reportKinds.reduce(0) { $0 + filled[$1] }
      let key = [reports, own.map { filled[$0] } ?? 0]
      guard let others = byNone[total - reports], let children = byChild[key] else { continue }
      widen(0, filled)
      guard seen.insert(key).inserted else { continue }
      for other in others { widen(1, other) }
      for other in children { widen(2, other) }
    }
    for (column, number) in zip([kinds, results, callers], 0...) {
      for (place, count) in column.counts.enumerated() where (1..<10).contains(count) {
        sensitive += 1
        let (least, greatest) = bounds[number][place]
        if greatest - least < 2 { found.append("\(column.codes[place]) \(count)") }
      }
    }
  }

  /// A table by one axis: what is printed of it, and the truth.
  private struct Column {
    let codes: [String]
    let printed: [Int?]
    let counts: [Int]
    let total: Int?

    init(_ name: String, _ axis: String, _ draft: Draft, _ calls: [StatisticsRow]) {
      let table = draft.published.first { $0.question.name == name }
      let cells = table?.cells.filter { $0.at[axis] != nil } ?? []
      codes = cells.map { $0.at[axis] ?? "" }
      printed = cells.map(\.printed)
      counts = codes.map { code in calls.count { ($0.codes[axis] ?? "unknown") == code } }
      total = table?.cells.first { $0.at.isEmpty }?.printed
    }

    /// All ways to fill what is hidden, so that everything adds up to a sum.
    func filled(_ sum: Int) -> [[Int]] {
      let left = sum - printed.reduce(0) { $0 + ($1 ?? 0) }
      guard left >= 0 else { return [] }
      let holes = printed.indices.filter { printed[$0] == nil }
      guard let last = holes.last else { return left == 0 ? [printed.map { $0 ?? 0 }] : [] }
      var found: [[Int]] = []
      func fill(_ table: [Int], _ number: Int, _ left: Int) {
        var table = table
        if holes[number] == last {
          table[last] = left
          found.append(table)
          return
        }
        for count in 0...left {
          table[holes[number]] = count
          fill(table, number + 1, left - count)
        }
      }
      fill(printed.map { $0 ?? 0 }, 0, left)
      return found
    }
  }
}
