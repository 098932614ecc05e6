import Base
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

  /// One old row says that it can be otherwise there, at that time; no other place is opened by it.
  @Test func `an exclusion holds wherever no count contradicts it`() throws {
    var random = SplitMix64(seed: 12)
    let dimensions = try [
      Dimension("kind", Hierarchy(total: "all", parts: ["a", "b", "c"])),
      Dimension("result", Hierarchy(total: "all", parts: ["x", "y", "z"])),
      Dimension("sex", Hierarchy(total: "all", parts: ["m", "f"])),
      Dimension("month", Hierarchy(total: "all", parts: ["1", "2", "3"]), role: .time),
    ]
    let names = dimensions.map(\.name)
    let places = Layout(dimensions.map(\.leaves)).keys
    for _ in 0..<50 {
      let counted = (0..<random.below(6)).map { _ in places[random.below(places.count)] }
      let sides = [["kind", "result"], ["kind", "result", "month"], ["month", "sex"]][random.below(3)]
      let asked = Exclusion(
        sides.map { name in
          let leaves = dimensions.first { $0.name == name }?.leaves ?? []
          return .init(name, Set(leaves.prefix(1 + random.below(leaves.count))))
        })
      let tally = try Tally(dimensions, counts: counted.map { (key: $0, value: 1) }, exclusions: [asked])
      func spot(_ key: CellKey) -> [String] {
        zip(names, key.codes).filter { sides.contains($0.0) || $0.0 == "month" }.map(\.1)
      }
      let old = Set(counted.filter { asked.holds($0, names) }.map(spot))
      for place in places {
        let isHeld = asked.holds(place, names) && !old.contains(spot(place))
        #expect(tally.exclusions.count { $0.holds(place, names) } == (isHeld ? 1 : 0), "\(place)")
      }
      if old.isEmpty { #expect(tally.exclusions == [asked]) }
    }
  }

  @Test(arguments: [[], ["a", "a"], ["all", "a"]] as [[String]])
  func `a grouping is of something, and of nothing twice`(members: [String]) throws {
    let tree = try Hierarchy(total: "all", parts: ["a", "b", "c"])
    _ = try Dimension("place", tree, groupings: [("ab", ["a", "b"])])
    #expect(throws: DimensionError.self) { try Dimension("place", tree, groupings: [("g", members)]) }
  }
}
