import Statistics
import Testing

struct TallyTests {
  @Test func `a total is the sum of its parts`() throws {
    let place = try Dimension("place", Hierarchy(total: "all", parts: ["a", "b"]))
    let tally = try Tally(
      [place], counts: [(key: CellKey(["a"]), value: 2), (key: CellKey(["b"]), value: 3)])
    #expect(tally.count(of: ["all"]) == 5)
  }

  @Test(arguments: [[-1], [5, Int.max], [Tally.largestCount, 1], [Tally.largestCount + 1]])
  func `a count below nothing or beyond any country's is refused`(values: [Int]) throws {
    let place = try Dimension("place", Hierarchy(total: "all", parts: ["a", "b"]))
    let counts = zip(["a", "b"], values).map { (key: CellKey([$0]), value: $1) }
    #expect(throws: TallyError.self) { try Tally([place], counts: counts) }
  }

  @Test func `what a count contradicts isn't held to be impossible`() throws {
    let one = try Dimension("one", Hierarchy(total: "all", parts: ["a", "b"]))
    let other = try Dimension("other", Hierarchy(total: "all", parts: ["x", "y"]))
    let exclusions = ["x", "y"].map { Exclusion(.init("one", ["a"]), .init("other", [$0])) }
    let tally = try Tally([one, other], counts: [(key: CellKey(["a", "x"]), value: 1)], exclusions: exclusions)
    #expect(tally.exclusions == [exclusions[1]])
  }

  @Test(arguments: [[], ["a", "a"], ["all", "a"]] as [[String]])
  func `a grouping is of something, and of nothing twice`(members: [String]) throws {
    let tree = try Hierarchy(total: "all", parts: ["a", "b", "c"])
    _ = try Dimension("place", tree, groupings: [("ab", ["a", "b"])])
    #expect(throws: DimensionError.self) { try Dimension("place", tree, groupings: [("g", members)]) }
  }
}
