/// All changes of suppressed counts that leave every equation true, solved for as many of them as
/// possible: exact whole numbers, no rounding anywhere.
///
/// A column is a suppressed count, and its value what is added to or taken from the truth; so the
/// truth is the point where everything is 0. Basic columns follow from the free ones by their rows.
struct Tableau {
  private(set) var rows: [TableauRow]
  /// For each column, the row that is solved for it; -1 when it is free.
  private(set) var rowOf: [Int32]
  /// For each column, where its entries start in `entryRows` and `entryCoefficients`.
  private(set) var entryStarts: [Int] = []
  private(set) var entryRows: [Int32] = []
  private(set) var entryCoefficients: [Int32] = []
  /// The least and greatest change of each column; 0 lies between.
  var lows: [Int]
  var highs: [Int]
  /// How many columns, the first ones, are nodes.
  let nodeCount: Int
  /// A number became too large, or solving ended early: nothing that the tableau says counts from now on.
  private(set) var isSpent = false

  /// Takes equations over the columns and solves them.
  ///
  /// - Parameter weights: how far each column can give way; heavier ones are solved for first, so
  ///   that what depends on a free column is at least as heavy as that column. Columns with a
  ///   negative weight are never solved for.
  /// - Parameter hasTime: Asked again and again while it is solved, which takes minutes for large tables of many
  ///   dimensions; false ends it.
  init(
    _ equations: [TableauRow], nodeCount: Int, lows: [Int], highs: [Int], weights: [Int8],
    hasTime: () -> Bool = { true }
  ) {
    self.nodeCount = nodeCount
    rows = equations
    self.lows = lows
    self.highs = highs
    rowOf = Array(repeating: -1, count: lows.count)
    solve(weights, hasTime)
    rows.removeAll { $0.basic < 0 }
    index()
  }

  /// Whether fewer columns are free than solved for: then moves are long, and rows short.
  var isTight: Bool {
    let solved = rows.count
    let open = (0..<nodeCount).count { lows[$0] < highs[$0] }
    return open - solved < solved
  }

  /// The entries of a column in the rows.
  func entries(of column: Int) -> Range<Int> { entryStarts[column]..<entryStarts[column + 1] }

  private mutating func index() {
    entryStarts = Array(repeating: 0, count: lows.count + 1)
    for (number, row) in rows.enumerated() {
      rowOf[Int(row.basic)] = Int32(number)
      for column in row.columns { entryStarts[Int(column) + 1] += 1 }
    }
    for column in lows.indices { entryStarts[column + 1] += entryStarts[column] }
    var next = entryStarts
    entryRows = Array(repeating: 0, count: entryStarts[lows.count])
    entryCoefficients = entryRows
    for (number, row) in rows.enumerated() {
      for (column, coefficient) in zip(row.columns, row.coefficients) {
        entryRows[next[Int(column)]] = Int32(number)
        entryCoefficients[next[Int(column)]] = coefficient
        next[Int(column)] += 1
      }
    }
  }

  /// Solves row by row, short rows first, for the heaviest of columns that few rows have.
  private mutating func solve(_ weights: [Int8], _ hasTime: () -> Bool) {
    var holders = Array(repeating: [Int32](), count: lows.count)
    for (number, row) in rows.enumerated() {
      for column in row.columns { holders[Int(column)].append(Int32(number)) }
    }
    var open = Array(rows.indices)
    for weight in Set(weights).filter({ $0 >= 0 }).sorted(by: >) {
      var queue = RowQueue()
      for row in open { queue.push(row, length: rows[row].columns.count) }
      open = []
      while let (row, length) = queue.pop() {
        guard hasTime() else {
          isSpent = true
          return
        }
        let columns = rows[row].columns
        if length < columns.count {
          queue.push(row, length: columns.count)
          continue
        }
        var best: Int32 = -1
        var rarity = Int.max
        for column in columns where weights[Int(column)] >= weight {
          let count = holders[Int(column)].count
          if count < rarity { (best, rarity) = (column, count) }
        }
        if best >= 0 { solve(row, for: best, &holders) } else { open.append(row) }
      }
    }
  }

  /// Solves an equation for a column and puts the result into every other row.
  ///
  /// - Parameter holders: for each column, the rows that may have it, some perhaps no longer.
  private mutating func solve(_ row: Int, for column: Int32, _ holders: inout [[Int32]]) {
    rows[row].turn(to: column)
    let concerned = holders[Int(column)]
    holders[Int(column)] = []
    let source = rows[row]
    for other in concerned.map({ Int($0) }) where other != row {
      guard let factor = rows[other].drop(column) else { continue }
      if let added = rows[other].combine(Int64(source.scale), source, -Int64(factor)) {
        for column in added { holders[Int(column)].append(Int32(other)) }
      } else {
        isSpent = true
      }
    }
  }

  /// The shift that comes of changing a free column by 1 or -1 and no other free one, if it keeps
  /// to all limits.
  func circuit(of column: Int, by step: Int) -> FeasibleShift? {
    guard rowOf[column] < 0, step >= lows[column], step <= highs[column] else { return nil }
    var changed: [Int32: Int32] = [Int32(column): Int32(step)]
    for entry in entries(of: column) {
      let row = rows[Int(entryRows[entry])]
      let amount = -Int(entryCoefficients[entry]) * step
      guard amount % Int(row.scale) == 0 else { return nil }
      let change = amount / Int(row.scale)
      guard change >= lows[Int(row.basic)], change <= highs[Int(row.basic)] else { return nil }
      changed[row.basic] = Int32(change)
    }
    return FeasibleShift(changed)
  }
}
