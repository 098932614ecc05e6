/// Looks for changes that a tableau allows, over whole numbers, exactly.
///
/// It starts at the truth and drives one column to where it is wanted, while all others stay
/// within their limits (the simplex method with bounds), and then column by column until
/// everything is whole (branch and bound). Only rows that took part are rewritten, and only for
/// this search, so the tableau stays as sparse as it was. Fractions are whole numbers over one
/// denominator.
struct SimplexSolver {
  var tableau: Tableau
  /// What made something impossible in the last search.
  var certificates: [InfeasibilityCertificate] = []

  /// What the present changes are multiplied with.
  var denominator = 1
  /// The change of each column that is free in the tableau, times the denominator.
  var values: [Int]
  /// For each row of the tableau, the change of its basic column, times scale and denominator.
  var numerators: [Int]
  var touchedColumns: [Int32] = []
  var touchedRows: [Int32] = []
  var isTouched: [Bool]
  var isRowTouched: [Bool]

  /// The rows of this search: tableau rows whose basic column was pivoted.
  var work: [TableauRow] = []
  /// For each column, its row in `work`; -1 when it has none.
  var workOf: [Int32]
  /// The whole values of columns that are basic in the tableau, but free in this search.
  var outside: [Int]
  var isOutside: [Bool]
  var leavingVariables: [Int32] = []
  var direction: PivotDirection
  var budget = 0
  /// For a walk: the rows that are outside their limits, where each stands among them, and when
  /// each column was changed last.
  var violatedRows: [Int32] = []
  var placeViolated: [Int32]
  var changedAt: [Int32]
  /// What a case costs, in pivots.
  private static let caseCost = 20
  var isSpent = false

  init(_ tableau: Tableau) {
    self.tableau = tableau
    values = Array(repeating: 0, count: tableau.lows.count)
    isTouched = values.map { _ in false }
    workOf = values.map { _ in -1 }
    outside = values
    isOutside = isTouched
    numerators = Array(repeating: 0, count: tableau.rows.count)
    isRowTouched = numerators.map { _ in false }
    placeViolated = numerators.map { _ in -1 }
    changedAt = workOf
    direction = PivotDirection(rows: tableau.rows.count)
  }

  /// Looks for a change of a column by `amount` or more (or less, when negative).
  ///
  /// - Parameter effort: how many pivots and cases it may take.
  mutating func seek(_ column: Int, by amount: Int, effort: Int) -> SearchOutcome {
    certificates = []
    guard amount <= tableau.highs[column], amount >= tableau.lows[column] else {
      return .impossible
    }
    reset()
    budget = effort
    let limits = (tableau.lows[column], tableau.highs[column])
    guard moveVariable(column, to: amount) else {
      return isSpent || budget <= 0 ? .unsettled : .impossible
    }
    if amount > 0 { tableau.lows[column] = amount } else { tableau.highs[column] = amount }
    let answer = branchAndBound()
    (tableau.lows[column], tableau.highs[column]) = limits
    return answer
  }

  /// Back to the truth.
  mutating func reset() {
    for column in touchedColumns {
      values[Int(column)] = 0
      isTouched[Int(column)] = false
      changedAt[Int(column)] = -1
    }
    for row in touchedRows {
      numerators[Int(row)] = 0
      isRowTouched[Int(row)] = false
    }
    for row in work { workOf[Int(row.basic)] = -1 }
    for row in violatedRows { placeViolated[Int(row)] = -1 }
    violatedRows.removeAll(keepingCapacity: true)
    touchedColumns.removeAll(keepingCapacity: true)
    touchedRows.removeAll(keepingCapacity: true)
    work.removeAll(keepingCapacity: true)
    for column in leavingVariables { isOutside[Int(column)] = false }
    leavingVariables.removeAll(keepingCapacity: true)
    denominator = 1
    isSpent = tableau.isSpent
  }

  // MARK: Cases

  /// Makes everything whole, by cases: a column that isn't is either at most or at least a whole
  /// number next to it.
  private mutating func branchAndBound() -> SearchOutcome {
    guard !isSpent, budget > 0 else { return .unsettled }
    guard let column = fractional else { return .found(shift) }
    budget -= Self.caseCost
    let (low, high) = (tableau.lows[column], tableau.highs[column])
    let below = floor(column)
    var answer = SearchOutcome.impossible
    if below >= low {
      if moveVariable(column, to: below) {
        tableau.highs[column] = below
        answer = branchAndBound()
        tableau.highs[column] = high
        if case .found = answer { return answer }
      } else if isSpent || budget <= 0 {
        return .unsettled
      }
    }
    guard below + 1 <= high else { return answer }
    guard moveVariable(column, to: below + 1) else {
      return isSpent || budget <= 0 ? .unsettled : answer
    }
    tableau.lows[column] = below + 1
    let second = branchAndBound()
    tableau.lows[column] = low
    if case .impossible = second { return answer }
    return second
  }

  /// The first column whose change isn't whole.
  private var fractional: Int? {
    var least: Int32 = .max
    for column in touchedColumns where values[Int(column)] % denominator != 0 {
      least = min(least, column)
    }
    for number in touchedRows {
      let scale = Int(tableau.rows[Int(number)].scale)
      if numerators[Int(number)] % (scale * denominator) != 0 {
        least = min(least, tableau.rows[Int(number)].basic)
      }
    }
    return least == .max ? nil : Int(least)
  }

  private func floor(_ column: Int) -> Int {
    let (numerator, divisor) = fraction(of: column)
    return numerator >= 0 ? numerator / divisor : -((divisor - 1 - numerator) / divisor)
  }

  /// The present changes of all columns.
  var shift: FeasibleShift {
    var changed: [Int32: Int32] = [:]
    for column in touchedColumns { changed[column] = Int32(values[Int(column)] / denominator) }
    for number in touchedRows {
      let row = tableau.rows[Int(number)]
      changed[row.basic] = Int32(numerators[Int(number)] / (Int(row.scale) * denominator))
    }
    return FeasibleShift(changed)
  }
}
