/// One equation of a tableau: `scale · basic + Σ coefficient · column = 0`, with a positive scale.
struct TableauRow {
  /// The column that the row is solved for; -1 while it isn't solved yet.
  var basic: Int32 = -1
  var scale: Int32 = 1
  /// The other columns, ascending, none with coefficient 0.
  var columns: [Int32] = []
  var coefficients: [Int32] = []

  /// The position of a column, or nil when the row doesn't have it.
  func position(of column: Int32) -> Int? {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }

  func coefficient(of column: Int32) -> Int32 {
    position(of: column).map { coefficients[$0] } ?? 0
  }

  /// Solves the row for one of its columns; what it was solved for before becomes one of them.
  mutating func turn(to column: Int32) {
    guard let place = position(of: column) else { return }
    let pivot = coefficients[place]
    columns.remove(at: place)
    coefficients.remove(at: place)
    if basic >= 0 { insert(basic, scale) }
    if pivot < 0 {
      for index in coefficients.indices { coefficients[index].negate() }
    }
    scale = Int32(pivot.magnitude)
    basic = column
  }

  /// Brings columns that were added out of order into order.
  mutating func sort() {
    let order = columns.indices.sorted { columns[$0] < columns[$1] }
    (columns, coefficients) = (order.map { columns[$0] }, order.map { coefficients[$0] })
  }

  mutating func insert(_ column: Int32, _ coefficient: Int32) {
    let place = columns.firstIndex { $0 > column } ?? columns.count
    columns.insert(column, at: place)
    coefficients.insert(coefficient, at: place)
  }

  /// Takes a column away and tells its coefficient; nil when the row doesn't have it.
  mutating func drop(_ column: Int32) -> Int32? {
    guard let place = position(of: column) else { return nil }
    columns.remove(at: place)
    return coefficients.remove(at: place)
  }

  /// Takes the sum `own · self + other · row` in place of self, divided by what all numbers share.
  ///
  /// - Returns: The columns that the row didn't have before; nil when a number became too large,
  ///   and the row is unusable.
  mutating func combine(_ own: Int64, _ row: TableauRow, _ other: Int64) -> [Int32]? {
    var added: [Int32] = []
    var columns: [Int32] = []
    var sums: [Int64] = []
    columns.reserveCapacity(self.columns.count + row.columns.count)
    sums.reserveCapacity(self.columns.count + row.columns.count)
    var left = 0
    var right = 0
    var largest: Int64 = 0
    while left < self.columns.count || right < row.columns.count {
      let mine = left < self.columns.count ? self.columns[left] : .max
      let theirs = right < row.columns.count ? row.columns[right] : .max
      var sum: Int64 = 0
      if mine <= theirs {
        sum += own * Int64(coefficients[left])
        left += 1
      }
      if theirs <= mine {
        sum += other * Int64(row.coefficients[right])
        right += 1
      }
      guard sum != 0 else { continue }
      if theirs < mine { added.append(theirs) }
      columns.append(min(mine, theirs))
      sums.append(sum)
      largest = max(largest, sum.magnitude > Int64.max ? .max : Int64(sum.magnitude))
    }
    var newScale = own * Int64(scale)
    if newScale != 1 || largest > Int64(Int32.max) {
      var divisor = UInt(newScale.magnitude)
      for sum in sums where divisor != 1 { divisor = Self.gcd(divisor, UInt(sum.magnitude)) }
      if divisor > 1 {
        newScale /= Int64(divisor)
        for position in sums.indices { sums[position] /= Int64(divisor) }
        largest /= Int64(divisor)
      }
    }
    guard newScale <= Int64(Int32.max), largest <= Int64(Int32.max) else { return nil }
    scale = Int32(newScale)
    self.columns = columns
    coefficients = sums.map { Int32($0) }
    return added
  }

  static func gcd(_ first: UInt, _ second: UInt) -> UInt {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
