import Statistics

/// What readers can name in one dimension, as the verifier sees it.
///
/// A column is a set of finest codes: a shown code, or a sliver, the smallest part that shown
/// codes cut out of one another (the hamlet that moved, the age between two bands).
struct VerifierColumns {
  let dimension: Dimension
  /// The columns as positions of finest codes: shown codes first, then slivers.
  let sets: [[Int]]
  /// The column of each code that is shown.
  let columnOf: [String: Int]
  /// The columns of codes that readers see; the others are only judged.
  let makesGroups: Set<Int>
  /// For each finest code, the columns that cover it.
  let holding: [[Int]]
  /// For each finest code, the class of codes that no shown code tells apart.
  let classOf: [Int]
  /// For each column, the slivers inside it.
  let differenceColumns: [[Int]]
  let leafPositions: [String: Int]
  /// For each column, the direct parts of codes that cover it, when all of them are shown.
  let divisions: [[[Int]]]

  init(_ dimension: Dimension, publications: [Publication]) {
    self.dimension = dimension
    var codes: Set<String> = []
    var grouping: Set<String> = []
    for publication in publications {
      if publication.makesGroups { grouping.formUnion(publication.codes(of: dimension)) }
      if let own = publication.dimensions.firstIndex(of: dimension.name) {
        for cell in publication.cells where own < cell.key.codes.count {
          codes.insert(cell.key.codes[own])
        }
      } else {
        codes.insert(publication.place[dimension.name] ?? dimension.total)
      }
    }
    var sets: [[Int]] = []
    var columnOf: [String: Int] = [:]
    for (code, covered) in zip(dimension.codes, dimension.coverage) where codes.contains(code) {
      let column = sets.firstIndex(of: covered) ?? sets.count
      if column == sets.count { sets.append(covered) }
      columnOf[code] = column
    }
    let shown = sets.map { Set($0) }
    let signatures = dimension.leaves.indices.map { leaf in
      shown.indices.filter { shown[$0].contains(leaf) }
    }
    var classes: [[Int]: Int] = [:]
    var members: [[Int]] = []
    classOf = signatures.enumerated().map { leaf, signature in
      let number = classes[signature] ?? members.count
      if number == members.count { members.append([]) }
      classes[signature] = number
      members[number].append(leaf)
      return number
    }
    sets += members.filter { leaves in
      !sets.contains(leaves) && !signatures[leaves[0]].isEmpty
    }
    differenceColumns = sets.map { column in
      let covered = Set(column)
      return sets.indices.filter { $0 >= shown.count && covered.isSuperset(of: sets[$0]) }
    }
    var holding = dimension.leaves.map { _ in [Int]() }
    for (column, leaves) in sets.enumerated() {
      for leaf in leaves { holding[leaf].append(column) }
    }
    var divisions = sets.map { _ in [[Int]]() }
    for (code, parts) in zip(dimension.codes, dimension.parts) where parts.count > 1 {
      let shown = parts.compactMap { columnOf[dimension.codes[$0]] }
      guard let own = columnOf[code], shown.count == parts.count else { continue }
      divisions[own].append(shown)
    }
    self.divisions = divisions
    self.holding = holding
    self.sets = sets
    self.columnOf = columnOf
    makesGroups = Set(columnOf.filter { grouping.contains($0.key) }.values)
    leafPositions = Dictionary(
      uniqueKeysWithValues: zip(dimension.leaves, dimension.leaves.indices))
  }

  /// The column's code, or the finest codes of a sliver joined by `+`.
  func name(of column: Int) -> String {
    if let code = dimension.coverage.firstIndex(of: sets[column]) { return dimension.codes[code] }
    return sets[column].map { dimension.leaves[$0] }.joined(separator: "+")
  }

  /// For each code that readers see, every other one that it covers with none between.
  var groups: [(group: Int, part: Int)] {
    let shown = makesGroups.sorted()
    func holds(_ one: Int, _ other: Int) -> Bool {
      sets[one].count > sets[other].count && Set(sets[one]).isSuperset(of: sets[other])
    }
    return shown.flatMap { group in
      shown.filter { part in
        holds(group, part) && !shown.contains { holds(group, $0) && holds($0, part) }
      }.map { (group, $0) }
    }
  }
}
