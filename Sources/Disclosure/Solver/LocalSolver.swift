/// Looks for changes of suppressed nodes that leave every equation true, over whole numbers, exactly.
///
/// It starts at the truth with one node changed, and mends one broken equation or limit after the
/// other (the simplex method without an objective), then column by column until everything is
/// whole (branch and bound). Only the equations and nodes that a search comes to are looked at, so
/// its cost is that of the change it finds, not of the system.
///
/// A column is a node, and its value what is added to or taken from the truth; or an equation, and
/// then it stands for all nodes of it that haven't been looked at, and must be 0. Each row says
/// `scale · basic + Σ coefficient · column = 0` over the columns that are free.
struct LocalSolver {
  /// Coefficients, scales and numerators may not be larger, so that every product is exact.
  static let largest = 1 << 14
  static let largestNumerator = 1 << 44

  let system: LinearSystem
  /// Whether each node may change.
  var isSuppressed: [Bool]
  /// The nodes that are taken before others, if not all.
  var isPreferred: [Bool]?
  /// The least change of each node; 0 or less.
  var lows: [Int32]
  /// The greatest change of each node; 0 or more.
  let highs: [Int32]
  /// Rows that made something impossible in the last search.
  var certificates: [InfeasibilityCertificate] = []

  // MARK: Columns

  /// The column of each node, then of each equation; -1 when it has none in this search.
  var columnOf: [Int32]
  /// For each column, its node, or its equation after the number of all nodes.
  var numbers: [Int32] = []
  /// The least and greatest value of each column.
  var least: [Int] = []
  var greatest: [Int] = []
  /// The values of free columns.
  var values: [Int] = []
  /// The row solved for each column; -1 when it is free.
  var rowOf: [Int32] = []

  // MARK: Rows

  var basics: [Int32] = []
  var scales: [Int] = []
  /// For each row, the value of its basic column times its scale.
  var numerators: [Int] = []
  /// The coefficients of all rows, `stride` columns each.
  var cells: [Int32] = []
  var stride = 64

  var budget = 0
  var isSpent = false
  /// Pivots of this search.
  var steps = 0
  /// How many nodes that have no column yet are weighed up for an pivot.
  static let lazyCandidatesTried = 12
  /// What a case costs, in pivots.
  static let caseCost = 5
  /// The coefficients of nodes that have no column yet, in the row looked at.
  var shares: [Int32]
  var shared: [Int32] = []
  var lazyCandidates: [(pricingCost: Int, node: Int32, share: Int32)] = []
  var places: [Int32] = []

  init(_ system: LinearSystem, isSuppressed: [Bool]) {
    self.system = system
    self.isSuppressed = isSuppressed
    lows = system.values.indices.map { Self.low(of: $0, in: system) }
    highs = system.values.indices.map { Int32(system.rise(of: $0)) }
    columnOf = Array(repeating: -1, count: isSuppressed.count + system.equationCount)
    shares = Array(repeating: 0, count: isSuppressed.count)
  }

  private static func low(of node: Int, in system: LinearSystem) -> Int32 {
    Int32(max(-LinearSystem.unlimited, system.fall(of: node)))
  }

  /// Lets a node fall as far as it can again.
  mutating func release(_ node: Int) { lows[node] = Self.low(of: node, in: system) }

  /// Looks for a change of an suppressed node by `amount` or more (or less, when negative).
  ///
  /// - Parameter effort: how many pivots it may take.
  mutating func seek(_ node: Int, by amount: Int, effort: Int) -> SearchOutcome {
    certificates = []
    guard amount >= lows[node], amount <= highs[node] else { return .impossible }
    reset()
    budget = effort
    let column = enter(node)
    if amount > 0 { least[column] = amount } else { greatest[column] = amount }
    put(column, amount)
    return branchAndBound()
  }

  /// Back to the truth.
  private mutating func reset() {
    for number in numbers { columnOf[Int(number)] = -1 }
    numbers.removeAll(keepingCapacity: true)
    least.removeAll(keepingCapacity: true)
    greatest.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    rowOf.removeAll(keepingCapacity: true)
    basics.removeAll(keepingCapacity: true)
    scales.removeAll(keepingCapacity: true)
    numerators.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isSpent = false
    steps = 0
  }

  // MARK: Cases

  /// Mends everything, then makes it whole by cases: a column that isn't is either at most or at
  /// least a whole number next to it.
  private mutating func branchAndBound() -> SearchOutcome {
    switch restoreFeasibility() {
    case .impossible: return .impossible
    case .unsettled: return .unsettled
    case .feasible: break
    }
    guard let row = fractional else { return .found(shift) }
    budget -= Self.caseCost
    let column = Int(basics[row])
    let below = floor(numerators[row], scales[row])
    let (low, high) = (least[column], greatest[column])
    greatest[column] = below
    let first = below >= low ? branchAndBound() : .impossible
    greatest[column] = high
    if case .found = first { return first }
    if case .unsettled = first, isSpent || budget <= 0 { return first }
    guard below + 1 <= high else { return first }
    least[column] = below + 1
    restrain(column)
    let second = branchAndBound()
    least[column] = low
    if case .impossible = second { return first }
    return second
  }

  /// Keeps a free column within limits that have been drawn closer.
  private mutating func restrain(_ column: Int) {
    guard rowOf[column] < 0 else { return }
    let value = max(least[column], min(greatest[column], values[column]))
    if value != values[column] { put(column, value) }
  }

  /// The row whose basic column isn't whole, the first one by number.
  private var fractional: Int? {
    var best: Int?
    for row in basics.indices where scales[row] != 1 && numerators[row] % scales[row] != 0 {
      if let best, numbers[Int(basics[best])] < numbers[Int(basics[row])] { continue }
      best = row
    }
    return best
  }

  private func floor(_ numerator: Int, _ scale: Int) -> Int {
    numerator >= 0 ? numerator / scale : -((scale - 1 - numerator) / scale)
  }

  /// The present changes of all nodes.
  private var shift: FeasibleShift {
    var changed: [(node: Int32, change: Int32)] = []
    for (column, number) in numbers.enumerated() where Int(number) < isSuppressed.count {
      let row = Int(rowOf[column])
      let value = row < 0 ? values[column] : numerators[row] / scales[row]
      if value != 0 { changed.append((number, Int32(value))) }
    }
    changed.sort { $0.node < $1.node }
    return FeasibleShift(sorted: changed.map(\.node), changes: changed.map(\.change))
  }
}
