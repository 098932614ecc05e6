/// Counts by the finest codes of some dimensions: what all tables of a release are sums of.
///
/// Holds codes and numbers, never anything about a person beyond that they are counted.
public struct Tally: Hashable, Sendable {
  public let dimensions: [Dimension]

  /// The counts that aren't zero, each at least 1; a place that is missing holds 0.
  public let counts: [CellKey: Int]

  /// How kinds of things that are counted together hang together; nil when one kind is counted.
  public let kinds: Kinds?
  /// Which finest places are empty because they can't be otherwise.
  public let exclusions: [Exclusion]

  /// Takes counts per finest code of every dimension; several counts of one place add up.
  ///
  /// Where a count contradicts an exclusion it can be otherwise; everywhere else the exclusion holds.
  ///
  /// - Throws: ``TallyError`` when a key isn't of finest codes, or a count is negative or larger
  ///   than ``largestCount``.
  public init(
    _ dimensions: [Dimension], counts: some Sequence<(key: CellKey, value: Int)>,
    kinds: Kinds? = nil, exclusions: [Exclusion] = []
  ) throws(TallyError) {
    let leaves = dimensions.map { Set($0.leaves) }
    var sums: [CellKey: Int] = [:]
    var total = 0
    for (key, value) in counts {
      guard key.codes.count == dimensions.count,
        zip(key.codes, leaves).allSatisfy({ code, finest in finest.contains(code) })
      else { throw .unknownPlace(key) }
      guard value >= 0, value <= Self.largestCount else { throw .impossibleCount(key) }
      total += value
      guard total <= Self.largestCount else { throw .impossibleCount(key) }
      if value > 0 { sums[key, default: 0] += value }
    }
    self.dimensions = dimensions
    self.counts = sums
    self.kinds = kinds
    self.exclusions = exclusions.flatMap { $0.holding(beside: sums.keys, dimensions) }
  }

  /// The largest sum of all counts that a tally holds: far above any country's, and small enough
  /// that no sum of a table can overflow.
  public static let largestCount = 1_000_000_000

  /// The count of any cell: the sum over the finest codes that its codes cover.
  ///
  /// - Returns: nil when a code isn't one of its dimension.
  public func count(of key: CellKey) -> Int? {
    guard key.codes.count == dimensions.count else { return nil }
    var covered: [Set<String>] = []
    for (dimension, code) in zip(dimensions, key.codes) {
      guard let position = dimension.position(of: code) else { return nil }
      covered.append(Set(dimension.coverage[position].map { dimension.leaves[$0] }))
    }
    return counts.reduce(0) { sum, entry in
      zip(entry.key.codes, covered).allSatisfy { $1.contains($0) } ? sum + entry.value : sum
    }
  }

  /// The counts of many cells at once, in one pass over the tally; cells that it doesn't have are
  /// left out.
  public func sums(of keys: [CellKey]) -> [CellKey: Int] {
    var sums: [CellKey: Int] = [:]
    for key in keys
    where key.codes.count == dimensions.count
      && zip(dimensions, key.codes).allSatisfy({ $0.position(of: $1) != nil })
    { sums[key] = 0 }
    let codesOf = dimensions.map { dimension in
      var codes: [String: [String]] = [:]
      for (code, covered) in zip(dimension.codes, dimension.coverage) {
        for leaf in covered { codes[dimension.leaves[leaf], default: []].append(code) }
      }
      return codes
    }
    for (place, count) in counts {
      var held: [[String]] = [[]]
      for (codes, code) in zip(codesOf, place.codes) {
        held = held.flatMap { key in (codes[code] ?? []).map { key + [$0] } }
      }
      for codes in held {
        let key = CellKey(codes)
        if let sum = sums[key] { sums[key] = sum + count }
      }
    }
    return sums
  }
}

/// Why counts are refused.
public enum TallyError: Error, Hashable {
  case unknownPlace(CellKey)
  case impossibleCount(CellKey)
}

extension TallyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownPlace(let key):
      "The place '\(key)' isn't made of one finest code for each dimension. "
        + "Correct the codes, or add them to their hierarchies."
    case .impossibleCount(let key):
      "The count at '\(key)' is negative, or the counts exceed \(Tally.largestCount) in all. "
        + "Correct it."
    }
  }
}
