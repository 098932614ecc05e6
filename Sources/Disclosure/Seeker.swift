/// Looks for changes that a tableau allows, over whole numbers, exactly.
///
/// It starts at the truth and drives one column to where it is wanted, while all others stay
/// within their limits (the simplex method with bounds), and then column by column until
/// everything is whole (branch and bound). Only rows that took part are rewritten, and only for
/// this search, so the tableau stays as sparse as it was. Fractions are whole numbers over one
/// denominator.
struct Seeker {
  /// What is known about a wanted change.
  enum Answer {
    /// Whole numbers that bring it about.
    case found(Move)
    /// No whole numbers do: proved.
    case impossible
    /// The search ended before it was settled.
    case unsettled
  }

  var tableau: Tableau
  /// Rows that made something impossible in the last search, and which way their basic column
  /// should have gone.
  private(set) var conflicts: [(row: TableauRow, upward: Bool)] = []

  /// What the present changes are multiplied with.
  private(set) var denominator = 1
  /// The change of each column that is free in the tableau, times the denominator.
  private var values: [Int]
  /// For each row of the tableau, the change of its basic column, times scale and denominator.
  private var numerators: [Int]
  private var touchedColumns: [Int32] = []
  private var touchedRows: [Int32] = []
  private var isTouched: [Bool]
  private var isRowTouched: [Bool]

  /// The rows of this search: tableau rows whose basic column was exchanged.
  private(set) var work: [TableauRow] = []
  /// For each column, its row in `work`; -1 when it has none.
  private var workOf: [Int32]
  /// The whole values of columns that are basic in the tableau, but free in this search.
  private var outside: [Int]
  private var isOutside: [Bool]
  private var leavers: [Int32] = []
  private var slope: Slope
  private(set) var budget = 0
  /// What a case costs, in exchanges.
  private static let caseCost = 20
  private var isSpent = false

  init(_ tableau: Tableau) {
    self.tableau = tableau
    values = Array(repeating: 0, count: tableau.lows.count)
    isTouched = values.map { _ in false }
    workOf = values.map { _ in -1 }
    outside = values
    isOutside = isTouched
    numerators = Array(repeating: 0, count: tableau.rows.count)
    isRowTouched = numerators.map { _ in false }
    slope = Slope(rows: tableau.rows.count)
  }

  /// Looks for a change of a column by `amount` or more (or less, when negative).
  ///
  /// - Parameter effort: how many exchanges and cases it may take.
  mutating func seek(_ column: Int, by amount: Int, effort: Int) -> Answer {
    conflicts = []
    guard amount <= tableau.highs[column], amount >= tableau.lows[column] else {
      return .impossible
    }
    reset()
    budget = effort
    let limits = (tableau.lows[column], tableau.highs[column])
    guard drive(column, to: amount) else {
      return isSpent || budget <= 0 ? .unsettled : .impossible
    }
    if amount > 0 { tableau.lows[column] = amount } else { tableau.highs[column] = amount }
    let answer = settle()
    (tableau.lows[column], tableau.highs[column]) = limits
    return answer
  }

  /// Back to the truth.
  private mutating func reset() {
    for column in touchedColumns {
      values[Int(column)] = 0
      isTouched[Int(column)] = false
    }
    for row in touchedRows {
      numerators[Int(row)] = 0
      isRowTouched[Int(row)] = false
    }
    for row in work { workOf[Int(row.basic)] = -1 }
    touchedColumns.removeAll(keepingCapacity: true)
    touchedRows.removeAll(keepingCapacity: true)
    work.removeAll(keepingCapacity: true)
    for column in leavers { isOutside[Int(column)] = false }
    leavers.removeAll(keepingCapacity: true)
    denominator = 1
    isSpent = tableau.isSpent
  }

  // MARK: Cases

