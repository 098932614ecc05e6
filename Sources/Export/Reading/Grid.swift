import Statistics

/// A table with its cells filled in from the releases.
struct Grid {
  let table: FormTable
  /// What is counted in each row.
  let units: [StatisticsRow.Unit?]
  /// False where one counted thing can stand in several rows or columns.
  let addsUp: Bool
  /// Row by row, as many as there are columns.
  let cells: [[Printed]]

  init(_ table: FormTable, in bulletin: Bulletin) {
    self.table = table
    units = table.rows.map { bulletin.figures($0.figures ?? table.figures)?.unit }
    let overlaps = table.rows.contains { row in
      let overlapping = bulletin.figures(row.figures ?? table.figures)?.overlapping ?? []
      let named = table.columns.reduce(Set(row.codes.keys)) { $0.union($1.codes.keys) }
      return !overlapping.isDisjoint(with: named)
    }
    addsUp = table.addsUp && !overlaps
    cells = table.rows.enumerated().map { number, row in
      table.columns.map { column in
        if let told = column.told { return told[number] }
        return bulletin.figures(row.figures ?? table.figures, in: column.period)?
          .printed(at: row.codes.merging(column.codes) { own, _ in own }) ?? .unavailable
      }
    }
  }

  /// Its rows in one column, with what is printed there.
  func entries(inColumn column: Int) -> [(row: FormTable.Row, printed: Printed)] {
    zip(table.rows, cells).map { ($0, $1[column]) }
  }
}
