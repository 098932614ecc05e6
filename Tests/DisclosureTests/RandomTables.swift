import Base
import Disclosure
import Statistics

/// Small made-up tables with hierarchies, for comparing with ``Enumeration``.
enum RandomTables {
  static func tally(
    _ random: inout SplitMix64,
    of shapes: [[Int]] = [[3, 3], [4, 2], [2, 2, 2], [3, 2, 2], [4, 3]]
  ) throws -> Tally {
    let shape = shapes[Int.random(in: shapes.indices, using: &random)]
    let dimensions = try shape.enumerated().map { number, size in
      let name = "abc".map(String.init)[number]
      // Four finest codes stand in two groups of two.
      let levels =
        size == 4
        ? [
          (1, "\(name)"), (2, "\(name)x"), (3, "\(name)1"), (3, "\(name)2"), (2, "\(name)y"),
          (3, "\(name)3"), (3, "\(name)4"),
        ]
        : [(1, name)] + (1...size).map { (2, "\(name)\($0)") }
      return try Dimension(name, Hierarchy(levels.map { (depth: $0.0, code: $0.1) }))
    }
    let most = Int.random(in: 1...3, using: &random)
    let keys = Layout(dimensions.map(\.leaves)).keys
    return try Tally(
      dimensions,
      counts: keys.map { ($0, max(0, Int.random(in: -1...most, using: &random))) }
        .map { (key: $0.0, value: $0.1) })
  }

  /// All cells of a tally, some of them hidden at random, the total always printed.
  static func pattern(_ tally: Tally, _ zeros: Policy.Zeros, _ random: inout SplitMix64)
    -> Publication
  {
    let share = Int.random(in: 2...7, using: &random)
    let keys = Layout(whole: tally.dimensions).keys
    return Publication(
      dimensions: tally.dimensions.map(\.name),
      cells: keys.enumerated().map { number, key in
        let count = tally.count(of: key)
        let isHidden =
          number > 0 && Int.random(in: 0..<10, using: &random) < share
          && (zeros == .hideable || count != 0)
        return .init(key, printed: isHidden ? nil : count)
      }, zeros: zeros)
  }
}
