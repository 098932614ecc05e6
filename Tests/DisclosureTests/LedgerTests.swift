import Base
import Disclosure
import Statistics
import Testing

/// What is out already counts: releases that are safe one by one and not together.
struct LedgerTests {
  static let policy = Result { try Policy(threshold: 5, protection: .exact) }

  /// Three months and their quarter of communes and topics.
  static func quarter() throws -> Tally {
    let communes = try Dimension(
      "commune", Hierarchy(total: "district", parts: (1...6).map { "c\($0)" }))
    let topics = try Dimension("topic", Hierarchy(total: "all", parts: (1...4).map { "t\($0)" }))
    let months = try Dimension("month", Hierarchy(total: "quarter", parts: ["m1", "m2", "m3"]))
    var random = SplitMix64(seed: 5)
    return try Tally(
      [communes, topics, months],
      counts: Layout([communes.leaves, topics.leaves, months.leaves]).keys.map {
        (
          key: $0,
          value: Int.random(in: 0...9, using: &random) * Int.random(in: 0...2, using: &random)
        )
      })
  }

  static func layout(_ tally: Tally, month: String) -> Layout {
    Layout([tally.dimensions[0].codes, tally.dimensions[1].codes, [month]])
  }

  @Test func `(a) months and quarter, each safe alone, are refused together`() throws {
    let tally = try Self.quarter()
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let alone = try ["m1", "m2", "m3", "quarter"].map {
      try protector.protect([Self.layout(tally, month: $0)])
    }
    for release in alone {
      #expect(
        try Audit(tally, publications: [release.publication]).findings(policy).isSafe)
    }
    let publications = alone.map(\.publication)
    let together = try Audit(tally, publications: publications).findings(policy)
    #expect(!together.pinned.isEmpty)
    let verifier = Verifier(tally: tally, policy: policy)
    #expect(
      verifier.refusal(
        of: publications[3], proof: alone[3].proof, after: Array(publications.dropLast())) != nil)
  }

  @Test func `(a) one after the other with what is out, they are safe together`() throws {
    let tally = try Self.quarter()
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    var register: [Publication] = []
    for month in ["m1", "m2", "m3", "quarter"] {
      register.append(
        try protector.protect([Self.layout(tally, month: month)], after: register).publication)
    }
    let findings = try Audit(tally, publications: register).findings(policy)
    #expect(findings.isSafe)
    #expect(findings.sensitive > 10)
  }

  /// Counts as known on two days: cases known on both, and those that came or went between.
  static func revised(came: Int) throws -> Tally {
    let places = try Dimension("place", Hierarchy(total: "all", parts: ["a", "b", "c"]))
    let known = try Dimension(
      "known", Hierarchy(total: "ever", parts: ["both", "came", "went"]),
      groupings: [("first", ["both", "went"]), ("second", ["both", "came"])], role: .versions)
    return try Tally(
      [places, known],
      counts: [
        (key: CellKey(["a", "both"]), value: 20), (key: CellKey(["b", "both"]), value: 30),
        (key: CellKey(["c", "both"]), value: 40), (key: CellKey(["a", "came"]), value: came),
      ])
  }

  @Test func `(b) a late case can't be added to a number that is out`() throws {
    let tally = try Self.revised(came: 1)
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let codes = tally.dimensions[0].codes
    let first = try protector.protect([Layout([codes, ["first"]])])
    #expect(first.publication.cells.allSatisfy { $0.printed != nil })
    let second = try protector.protect([Layout([codes, ["second"]])], after: [first.publication])
    let hidden = Set(second.publication.cells.filter { $0.printed == nil }.map(\.key))
    #expect(hidden.isSuperset(of: [["a", "second"], ["all", "second"]]))
    let restated = Publication(
      dimensions: ["place", "known"],
      cells: second.publication.cells.map { .init($0.key, printed: tally.count(of: $0.key)) })
    #expect(
      Verifier(tally: tally, policy: policy)
        .refusal(of: restated, proof: second.proof, after: [first.publication]) != nil)
    let audit = try Audit(tally, publications: [restated, first.publication])
    #expect(!audit.findings(policy).pinned.isEmpty)
  }

  @Test func `(b) a change of many cases can be restated`() throws {
    let tally = try Self.revised(came: 5)
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let codes = tally.dimensions[0].codes
    let first = try protector.protect([Layout([codes, ["first"]])])
    let second = try protector.protect([Layout([codes, ["second"]])], after: [first.publication])
    #expect(second.publication.cells.allSatisfy { $0.printed != nil })
  }

  @Test func `(c) communes that merge stay hidden where they were`() throws {
    let places = try Dimension(
      "place", Hierarchy(total: "all", parts: ["a", "b", "c", "d"]),
      groupings: [("ab", ["a", "b"])])
    let tally = try Tally(
      [places],
      counts: [("a", 3), ("b", 4), ("c", 20), ("d", 30)].map {
        (key: CellKey([$0.0]), value: $0.1)
      })
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let old = try protector.protect([Layout([["all", "a", "b", "c", "d"]])])
    let new = try protector.protect([Layout([["all", "ab", "c", "d"]])], after: [old.publication])
    #expect(new.publication.cells.allSatisfy { $0.printed != nil })
    let register = [new.publication, old.publication]
    #expect(try Audit(tally, publications: register).findings(policy).isSafe)
  }

  @Test func `(d) a hamlet that moves isn't told by old and new communes`() throws {
    let places = try Dimension(
      "place", Hierarchy(total: "all", parts: ["a", "hamlet", "b", "c"]),
      groupings: [("a old", ["a", "hamlet"]), ("b new", ["b", "hamlet"])])
    let tally = try Tally(
      [places],
      counts: [("a", 20), ("hamlet", 1), ("b", 30), ("c", 40)].map {
        (key: CellKey([$0.0]), value: $0.1)
      })
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let old = try protector.protect([Layout([["all", "a old", "b", "c"]])])
    #expect(old.publication.cells.allSatisfy { $0.printed != nil })
    let new = try protector.protect(
      [Layout([["all", "a", "b new", "c"]])], after: [old.publication])
    #expect(new.publication.cells.contains { $0.printed == nil })
    let careless = Publication(
      dimensions: ["place"],
      cells: new.publication.cells.map { .init($0.key, printed: tally.count(of: $0.key)) })
    let findings = try Audit(tally, publications: [careless, old.publication]).findings(policy)
    #expect(findings.pinned == [["hamlet"]])
    #expect(
      Verifier(tally: tally, policy: policy)
        .refusal(of: careless, proof: new.proof, after: [old.publication]) != nil)
  }

  @Test func `(e) shifted age bands don't tell the age between`() throws {
    let ages = try Dimension(
      "age", Hierarchy(total: "all", parts: ["0-5", "6", "7-10"]),
      groupings: [("6-10", ["6", "7-10"]), ("0-6", ["0-5", "6"])])
    let tally = try Tally(
      [ages],
      counts: [("0-5", 20), ("6", 2), ("7-10", 30)].map { (key: CellKey([$0.0]), value: $0.1) })
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let old = try protector.protect([Layout([["all", "0-5", "6-10"]])])
    let careless = Publication(
      dimensions: ["age"],
      cells: ["all", "0-6", "7-10"].map {
        .init([$0], printed: tally.count(of: [$0]))
      })
    let findings = try Audit(tally, publications: [careless, old.publication]).findings(policy)
    #expect(findings.pinned.contains(["6"]))
    let new = try protector.protect([Layout([["all", "0-6", "7-10"]])], after: [old.publication])
    #expect(new.publication.cells.filter { $0.printed == nil }.count == 2)
  }

  @Test func `(f) the same numbers again are accepted and tell nothing new`() throws {
    let tally = try Self.quarter()
    let policy = try Self.policy.get()
    let protector = TableProtector(tally: tally, policy: policy)
    let first = try protector.protect([Self.layout(tally, month: "m1")])
    let again = try Release(
      first.publication, proof: first.proof, tally: tally, policy: policy,
      after: [first.publication])
    #expect(again.publication == first.publication)
    let once = try Audit(tally, publications: [first.publication]).bounds()
    let twice = try Audit(tally, publications: [first.publication, again.publication]).bounds()
    #expect(once == twice)
  }
}
