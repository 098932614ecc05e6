import Statistics

extension LinkedTables {
  /// The places of two tied kinds, for every class of what both are divided by.
  var tiedPlaces: [(one: Int, other: Int)] {
    guard let kinds = tally.kinds, let number = tally.kindNumber else { return [] }
    return kinds.ties.flatMap { tie -> [(one: Int, other: Int)] in
      guard let one = columns[number].columnOf[tie.one],
        let other = columns[number].columnOf[tie.other]
      else { return [] }
      var bases = [0]
      for (dimension, own) in zip(tally.dimensions.indices, tally.dimensions)
      where dimension != number {
        let classes =
          tie.shared.contains(own.name)
          ? columns[dimension].sets.indices.filter { columns[dimension].sums[$0].isEmpty }
          : [columns[dimension].columnOf[own.total] ?? 0]
        bases = bases.flatMap { base in classes.map { base + $0 * strides[dimension] } }
      }
      return bases.map { ($0 + one * strides[number], $0 + other * strides[number]) }
    }
  }

  /// Lets two nodes change alike; and where one of the more numerous is left, one of the other is.
  mutating func tie(_ one: Int, _ other: Int) {
    system.add(whole: one, parts: [other])
    let (first, second) = (system.values[one], system.values[other])
    guard first != second, min(first, second) > 0 else { return }
    let lesser = first < second ? one : other
    system.floors[lesser] = max(system.floors[lesser], 1)
  }
}

extension Kinds {
  /// The codes of a dimension that ties speak of.
  func named(in dimension: Dimension) -> Set<String> {
    if dimension.name == self.dimension { return Set(ties.flatMap { [$0.one, $0.other] }) }
    return dimension.role == .time ? [] : [dimension.total]
  }
}

extension Tally {
  /// The position of the dimension of kinds.
  var kindNumber: Int? {
    kinds.flatMap { kinds in dimensions.firstIndex { $0.name == kinds.dimension } }
  }

  /// Whether a dimension divides what stands at each column of kinds; nil where it divides everything.
  func divisions(of number: Int, _ columns: [ColumnSet]) -> [Bool]? {
    guard let kinds, let kind = kindNumber, number != kind else { return nil }
    let leaves = dimensions[kind].leaves
    return columns[kind].sets.map { set in
      set.contains { kinds.divisions[leaves[$0]]?.contains(dimensions[number].name) ?? true }
    }
  }

  /// For each exclusion its dimensions, and whether each column of them holds only codes of its side.
  func exclusionColumns(_ columns: [ColumnSet]) -> [[(number: Int, isHeld: [Bool])]] {
    exclusions.compactMap { exclusion in
      var sides: [(number: Int, isHeld: [Bool])] = []
      for side in exclusion.sides {
        guard let number = dimensions.firstIndex(where: { $0.name == side.dimension }) else { return nil }
        let leaves = dimensions[number].leaves
        sides.append((number, columns[number].sets.map { $0.allSatisfy { side.codes.contains(leaves[$0]) } }))
      }
      return sides.isEmpty ? nil : sides
    }
  }

  /// The keys of finest places that no exclusion rules out.
  func possible(_ keys: [CellKey]) -> [CellKey] {
    guard !exclusions.isEmpty else { return keys }
    let names = dimensions.map(\.name)
    return keys.filter { key in !exclusions.contains { $0.holds(key, names) } }
  }
}
