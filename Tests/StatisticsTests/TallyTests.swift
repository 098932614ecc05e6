import Statistics
import Testing

struct TallyTests {
  @Test func `a total is the sum of its parts`() throws {
    let place = try Dimension("place", Hierarchy(total: "all", parts: ["a", "b"]))
    let tally = try Tally(
      [place], counts: [(key: CellKey(["a"]), value: 2), (key: CellKey(["b"]), value: 3)])
    #expect(tally.count(of: ["all"]) == 5)
  }
}
