/// What can be computed from some sums of classes by adding and subtracting, worked out modulo a prime.
struct Span {
  private static let prime = 1_000_003
  private let size: Int
  private var rows: [[Int]] = []
  private var pivots: [Int] = []

  init(_ size: Int) { self.size = size }

  func contains(_ classes: [Int]) -> Bool { rest(of: classes).allSatisfy { $0 == 0 } }

  mutating func insert(_ classes: [Int]) {
    var row = rest(of: classes)
    guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.inverse(of: row[pivot])
    for place in row.indices { row[place] = row[place] * inverse % Self.prime }
    for number in rows.indices where rows[number][pivot] != 0 {
      Self.reduce(&rows[number], by: row, at: pivot)
    }
    rows.append(row)
    pivots.append(pivot)
  }

  private func rest(of classes: [Int]) -> [Int] {
    var row = Array(repeating: 0, count: size)
    for place in classes { row[place] = 1 }
    for (own, pivot) in zip(rows, pivots) where row[pivot] != 0 { Self.reduce(&row, by: own, at: pivot) }
    return row
  }

  private static func reduce(_ row: inout [Int], by other: [Int], at pivot: Int) {
    let times = prime - row[pivot]
    for place in row.indices { row[place] = (row[place] + times * other[place]) % prime }
  }

  private static func inverse(of number: Int) -> Int {
    var (result, base, exponent) = (1, number, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
