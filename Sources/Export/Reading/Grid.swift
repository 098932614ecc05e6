import Statistics

/// A table with its cells filled in from the releases.
struct Grid {
  let table: FormTable
  /// What is counted in each row.
  let units: [StatisticsRow.Unit?]
  /// Row by row, as many as there are columns.
  let cells: [[Printed]]

  init(_ table: FormTable, in bulletin: Bulletin) {
    self.table = table
    units = table.rows.map { bulletin.figures($0.figures ?? table.figures)?.unit }
    cells = table.rows.map { row in
      table.columns.map { column in
        bulletin.figures(row.figures ?? table.figures, in: column.period)?
          .printed(at: row.codes.merging(column.codes) { own, _ in own }) ?? .unavailable
      }
    }
  }

  /// Its rows in one column, with what is printed there.
  func entries(inColumn column: Int) -> [(row: FormTable.Row, printed: Printed)] {
    zip(table.rows, cells).map { ($0, $1[column]) }
  }
}
