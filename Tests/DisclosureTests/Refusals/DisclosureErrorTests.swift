import Base
import Disclosure
import Statistics
import Testing

/// Each reason for which nothing is released at all.
struct `Errors of disclosure control` {
  struct Provoked: Sendable, CustomTestStringConvertible {
    let expected: DisclosureError
    let run: @Sendable () throws -> Void

    init(_ expected: DisclosureError, _ run: @escaping @Sendable () throws -> Void) {
      self.expected = expected
      self.run = run
    }

    var name: String {
      Mirror(reflecting: expected).children.first?.label ?? Self.plain[expected] ?? "none"
    }
    /// Those that hold nothing describe themselves in words, not by their name.
    private static let plain: [DisclosureError: String] = [
      .strictNeedsHideableZeros: "strictNeedsHideableZeros",
      .roundingHidesNothing: "roundingHidesNothing", .stopped: "stopped",
    ]
    var testDescription: String { name }
  }

  @Test(arguments: all)
  func `what brings it about is refused with that error and no other`(provoked: Provoked) {
    #expect(throws: provoked.expected) { try provoked.run() }
  }

  @Test func `every error is brought about by something`() throws {
    let declared = try `Refusals of the verifier`.cases(of: "DisclosureError")
    #expect(declared.count > 10 && Set(Self.all.map(\.name)) == declared)
  }

  /// What an attacker would have of a publication.
  private static func read(_ publication: (SmallTable) -> Publication) throws {
    let table = try SmallTable()
    _ = try Audit(table.tally, publications: [publication(table)])
  }

  static let all = [
    Provoked(.thresholdTooLow(1)) { _ = try Policy(threshold: 1) },
    Provoked(.coalitionTooSmall(0)) { _ = try Policy(threshold: 2, coalition: 0) },
    Provoked(.strictNeedsHideableZeros) {
      _ = try Policy(threshold: 2, protection: .strict, zeros: .printed)
    },
    Provoked(.baseTooSmall(1)) { _ = try Policy(threshold: 2, method: .round(base: 1)) },
    Provoked(.roundingHidesNothing) {
      _ = try Policy(threshold: 2, cost: .value, method: .round(base: 5))
    },
    Provoked(.unknownCell(["x"])) {
      try read { $0.publication(more: [.init(["x"], printed: nil)]) }
    },
    Provoked(.missingDimension("other")) {
      try read { _ in Publication(dimensions: ["other"], cells: []) }
    },
    Provoked(.repeatedCell(["c"])) {
      try read { $0.publication(more: [.init(["c"], printed: 9)]) }
    },
    Provoked(.contradictsTally(["c"])) { try read { $0.publication(["c": 8]) } },
    Provoked(.cannotProtect([["a"]])) {
      // The total and the other part are out: what is left is the small count.
      let table = try SmallTable(["a": 2, "b": 9])
      _ = try TableProtector(tally: table.tally, policy: Policy(threshold: 4)).protect(
        [Layout(whole: table.tally.dimensions)], after: [table.publication(["a": nil])])
    },
    Provoked(.outOfTime([["a"]])) {
      let table = try SmallTable(["a": 2, "b": 9])
      _ = try TableProtector(tally: table.tally, policy: Policy(threshold: 4)).protect(
        [Layout(whole: table.tally.dimensions)], after: [table.publication(["a": nil])],
        watch: Watch { _, _ in .comeToAnEnd })
    },
    Provoked(.stopped) {
      let table = try SmallTable(["a": 2, "b": 9])
      _ = try TableProtector(tally: table.tally, policy: Policy(threshold: 4)).protect(
        [Layout(whole: table.tally.dimensions)], watch: Watch { _, _ in .stop })
    },
    Provoked(.refused(.unprotected(["a"]))) {
      let table = try SmallTable()
      _ = try Release(
        table.publication(), proof: Proof(decoys: []), tally: table.tally,
        policy: Policy(threshold: 4), after: [])
    },
    Provoked(.noProof("child-total")) {
      var year = MadeUpYear(seed: 1, casesAMonth: 40)
      let question = try Question("t", counting: .child, by: [], in: Period("2026-01"))
      let policy = try Policy(threshold: 4)
      try year.release([question], policy)
      let (new, earlier) = try year.tables(year.releases[0].asked, upTo: 0)
      _ = try Drafting(new, after: earlier, policy: policy)
        .rebuilt(year.releases[0].published, proofs: [:])
    },
  ]
}
