import Statistics

/// The sets of finest codes of one dimension that a system of equations speaks of.
///
/// Finest codes that nothing shown tells apart are merged into one class, which keeps systems
/// small; every column is a union of classes.
struct ColumnSet {
  /// The columns as ascending positions of finest codes.
  private(set) var sets: [[Int]] = []
  /// Ways of writing a column as the sum of other columns; none for a class.
  private(set) var sums: [[[Int]]] = []
  /// The column of each shown code.
  private(set) var columnOf: [String: Int] = [:]
  /// For each finest code, the columns that cover it.
  private(set) var holding: [[Int]] = []
  /// For each shown column, the smallest parts cut out of it that aren't shown themselves.
  private(set) var differenceColumns: [[Int]] = []

  /// For each shown column, the shown columns inside it that no other shown one inside it holds.
  private(set) var largestParts: [[Int]] = []

  private var numbers: [[Int]: Int] = [:]
  /// So many columns, the first ones, are of codes that readers see.
  private var groupingCount = 0

  /// - Parameters:
  ///   - dimension: Whose codes they are.
  ///   - shown: The codes that readers see.
  ///   - judged: Codes that nobody prints though they are judged: they make no groups.
  init(_ dimension: Dimension, shown: Set<String>, judged: Set<String> = []) {
    for (code, covered) in zip(dimension.codes, dimension.coverage) where shown.contains(code) {
      columnOf[code] = column(covered)
    }
    groupingCount = sets.count
    for (code, covered) in zip(dimension.codes, dimension.coverage) where judged.contains(code) {
      columnOf[code] = column(covered)
    }
    let shownCount = sets.count
    var classOf = dimension.leaves.map { _ in 0 }
    var classes: [[Int]: [Int]] = [:]
    var signatures = dimension.leaves.map { _ in [Int]() }
    for (column, set) in sets.enumerated() {
      for leaf in set { signatures[leaf].append(column) }
    }
    for (leaf, signature) in signatures.enumerated() {
      classes[signature, default: []].append(leaf)
    }
    for (leaf, signature) in signatures.enumerated() {
      classOf[leaf] = classes[signature]?.first ?? leaf
      if classOf[leaf] == leaf, !signature.isEmpty { _ = column(classes[signature] ?? []) }
    }
    let isUnion = dimension.coverage.map { covered in
      covered.reduce(0) { $0 + (classOf[$1] == $1 ? classes[signatures[$1]]?.count ?? 0 : 0) }
        == covered.count
    }
    var next = 0
    while next < sets.count {
      let set = sets[next]
      for code in dimension.codes.indices
      where dimension.coverage[code] == set && dimension.parts[code].count > 1
        && dimension.parts[code].allSatisfy({ isUnion[$0] })
      {
        let sum = dimension.parts[code].map { column(dimension.coverage[$0]) }
        if !sums[next].contains(sum) { sums[next].append(sum) }
      }
      let parts = Set(set.map { classOf[$0] }).sorted()
      if sums[next].isEmpty, parts.count > 1 {
        sums[next].append(parts.map { column(classes[signatures[$0]] ?? []) })
      }
      next += 1
    }
    holding = dimension.leaves.map { _ in [] }
    for (column, set) in sets.enumerated() {
      for leaf in set { holding[leaf].append(column) }
    }
    let cut = sets.indices.filter { $0 >= shownCount && sums[$0].isEmpty }
    differenceColumns = sets.map { set in
      let covered = Set(set)
      return cut.filter { covered.isSuperset(of: sets[$0]) && sets[$0] != set }
    }
    let covers = sets.prefix(groupingCount).map { Set($0) }
    largestParts = sets.indices.map { whole in
      guard whole < groupingCount else { return [] }
      let inside = covers.indices.filter { covers[$0].isStrictSubset(of: covers[whole]) }
      return inside.filter { part in
        !inside.contains { covers[part].isStrictSubset(of: covers[$0]) }
      }
    }
  }

  private mutating func column(_ set: [Int]) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = sets.count
    sets.append(set)
    sums.append([])
    return sets.count - 1
  }
}