  /// Makes everything whole, by cases: a column that isn't is either at most or at least a whole
  /// number next to it.
  private mutating func settle() -> Answer {
    guard !isSpent, budget > 0 else { return .unsettled }
    guard let column = fractional else { return .found(move) }
    budget -= Self.caseCost
    let (low, high) = (tableau.lows[column], tableau.highs[column])
    let below = floor(column)
    var answer = Answer.impossible
    if below >= low {
      if drive(column, to: below) {
        tableau.highs[column] = below
        answer = settle()
        tableau.highs[column] = high
        if case .found = answer { return answer }
      } else if isSpent || budget <= 0 {
        return .unsettled
      }
    }
    guard below + 1 <= high else { return answer }
    guard drive(column, to: below + 1) else {
      return isSpent || budget <= 0 ? .unsettled : answer
    }
    tableau.lows[column] = below + 1
    let second = settle()
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
  private var move: Move {
    var changed: [Int32: Int32] = [:]
    for column in touchedColumns { changed[column] = Int32(values[Int(column)] / denominator) }
    for number in touchedRows {
      let row = tableau.rows[Int(number)]
      changed[row.basic] = Int32(numerators[Int(number)] / (Int(row.scale) * denominator))
    }
    return Move(changed)
  }

  // MARK: Driving

  /// Changes a column until it is at `goal` or beyond, with all others within their limits.
  ///
  /// - Returns: false when that can't be, or when the budget or the size of numbers ran out.
  private mutating func drive(_ column: Int, to goal: Int) -> Bool {
    let upward = isBefore(column, goal, upward: true)
    var idle = 0
    while isBefore(column, goal, upward: upward) {
      budget -= 1
      guard budget > 0, !isSpent else { return false }
      guard let step = bestStep(for: column, to: goal, upward: upward, careful: idle > 30) else {
        conflicts.append((work[Int(workOf[column])], upward))
        return false
      }
      idle = step.isIdle ? idle + 1 : 0
      if step.isEnough {
        if isFree(column) {
          assign(column, goal)
        } else {
          exchange(Int(workOf[column]), for: step.column, value: goal)
        }
      } else if step.blocker == step.column {
        assign(Int(step.column), step.limit)
      } else {
        exchange(activate(Int(step.blocker)), for: step.column, value: step.limit)
      }
    }
    return !isSpent
  }

  /// A free column to change, how far until another one blocks it, and whether that is enough.
  private struct Step {
    var column: Int32
    var blocker: Int32
    var limit: Int
    var isEnough: Bool
    var isIdle: Bool
    /// What the driven column gains, as a fraction.
    var gain: (Int128, Int128)
  }

  private mutating func bestStep(
    for column: Int, to goal: Int, upward: Bool, careful: Bool
  ) -> Step? {
    let (numerator, divisor) = fraction(of: column)
    let missing = Int128(abs(goal * divisor - numerator))
    let share = Int128(divisor / denominator)
    if isFree(column) {
      return step(Int32(column), upward: upward, times: share, missing: missing, driven: -1)
    }
    let row = work[activate(column)]
    var candidates: [(rank: Int, column: Int32, coefficient: Int32)] = []
    for (column, coefficient) in zip(row.columns, row.coefficients) {
      let number = Int(column)
      guard tableau.lows[number] < tableau.highs[number] else { continue }
      let value = value(of: number)
      let limit =
        (coefficient < 0) == upward ? tableau.highs[number] : tableau.lows[number]
      guard value != limit * denominator else { continue }
      let isWhole = coefficient.magnitude == row.scale
      let rank = tableau.entries(of: number).count + (isWhole ? 0 : 1 << 20)
      candidates.append((rank, column, coefficient))
      if careful { break }
    }
    candidates.sort { ($0.rank, $0.column) < ($1.rank, $1.column) }
    var best: Step?
    for candidate in candidates.prefix(40) {
      let size = Int128(candidate.coefficient.magnitude)
      let step = step(
        candidate.column, upward: (candidate.coefficient < 0) == upward, times: size * share,
        missing: missing * Int128(row.scale), driven: Int32(column))
      if step.isEnough { return step }
      if let best, step.gain.0 * best.gain.1 <= best.gain.0 * step.gain.1 { continue }
      best = step
    }
    return best
  }

  /// How far a free column can go: until a column that goes with it meets a limit.
  ///
  /// - Parameters:
  ///   - times: what each unit of it brings, in units of `missing`.
  ///   - driven: the column it is done for, which may leave its limits.
  private mutating func step(
    _ column: Int32, upward: Bool, times: Int128, missing: Int128, driven: Int32
  ) -> Step {
    let unit = slope.point(
      along: column, in: tableau, work: work, isOutside: tableau.rowOf[Int(column)] >= 0)
    var blocker = column
    let sign = upward ? 1 : -1
    var limit = upward ? tableau.highs[Int(column)] : tableau.lows[Int(column)]
    var room = Int128(abs(limit * denominator - value(of: Int(column))))
    var rate = Int128(unit)
    func consider(_ other: Int32, _ numerator: Int, _ change: Int, scale: Int) {
      guard change != 0, other != driven, other != column else { return }
      let isUp = (change > 0) == (sign > 0)
      let bound = isUp ? tableau.highs[Int(other)] : tableau.lows[Int(other)]
      let left = Int128(abs(bound * scale * denominator - numerator))
      let speed = Int128(change.magnitude)
      let (mine, theirs) = (left * rate, room * speed)
      if mine < theirs || (mine == theirs && other < blocker) {
        (blocker, limit, room, rate) = (other, bound, left, speed)
      }
    }
    for (other, change) in slope.columns {
      consider(other, values[Int(other)], change, scale: 1)
    }
    for number in slope.rows {
      let row = tableau.rows[Int(number)]
      consider(
        row.basic, numerators[Int(number)], slope.rates[Int(number)], scale: Int(row.scale))
    }
    // The way until it is blocked is room / rate · unit, over the denominator like `missing`.
    let reach = room * Int128(unit) * times
    return Step(
      column: column, blocker: blocker, limit: limit, isEnough: reach >= missing * rate,
      isIdle: room == 0, gain: (reach, rate))
  }

  /// Whether a column is still before a goal on its way up or down.
  private func isBefore(_ column: Int, _ goal: Int, upward: Bool) -> Bool {
    let (numerator, divisor) = fraction(of: column)
    return upward ? numerator < goal * divisor : numerator > goal * divisor
  }

  private func isFree(_ column: Int) -> Bool {
    workOf[column] < 0 && (tableau.rowOf[column] < 0 || isOutside[column])
  }

  /// The change of a column as a fraction.
  private func fraction(of column: Int) -> (numerator: Int, divisor: Int) {
    if isOutside[column] { return (outside[column] * denominator, denominator) }
    let row = Int(tableau.rowOf[column])
    if row < 0 { return (values[column], denominator) }
    return (numerators[row], Int(tableau.rows[row].scale) * denominator)
  }

  /// The change of a column that is free in this search, times the denominator.
  private func value(of column: Int) -> Int {
    isOutside[column] ? outside[column] * denominator : values[column]
  }

  // MARK: Exchanging

  /// The row of this search that is solved for a column.
  private mutating func activate(_ column: Int) -> Int {
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

  /// Exchanges the basic column of a row, which takes a whole value, with another one.
  private mutating func exchange(_ row: Int, for column: Int32, value: Int) {
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
  private mutating func assign(_ column: Int, _ value: Int) {
    if tableau.rowOf[column] < 0 {
      put(column, value * denominator)
    } else {
      outside[column] = value
      isOutside[column] = true
      leavers.append(Int32(column))
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
