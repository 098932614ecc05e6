/// How fast everything changes when one free column of a search does.
struct PivotDirection {
  /// Columns that are free in the tableau, with their change for each `unit` of the one.
  private(set) var columns: [(column: Int32, change: Int)] = []
  /// Rows of the tableau whose basic columns change.
  private(set) var rows: [Int32] = []
  /// The change of each such basic column, times its scale.
  private(set) var rates: [Int]
  private var isListed: [Bool]

  init(rows: Int) {
    rates = Array(repeating: 0, count: rows)
    isListed = Array(repeating: false, count: rows)
  }

  /// Follows one column through the rows of a search and of the tableau.
  ///
  /// - Returns: The unit: by how much the column itself changes, so that all is whole.
  mutating func point(
    along column: Int32, in tableau: Tableau, work: [TableauRow], isOutside: Bool
  ) -> Int {
    for row in rows {
      rates[Int(row)] = 0
      isListed[Int(row)] = false
    }
    rows.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    var unit = 1
    var concerned: [(row: Int, coefficient: Int)] = []
    for (number, row) in work.enumerated() where tableau.rowOf[Int(row.basic)] < 0 {
      guard let place = row.position(of: column) else { continue }
      concerned.append((number, Int(row.coefficients[place])))
      let scale = Int(row.scale)
      unit *= scale / Int(TableauRow.gcd(unit.magnitude, scale.magnitude))
    }
    if !isOutside { columns.append((column, unit)) }
    for (number, coefficient) in concerned {
      columns.append((work[number].basic, -coefficient * (unit / Int(work[number].scale))))
    }
    for (column, change) in columns {
      for entry in tableau.entries(of: Int(column)) {
        let number = tableau.entryRows[entry]
        rates[Int(number)] -= Int(tableau.entryCoefficients[entry]) * change
        if !isListed[Int(number)] {
          isListed[Int(number)] = true
          rows.append(number)
        }
      }
    }
    return unit
  }
}
