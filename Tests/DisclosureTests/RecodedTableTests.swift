import Base
import Disclosure
import Statistics
import Testing

/// Tables that are joined until enough of them is printed.
struct RecodedTableTests {
  private static let policy = Result { try Policy(threshold: 4, method: .recode) }

  /// The share of the inner counts above zero that a release of a layout prints, worked out anew.
  private func share(_ release: Release, _ layout: Layout, _ tally: Tally) throws -> Double {
    var (some, printed) = (0, 0)
    for cell in release.publication.cells {
      let isInner = try zip(zip(tally.dimensions, layout.codes), cell.key.codes)
        .allSatisfy { own, code in
          let parts = own.0.parts[try #require(own.0.position(of: code))]
          return !parts.contains { own.1.contains(own.0.codes[$0]) }
        }
      guard isInner, try #require(tally.count(of: cell.key)) > 0 else { continue }
      some += 1
      if cell.printed != nil { printed += 1 }
    }
    return some == 0 ? 1 : Double(printed) / Double(some)
  }

  @Test(arguments: [0.4, 0.8, 1])
  func `what goes out keeps what was wanted, and no finer table does`(wanted: Double) throws {
    var random = SplitMix64(seed: 31)
    let policy = try Self.policy.get()
    var (joined, none) = (0, 0)
    for _ in 0..<40 {
      let tally = try RandomTables.tally(&random, of: [[4, 3], [4, 2], [3, 2, 2]])
      let protector = TableProtector(tally: tally, policy: policy)
      let whole = Layout(whole: tally.dimensions)
      let finest = try? protector.protect([whole])
      let keeps = try finest.map { try share($0, whole, tally) >= wanted } ?? false
      guard let found = try protector.recoded(keeping: wanted) else {
        none += 1
        #expect(!keeps)
        continue
      }
      #expect(try share(found.release, found.layout, tally) == found.share)
      #expect(found.share >= wanted)
      #expect((found.levels.reduce(0, +) == 0) == keeps)
      #expect(found.layout.codes.contains { $0.count > 1 })
      #expect(
        try Audit(tally, publications: [found.release.publication]).findings(policy).isSafe)
      if !keeps { joined += 1 }
    }
    #expect(joined > 0)
    #expect(none > 0)
  }

  @Test func `of tables that leave out as many levels the one with most numbers goes out`() throws {
    let places = try Dimension(
      "place", Hierarchy([(1, "all"), (2, "a"), (3, "a1"), (3, "a2"), (2, "b"), (3, "b1")]))
    let topics = try Dimension("topic", Hierarchy(total: "every", parts: ["t", "u"]))
    let tally = try Tally(
      [places, topics],
      counts: [
        ("a1", "t", 3), ("a1", "u", 2), ("a2", "t", 9), ("a2", "u", 8), ("b1", "t", 12),
        ("b1", "u", 15),
      ]
      .map { (key: CellKey([$0.0, $0.1]), value: $0.2) })
    let found = try #require(
      try TableProtector(tally: tally, policy: Self.policy.get()).recoded(keeping: 1))
    #expect(found.levels == [1, 0])
    #expect(found.layout == Layout([["all", "a", "b"], ["every", "t", "u"]]))
    #expect(found.release.publication.cells.allSatisfy { $0.printed != nil })
  }
}
