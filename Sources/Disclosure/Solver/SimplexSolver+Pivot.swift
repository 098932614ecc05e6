extension SimplexSolver {
  /// The row of this search that is solved for a column.
  mutating func activate(_ column: Int) -> Int {
    if workOf[column] >= 0 { return Int(workOf[column]) }
    var row = tableau.rows[Int(tableau.rowOf[column])]
    for basic in row.columns where workOf[Int(basic)] >= 0 {
      guard let factor = row.drop(basic) else { continue }
      let source = work[Int(workOf[Int(basic)])]
      if row.combine(Int64(source.scale), source, -Int64(factor)) == nil { isSpent = true }
    }
    workOf[column] = Int32(work.count)
    work.append(row)
    return work.count - 1
  }

  /// Pivots the basic column of a row, which takes a whole value, with another one.
  mutating func pivot(_ row: Int, for column: Int32, value: Int) {
    let leaving = work[row].basic
    work[row].turn(to: column)
    workOf[Int(leaving)] = -1
    workOf[Int(column)] = Int32(row)
    isOutside[Int(column)] = false
    let source = work[row]
    for other in work.indices where other != row {
      guard let factor = work[other].drop(column) else { continue }
      if work[other].combine(Int64(source.scale), source, -Int64(factor)) == nil { isSpent = true }
    }
    reduce()
    assign(Int(leaving), value)
  }

  /// Gives a column that is free in this search a whole value, and the basic ones what follows.
  mutating func assign(_ column: Int, _ value: Int) {
    if tableau.rowOf[column] < 0 {
      put(column, value * denominator)
    } else {
      outside[column] = value
      isOutside[column] = true
      leavingVariables.append(Int32(column))
    }
    for row in work.indices where tableau.rowOf[Int(work[row].basic)] < 0 { follow(row) }
  }

  /// Works out the value of a column that is free in the tableau and basic in this search.
  private mutating func follow(_ row: Int) {
    var sum = 0
    for (column, coefficient) in zip(work[row].columns, work[row].coefficients) {
      let (next, isTooLarge) = sum.subtractingReportingOverflow(
        Int(coefficient) * value(of: Int(column)))
      if isTooLarge { isSpent = true }
      sum = next
    }
    let scale = Int(work[row].scale)
    if sum % scale != 0 {
      let factor = scale / Int(TableauRow.gcd(sum.magnitude, scale.magnitude))
      rescale(by: factor)
      sum *= factor
    }
    put(Int(work[row].basic), sum / scale)
  }

  /// Divides the denominator by what all changes share with it.
  private mutating func reduce() {
    var divisor = denominator.magnitude
    for column in touchedColumns where divisor > 1 {
      divisor = TableauRow.gcd(divisor, values[Int(column)].magnitude)
    }
    guard divisor > 1 else { return }
    denominator /= Int(divisor)
    for column in touchedColumns { values[Int(column)] /= Int(divisor) }
    for row in touchedRows { numerators[Int(row)] /= Int(divisor) }
  }

  private mutating func rescale(by factor: Int) {
    guard denominator * factor < 1 << 24 else {
      isSpent = true
      return
    }
    denominator *= factor
    for column in touchedColumns { values[Int(column)] *= factor }
    for row in touchedRows { numerators[Int(row)] *= factor }
  }

  /// Gives a column that is free in the tableau a value, times the denominator.
  private mutating func put(_ column: Int, _ value: Int) {
    let step = value - values[column]
    guard step != 0 else { return }
    values[column] = value
    if !isTouched[column] {
      isTouched[column] = true
      touchedColumns.append(Int32(column))
    }
    for entry in tableau.entries(of: column) {
      let number = Int(tableau.entryRows[entry])
      numerators[number] -= Int(tableau.entryCoefficients[entry]) * step
      if !isRowTouched[number] {
        isRowTouched[number] = true
        touchedRows.append(Int32(number))
      }
    }
  }
}
