import Base

extension SimplexSolver {
  /// Looks for a change of a column by `amount` or more (or less, when negative) by changing one
  /// free column after the other, each time the one that leaves the least outside its limits.
  ///
  /// Finds nearly every change that there is, but can't tell when there is none.
  mutating func greedyWalk(_ column: Int, by amount: Int, steps: Int) -> FeasibleShift? {
    guard amount <= tableau.highs[column], amount >= tableau.lows[column],
      abs(amount) < Self.farthest, !tableau.isSpent
    else { return nil }
    reset()
    let limits = (tableau.lows[column], tableau.highs[column])
    if amount > 0 { tableau.lows[column] = amount } else { tableau.highs[column] = amount }
    defer { (tableau.lows[column], tableau.highs[column]) = limits }
    if tableau.rowOf[column] < 0 {
      shift(column, by: amount, at: 0)
    } else {
      judge(Int(tableau.rowOf[column]))
    }
    var dice = SplitMix64()
    for step in 1...steps where !violatedRows.isEmpty {
      let row = Int(violatedRows[dice.below(violatedRows.count)])
      guard let (column, change) = stride(of: row, at: step, &dice) else { continue }
      shift(column, by: change, at: step)
    }
    return violatedRows.isEmpty ? shift : nil
  }

  /// Changes this large aren't walked to, and no excess counts for more: every sum is exact.
  private static let farthest = 1 << 24

  /// How many free columns of a row are weighed up for a step.
  private static let columnsTried = 60
  /// For how many steps a column stays as it is.
  private static let rest = 6

  /// The change of a free column that helps a row most, or harms the others least.
  private func stride(of row: Int, at step: Int, _ dice: inout SplitMix64) -> (Int, Int)? {
    let columns = tableau.rows[row].columns
    let start = columns.count > Self.columnsTried ? dice.below(columns.count) : 0
    var best: (excess: Int, column: Int, change: Int)?
    let old = excess(of: row, numerators[row])
    for offset in 0..<min(columns.count, Self.columnsTried) {
      let place = (start + offset) % columns.count
      let column = Int(columns[place])
      let changed = Int(changedAt[column])
      guard changed < 0 || step - changed > Self.rest else { continue }
      for change in [1, -1] {
        let after = values[column] + change
        guard after <= tableau.highs[column], after >= tableau.lows[column] else { continue }
        let numerator = numerators[row] - Int(tableau.rows[row].coefficients[place]) * change
        guard excess(of: row, numerator) < old else { continue }
        let excess = self.excess(addedBy: change, of: column)
        if let best, best.excess <= excess { continue }
        best = (excess, column, change)
      }
    }
    return best.map { ($0.column, $0.change) }
  }

  /// How much more is outside its limits when a free column changes.
  private func excess(addedBy change: Int, of column: Int) -> Int {
    var sum = 0
    for entry in tableau.entries(of: column) {
      let row = Int(tableau.entryRows[entry])
      let before = numerators[row]
      sum += excess(of: row, before - Int(tableau.entryCoefficients[entry]) * change)
      if before != 0 || placeViolated[row] >= 0 { sum -= excess(of: row, before) }
    }
    return sum
  }

  /// How far the basic column of a row is outside its limits, and 1 more when it isn't whole.
  private func excess(of row: Int, _ numerator: Int) -> Int {
    let scale = Int(tableau.rows[row].scale)
    let basic = Int(tableau.rows[row].basic)
    let outside = max(
      0, tableau.lows[basic] * scale - numerator, numerator - tableau.highs[basic] * scale)
    let counted = min(outside, Self.farthest)
    return scale != 1 && numerator % scale != 0 ? counted + 1 : counted
  }

  private mutating func shift(_ column: Int, by change: Int, at step: Int) {
    values[column] += change
    changedAt[column] = Int32(step)
    if !isTouched[column] {
      isTouched[column] = true
      touchedColumns.append(Int32(column))
    }
    for entry in tableau.entries(of: column) {
      let row = Int(tableau.entryRows[entry])
      numerators[row] -= Int(tableau.entryCoefficients[entry]) * change
      if !isRowTouched[row] {
        isRowTouched[row] = true
        touchedRows.append(Int32(row))
      }
      judge(row)
    }
  }

  /// Lists a row that is outside its limits, or takes it off the list.
  private mutating func judge(_ row: Int) {
    let isAstray = excess(of: row, numerators[row]) > 0
    let place = Int(placeViolated[row])
    if isAstray, place < 0 {
      placeViolated[row] = Int32(violatedRows.count)
      violatedRows.append(Int32(row))
    } else if !isAstray, place >= 0 {
      let last = violatedRows.removeLast()
      if Int(last) != row {
        violatedRows[place] = last
        placeViolated[Int(last)] = Int32(place)
      }
      placeViolated[row] = -1
    }
  }
}
