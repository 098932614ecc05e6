import Base
import Disclosure
import Statistics
import Testing

/// Tables of some thousand cells, for which exact searches would take for ever.
struct LargeTablesTests {
  /// Cases that fall more often on the first codes of each dimension, as they do in life.
  static func tally(_ sizes: [Int], zone: Int, cases: Int, seed: UInt64) throws -> Tally {
    var random = SplitMix64(seed: seed)
    let dimensions = try sizes.enumerated().map { number, size in
      let levels = (0..<size).flatMap { place -> [(depth: Int, code: String)] in
        let leaf = (depth: number == 0 ? 3 : 2, code: "\(number)-\(place)")
        return number == 0 && place % zone == 0 ? [(2, "zone \(place / zone)"), leaf] : [leaf]
      }
      return try Dimension("d\(number)", Hierarchy([(1, "all")] + levels))
    }
    return try Tally(
      dimensions,
      counts: (0..<cases).map { _ in
        let key = sizes.enumerated().map { number, size in
          "\(number)-\(min(random.below(size), random.below(size)))"
        }
        return (key: CellKey(key), value: 1)
      })
  }

  @Test(arguments: [[40, 8, 5], [20, 5, 4, 2]])
  func `a large table is rounded to multiples that add up, each near its count`(sizes: [Int]) throws {
    let tally = try Self.tally(sizes, zone: 5, cases: 3_000, seed: 3)
    let policy = try Policy(threshold: 5, method: .round(base: 5))
    let release = try TableProtector(tally: tally, policy: policy).protect([
      Layout(whole: tally.dimensions)
    ])
    let publication = release.publication
    #expect(publication.bound <= 10)
    let counts = tally.sums(of: publication.cells.map(\.key))
    for cell in publication.cells {
      let (number, count) = (try #require(cell.printed), counts[cell.key, default: 0])
      #expect(number.isMultiple(of: 5) && number >= 0 && abs(number - count) < publication.bound)
    }
    #expect(try Audit(tally, publications: [publication]).findings(policy).isSafe)
  }
}
