extension LocalSolver {
  /// Gives an suppressed node a column, and its equations rows.
  mutating func enter(_ node: Int) -> Int {
    for link in system.equations(of: node) {
      let number = isSuppressed.count + Int(link.equation)
      guard columnOf[number] < 0 else { continue }
      let column = addColumn(number, from: 0, to: 0)
      rowOf[column] = Int32(basics.count)
      basics.append(Int32(column))
      scales.append(1)
      numerators.append(0)
      cells.append(contentsOf: repeatElement(0, count: stride))
    }
    let column = addColumn(node, from: Int(lows[node]), to: Int(highs[node]))
    for link in system.equations(of: node) {
      let slack = Int(columnOf[isSuppressed.count + Int(link.equation)])
      let home = Int(rowOf[slack])
      if home >= 0 {
        add(link.sign < 0 ? -scales[home] : scales[home], to: home * stride + column)
        continue
      }
      var place = slack
      for _ in basics.indices {
        let share = cells[place]
        if share != 0 { add(Int(link.sign) * Int(share), to: place - slack + column) }
        place += stride
      }
    }
    return column
  }

  private mutating func add(_ amount: Int, to place: Int) {
    let sum = Int(cells[place]) + amount
    if sum.magnitude > Self.largest { isSpent = true } else { cells[place] = Int32(sum) }
  }

  private mutating func addColumn(_ number: Int, from low: Int, to high: Int) -> Int {
    let column = numbers.count
    if column == stride { widen() }
    columnOf[number] = Int32(column)
    numbers.append(Int32(number))
    least.append(low)
    greatest.append(high)
    values.append(0)
    rowOf.append(-1)
    return column
  }

  private mutating func widen() {
    let old = stride
    stride *= 2
    var wider: [Int32] = []
    wider.reserveCapacity(2 * cells.count)
    for row in basics.indices {
      wider.append(contentsOf: cells[row * old..<(row + 1) * old])
      wider.append(contentsOf: repeatElement(0, count: old))
    }
    cells = wider
  }

  /// Gives a free column a value, and the basic ones what follows.
  mutating func put(_ column: Int, _ value: Int) {
    let step = value - values[column]
    values[column] = value
    for row in basics.indices {
      let share = Int(cells[row * stride + column])
      if share != 0 { set(row, numerators[row] - share * step) }
    }
  }

  private mutating func set(_ row: Int, _ numerator: Int) {
    numerators[row] = numerator
    if numerator.magnitude > Self.largestNumerator { isSpent = true }
  }

  /// Pivots the basic column of a row, which takes a whole value, with a free one.
  mutating func pivot(_ row: Int, for column: Int, value: Int) {
    steps += 1
    let width = numbers.count
    let start = row * stride
    let pivot = Int(cells[start + column])
    let leaving = Int(basics[row])
    let before = values[column]
    var numerator = numerators[row] + pivot * before - scales[row] * value
    cells[start + leaving] = Int32(scales[row])
    cells[start + column] = 0
    places.removeAll(keepingCapacity: true)
    for place in 0..<width where cells[start + place] != 0 { places.append(Int32(place)) }
    if pivot < 0 {
      numerator.negate()
      for place in places { cells[start + Int(place)].negate() }
    }
    scales[row] = abs(pivot)
    set(row, numerator)
    basics[row] = Int32(column)
    rowOf[column] = Int32(row)
    rowOf[leaving] = -1
    values[leaving] = value
    for other in basics.indices where other != row {
      let factor = Int(cells[other * stride + column])
      guard factor != 0 else { continue }
      combine(other, with: row, factor: factor, before: before, column: column)
    }
  }

  /// Puts a row in place of its basic column into another one.
  private mutating func combine(
    _ other: Int, with row: Int, factor: Int, before: Int, column: Int
  ) {
    let start = row * stride
    let base = other * stride
    let scale = scales[row]
    cells[base + column] = 0
    set(other, scale * (numerators[other] + factor * before) - factor * numerators[row])
    if scale != 1 {
      scales[other] *= scale
      if scales[other] > Self.largest { isSpent = true }
      for place in base..<base + numbers.count where cells[place] != 0 {
        let product = Int(cells[place]) * scale
        if product.magnitude > Self.largest {
          isSpent = true
        } else {
          cells[place] = Int32(product)
        }
      }
    }
    for place in places {
      let sum = Int(cells[base + Int(place)]) - factor * Int(cells[start + Int(place)])
      if sum.magnitude > Self.largest {
        isSpent = true
      } else {
        cells[base + Int(place)] = Int32(sum)
      }
    }
    if scales[other] != 1 { reduce(other) }
  }

  /// Divides a row by what all its numbers share.
  private mutating func reduce(_ row: Int) {
    var divisor = scales[row].magnitude
    let base = row * stride
    for place in base..<base + numbers.count where divisor != 1 && cells[place] != 0 {
      divisor = TableauRow.gcd(divisor, UInt(cells[place].magnitude))
    }
    guard divisor > 1 else { return }
    for place in base..<base + numbers.count where cells[place] != 0 {
      cells[place] /= Int32(divisor)
    }
    scales[row] /= Int(divisor)
    numerators[row] /= Int(divisor)
  }
}
