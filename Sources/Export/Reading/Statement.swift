import Base
import Statistics

/// One column of a table as statements: a total with its parts, unit by unit, since units never mix.
struct Statement {
  let unit: StatisticsRow.Unit
  /// What the total row prints; nil where the table has none in this unit.
  let total: Printed?
  let parts: [(label: Text, printed: Printed)]

  /// The statements of a column, in the order in which the units come; rows below the first level
  /// are left to the table.
  static func all(of grid: Grid, column: Int) -> [Statement] {
    let entries = grid.entries(inColumn: column)
    var units: [StatisticsRow.Unit] = []
    for unit in grid.units.compactMap(\.self) where !units.contains(unit) { units.append(unit) }
    return units.map { unit in
      let rows = zip(grid.units, entries).filter { $0.0 == unit }.map(\.1)
      return Statement(
        unit: unit, total: rows.first { $0.row.level == 0 }?.printed,
        parts: rows.filter { $0.row.level == 1 }.map { ($0.row.label, $0.printed) })
    }
  }
}
