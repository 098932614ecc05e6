import Base
@testable import Disclosure
import Foundation
import Statistics
import Testing

/// Who has the program and the seed runs it on every table that could be true: nobody learns more by it.
///
/// The tables are of the kinds that were once given away so. With RERUN_TABLES=2000 so many are tried.
struct RerunTests {
  struct Kind: CustomStringConvertible, Sendable {
    let sizes: [Int]
    let protection: Policy.Protection
    var zeros = Policy.Zeros.hideable
    var coalition: Int?

    var description: String {
      "\(sizes) \(protection) \(zeros) \(coalition ?? 0)"
    }
  }

  static let kinds = [
    Kind(sizes: [6], protection: .interval), Kind(sizes: [3, 3], protection: .exact),
    Kind(sizes: [3, 3], protection: .interval), Kind(sizes: [2, 4], protection: .interval),
    Kind(sizes: [2, 2, 2], protection: .interval),
    Kind(sizes: [3, 3], protection: .interval, zeros: .printed),
    Kind(sizes: [2, 4], protection: .exact, zeros: .printed),
    Kind(sizes: [2, 4], protection: .interval, coalition: 1),
    Kind(sizes: [2, 3], protection: .strict), Kind(sizes: [3, 4], protection: .interval),
  ]

  @Test(arguments: kinds) func `nothing is learned from running the program again`(kind: Kind) throws {
    let long = ProcessInfo.processInfo.environment["RERUN_TABLES"].flatMap(Int.init)
    let policy = try Policy(
      threshold: 5, protection: kind.protection, zeros: kind.zeros, coalition: kind.coalition)
    var random = SplitMix64(seed: 3)
    var tried = 0
    let tables = long.map { $0 / Self.kinds.count } ?? 6
    for _ in 0..<tables {
      let tally = try table(kind, &random)
      let layout = Layout(whole: tally.dimensions)
      guard try isInReach(tally, policy) else { continue }
      guard let release = try? TableProtector(tally: tally, policy: policy).protect([layout]),
        let others = others(tally, release.publication, most: long == nil ? 120 : 1_000)
      else { continue }
      tried += 1
      let alike = others.filter { other in
        (try? TableProtector(tally: other, policy: policy).protect([layout]))?.publication
          == release.publication
      }
      let width = kind.protection == .exact ? 1 : 2
      for cell in release.publication.cells where policy.isSensitive(tally.count(of: cell.key) ?? 0) {
        let counts = try alike.map { try #require($0.count(of: cell.key)) }
        #expect(try #require(counts.max()) - #require(counts.min()) >= width, "\(tally.counts) \(cell.key)")
      }
    }
    #expect(tried > 0)
    if long != nil { print("RERUN \(kind): \(tried) of \(tables)") }
  }

  private func table(_ kind: Kind, _ random: inout SplitMix64) throws -> Tally {
    let dimensions = try kind.sizes.enumerated().map { number, size in
      let name = ["a", "b", "c"][number]
      return try Dimension(name, Hierarchy(total: name, parts: (1...size).map { "\(name)\($0)" }))
    }
    let counts = [0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 10]
    return try Tally(
      dimensions,
      counts: Layout(dimensions.map(\.leaves)).keys.map {
        (key: $0, value: counts[random.below(counts.count)])
      })
  }

  /// Whether all tables that could be true are looked at; others go by the general search.
  private func isInReach(_ tally: Tally, _ policy: Policy) throws -> Bool {
    let keys = Layout(whole: tally.dimensions).keys
    let blank = Publication(
      dimensions: tally.dimensions.map(\.name), cells: keys.map { .init($0, printed: nil) }, zeros: policy.zeros)
    guard let small = try SmallTables(tally, policy: policy, new: blank, earlier: [], weights: [:]) else {
      return false
    }
    var choice = small.choice(.known)
    return (try? choice.pattern(for: small.truth)) ?? nil != nil
  }

  /// All tables that agree with what is printed, found class by class; nil when there are more than `most`.
  private func others(_ tally: Tally, _ publication: Publication, most: Int) -> [Tally]? {
    let places = Layout(tally.dimensions.map(\.leaves)).keys
    func holds(_ key: CellKey, _ place: CellKey) -> Bool {
      zip(tally.dimensions, zip(key.codes, place.codes)).allSatisfy { dimension, codes in
        codes.0 == dimension.total || codes.0 == codes.1
      }
    }
    let sums = publication.cells.map { cell in (cell.printed, places.indices.filter { holds(cell.key, places[$0]) }) }
    var found: [[Int]] = [[]]
    for place in places.indices {
      var longer: [[Int]] = []
      for table in found {
        var most = Int.max
        var least = 0
        for (printed, members) in sums where members.contains(place) {
          guard let printed else { continue }
          let left = printed - members.reduce(0) { $1 < place ? $0 + table[$1] : $0 }
          most = min(most, left)
          if members.last == place { least = max(least, left) }
        }
        if least <= most { longer += (least...most).map { table + [$0] } }
      }
      guard longer.count <= 50 * most else { return nil }
      found = longer
    }
    if publication.zeros == .printed {
      found = found.filter { table in
        sums.allSatisfy { $0.0 != nil || $0.1.contains { table[$0] > 0 } }
      }
    }
    guard found.count <= most else { return nil }
    return try? found.map { table in
      try Tally(tally.dimensions, counts: zip(places, table).map { (key: $0, value: $1) })
    }
  }
}
