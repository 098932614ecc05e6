import Statistics

/// What filters leave out of things that are told whole as well: readers subtract. Twenty-four calls and fifteen
/// reports make nine calls that are none, though no table says so.
struct LeftOut {
  private let tables: [CountTable]

  /// - Parameter tables: All that share a tally, those that are out among them.
  init(_ tables: [CountTable]) { self.tables = tables }

  /// The places of what one filter leaves out of anything told whole, hidden: each is judged like a cell.
  var judged: Publication {
    let tally = tables[0].tally
    var seen: Set<CellKey> = []
    let cells = tables.flatMap(\.leftOut).flatMap { dimension, code in
      let total = tally.dimensions[dimension].total
      return tables.flatMap(\.told).filter { $0.codes[dimension] == total }
        .map { $0.standing(at: code, in: dimension) }
    }.filter { seen.insert($0).inserted }
    return Publication(
      dimensions: tally.dimensions.map(\.name), cells: cells.map { .init($0, printed: nil) }, makesGroups: false)
  }

  /// Whether one of the tables, beside the others, would tell a small number that several filters leave out together:
  /// it has no place of its own that could be judged.
  func tellsFew(_ table: CountTable, _ policy: Policy) -> Bool {
    let own = Set(table.told)
    return tables.contains { filtered in
      guard filtered.question.filters.count > 1 else { return false }
      let told = filtered == table ? Set(tables.flatMap(\.told)) : own
      let pairs = filtered.wholes.filter { told.contains($0.whole) }
      let counts = filtered.tally.sums(of: pairs.flatMap { [$0.whole, $0.part] })
      return pairs.contains { policy.isSensitive(counts[$0.whole, default: 0] - counts[$0.part, default: 0]) }
    }
  }
}

extension CountTable {
  /// Its cells, and the total of its period.
  fileprivate var told: [CellKey] { layout.keys + [keyOfPeriod].compactMap(\.self) }
}
