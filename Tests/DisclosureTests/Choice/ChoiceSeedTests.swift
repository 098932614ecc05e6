import Base
import Disclosure
import Statistics
import Testing

struct ChoiceSeedTests {
  private static func seed(_ byte: UInt8) throws -> ChoiceSeed {
    try #require(ChoiceSeed(Array(repeating: byte, count: ChoiceSeed.length)))
  }

  /// One small count, and four alike that could be hidden with it.
  private static func publication(_ seed: ChoiceSeed) throws -> Publication {
    let dimension = try Dimension("row", Hierarchy(total: "all", parts: ["a", "b", "c", "d", "e"]))
    let tally = try Tally(
      [dimension], counts: dimension.leaves.map { (key: CellKey([$0]), value: $0 == "a" ? 2 : 9) })
    return try TableProtector(tally: tally, policy: Policy(threshold: 5), seed: seed)
      .protect([Layout(whole: tally.dimensions)]).publication
  }

  @Test func `the same seed gives the same table, others give others`() throws {
    #expect(try Self.publication(Self.seed(1)) == Self.publication(Self.seed(1)))
    let all = try Set((0..<20).map { try Self.publication(Self.seed($0)) })
    #expect(all.count > 1)
  }

  @Test func `a seed has thirty-two bytes`() {
    #expect(ChoiceSeed(Array(repeating: 1, count: 31)) == nil)
  }
}
