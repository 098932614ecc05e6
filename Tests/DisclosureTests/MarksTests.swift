import Disclosure
import Statistics
import Testing

/// What readers learn from signs that tell small hidden counts from others.
struct MarksTests {
  private let tally: Tally
  private let published: Publication
  private let marks = Audit.Marks(small: [["a"]], others: [["b"]], threshold: 5)

  init() throws {
    tally = try Tally(
      [Dimension("d", Hierarchy(total: "all", parts: ["a", "b", "c"]))],
      counts: [(["a"], 1), (["b"], 5), (["c"], 9)].map { (key: CellKey($0.0), value: $0.1) })
    published = Publication(
      dimensions: ["d"],
      cells: [
        .init(["all"], printed: 15), .init(["a"], printed: nil), .init(["b"], printed: nil),
        .init(["c"], printed: 9),
      ])
  }

  /// The two make 6: were `b` 0, `a` would be 6 and not small. So `b` is 5 at least, and `a` is 1.
  @Test func `a count that one sign leaves open is found out by two`() throws {
    let policy = try Policy(threshold: 5)
    let plain = try Audit(tally, publications: [published]).findings(policy)
    #expect(plain.isSafe)
    let marked = try Audit(tally, publications: [published], marks: marks)
    #expect(marked.findings(policy).pinned == [["a"]])
    #expect(marked.findings(policy).beyond(plain) == [["a"]])
    #expect(marked.bounds().map(\.least) == [1, 5] && marked.bounds().map(\.greatest) == [1, 5])
  }

  @Test func `a cell that is said to be small and isn't contradicts the counts`() throws {
    #expect(throws: DisclosureError.contradictsTally(["b"])) {
      try Audit(
        tally, publications: [published],
        marks: Audit.Marks(small: [["b"]], others: [], threshold: 5))
    }
  }

  /// Whoever is told less than everything never computes more than the truth allows.
  @Test(arguments: ["ssb_example1", "s3_com20_type6_sex2", "ssb_d2"])
  func `marks only narrow what is possible, and the true counts stay possible`(name: String) throws {
    let fixture = try Fixture(name)
    let policy = try Policy(threshold: 5, protection: .exact)
    let publication = try fixture.protect(policy).publication
    let hidden = publication.cells.filter { $0.printed == nil }.map(\.key)
    let counts = fixture.tally.sums(of: hidden)
    let small = Set(hidden.filter { policy.isSensitive(counts[$0, default: 0]) })
    let marks = Audit.Marks(small: small, others: Set(hidden).subtracting(small), threshold: 5)
    let plain = try Audit(fixture.tally, publications: [publication]).bounds()
    let marked = try Audit(fixture.tally, publications: [publication], marks: marks).bounds()
    #expect(plain.map(\.key) == marked.map(\.key))
    for (one, other) in zip(plain, marked) {
      #expect(other.least >= one.least && other.least <= other.count)
      #expect(other.greatest ?? .max <= one.greatest ?? .max && other.greatest ?? .max >= other.count)
    }
    #expect(zip(plain, marked).contains { $0 != $1 })
  }
}
