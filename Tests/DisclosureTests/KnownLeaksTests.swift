import Disclosure
import Statistics
import Testing

/// The leaks that are known in patterns of other tools and handbooks.
struct KnownLeaksTests {
  @Test func `Geurts: the intervals of the handbook`() throws {
    let fixture = try Fixture("handbook_geurts")
    let bounds = try Audit(fixture.tally, publications: [#require(fixture.published)]).bounds()
    let intervals = Dictionary(
      uniqueKeysWithValues: bounds.map { ($0.key, [$0.least, $0.greatest]) })
    #expect(
      intervals == [
        ["1", "1"]: [3, 6], ["1", "2"]: [1, 4], ["2", "1"]: [0, 3], ["2", "2"]: [0, 3],
      ])
  }

  @Test func `sdcTable: two hidden in every line, and one is computed all the same`() throws {
    let fixture = try Fixture("sdctable_problemdata")
    let bounds = try Audit(fixture.tally, publications: [#require(fixture.published)]).bounds()
    #expect(bounds.filter(\.isPinned).map(\.key) == [["w", "b"]])
  }

  @Test func `GaussSuppression: zeros printed, three counts are computed`() throws {
    let fixture = try Fixture("gauss_leak_zeros_published", zeros: .printed)
    let published = try #require(fixture.published)
    let pinned = try Audit(fixture.tally, publications: [published]).bounds().filter(\.isPinned)
    #expect(
      Set(pinned.map(\.key)).isSuperset(
        of: [["a", "Total", "1"], ["b", "Total", "1"], ["b", "B", "1"]]))
    let policy = try Policy(threshold: 2, protection: .exact, zeros: .printed)
    let findings = try Audit(fixture.tally, publications: [published]).findings(policy)
    #expect(Set(findings.pinned).isSuperset(of: [["b", "Total", "1"], ["b", "B", "1"]]))
  }

  @Test func `UserSupport 135: three singletons`() throws {
    let fixture = try Fixture("usersupport135_three_singletons", zeros: .printed)
    let pinned = try Audit(fixture.tally, publications: [#require(fixture.published)]).bounds()
      .filter(\.isPinned).map(\.key)
    #expect(Set(pinned).isSuperset(of: [["1", "A"], ["1", "B"], ["1", "M"]]))
  }

  @Test func `a parity makes an exact count of a fractional interval`() throws {
    let dimensions = try ["ab", "AB", "12"].map { codes in
      try Dimension(codes, Hierarchy(total: "all", parts: codes.map(String.init)))
    }
    let tally = try Tally(
      dimensions,
      counts: [
        (key: CellKey(["b", "A", "1"]), value: 1), (key: CellKey(["b", "B", "1"]), value: 4),
        (key: CellKey(["b", "B", "2"]), value: 2), (key: CellKey(["a", "A", "2"]), value: 1),
      ])
    let printed: Set<CellKey> = [
      ["all", "all", "all"], ["b", "all", "1"], ["all", "B", "1"], ["b", "B", "all"],
    ]
    let publication = Publication(
      dimensions: ["ab", "AB", "12"],
      cells: Layout(whole: dimensions).keys.map {
        .init($0, printed: printed.contains($0) ? tally.count(of: $0) : nil)
      })
    let pinned = try Audit(tally, publications: [publication]).bounds().filter(\.isPinned)
    #expect(
      Set(pinned.map(\.key)).isSuperset(of: [["b", "A", "1"], ["b", "B", "1"], ["b", "B", "2"]]))
  }
}

extension Audit.Bounds {
  /// Whether readers know the count for certain.
  fileprivate var isPinned: Bool { least == greatest }
}
