extension SimplexSolver {
  /// How many free columns are weighed up for a step: more make fewer steps, each so much dearer.
  private static let candidatesTried = 8

  /// Changes a column until it is at `goal` or beyond, with all others within their limits.
  ///
  /// - Returns: false when that can't be, or when the budget or the size of numbers ran out.
  mutating func moveVariable(_ column: Int, to goal: Int) -> Bool {
    let upward = isBefore(column, goal, upward: true)
    var idle = 0
    while isBefore(column, goal, upward: upward) {
      budget -= 1
      guard budget > 0, !isSpent else { return false }
      guard let step = bestStep(for: column, to: goal, upward: upward, careful: idle > 30) else {
        certificates.append(certificate(work[Int(workOf[column])], upward: upward))
        return false
      }
      idle = step.isIdle ? idle + 1 : 0
      if step.isEnough {
        if isFree(column) {
          assign(column, goal)
        } else {
          pivot(Int(workOf[column]), for: step.column, value: goal)
        }
      } else if step.blocker == step.column {
        assign(Int(step.column), step.limit)
      } else {
        pivot(activate(Int(step.blocker)), for: step.column, value: step.limit)
      }
    }
    return !isSpent
  }

  private func certificate(_ row: TableauRow, upward: Bool) -> InfeasibilityCertificate {
    let equations = zip(row.columns, row.coefficients).compactMap { column, times in
      Int(column) < tableau.nodeCount ? nil : (column - Int32(tableau.nodeCount), times)
    }
    return InfeasibilityCertificate(equations: equations, upward: upward)
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
    for candidate in candidates.prefix(Self.candidatesTried) {
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
    let unit = direction.point(
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
      // What has no limit stops nothing: the column itself would be at its own, or at the goal, before.
      guard bound.magnitude < LinearSystem.unlimited else { return }
      let left = Int128(abs(bound * scale * denominator - numerator))
      let speed = Int128(change.magnitude)
      let (mine, theirs) = (left * rate, room * speed)
      if mine < theirs || (mine == theirs && other < blocker) {
        (blocker, limit, room, rate) = (other, bound, left, speed)
      }
    }
    for (other, change) in direction.columns {
      consider(other, values[Int(other)], change, scale: 1)
    }
    for number in direction.rows {
      let row = tableau.rows[Int(number)]
      consider(
        row.basic, numerators[Int(number)], direction.rates[Int(number)], scale: Int(row.scale))
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

  func isFree(_ column: Int) -> Bool {
    workOf[column] < 0 && (tableau.rowOf[column] < 0 || isOutside[column])
  }

  /// The change of a column as a fraction.
  func fraction(of column: Int) -> (numerator: Int, divisor: Int) {
    if isOutside[column] { return (outside[column] * denominator, denominator) }
    let row = Int(tableau.rowOf[column])
    if row < 0 { return (values[column], denominator) }
    return (numerators[row], Int(tableau.rows[row].scale) * denominator)
  }

  /// The change of a column that is free in this search, times the denominator.
  func value(of column: Int) -> Int {
    isOutside[column] ? outside[column] * denominator : values[column]
  }
}
