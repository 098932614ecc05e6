import _StatisticsTestSupport
import Statistics
import Disclosure

/// What somebody finds out by sums and differences from all published tables at once, knowing that every case has one
/// child and one incident, which are told of as the case is.
///
/// It shares nothing with the protector: the unknowns are how many cases, children and incidents have each combination
/// of codes. Bounds are drawn closer equation by equation until nothing changes; then whatever is a linear combination
/// of what is known is found by elimination in whole numbers modulo a prime.
struct FamilyAttack {
  private struct Atom: Hashable {
    let unit: StatisticsRow.Unit
    let codes: [Axis: String]
  }

  private struct Equation {
    var atoms: [Int]
    let signs: [Int]
    let sum: Int
  }

  private var atoms: [Atom] = []
  private var equations: [Equation] = []
  private var least: [Int] = []
  private var greatest: [Int] = []
  private let published: [PublishedTable]

  private static let axes: [StatisticsRow.Unit: [Axis]] = [
    .case: [.topic, .commune], .child: [.topic, .sex, .ageFive], .incident: [.topic, .nature],
  ]

  /// - Parameter codes: Those of each axis, as every reader knows them.
  init(_ published: [PublishedTable], codes: [Axis: [String]]) {
    self.published = published
    let units = StatisticsRow.Unit.allCases.filter { unit in
      published.contains { $0.question.unit == unit }
    }
    for unit in units {
      var all: [[Axis: String]] = [[:]]
      for axis in Self.axes[unit] ?? [] {
        all = all.flatMap { own in (codes[axis] ?? []).map { own.merging([axis: $0]) { $1 } } }
      }
      atoms += all.map { Atom(unit: unit, codes: $0) }
    }
    least = atoms.map { _ in 0 }
    greatest = atoms.map { _ in 1_000_000 }
    for table in published {
      for cell in table.cells {
        guard let printed = cell.printed else { continue }
        let own = members(of: cell.at, table.question.unit)
        equations.append(Equation(atoms: own, signs: own.map { _ in 1 }, sum: printed))
      }
    }
    for unit in units.dropFirst() {
      for topic in codes[.topic] ?? [] {
        let (one, other) = (
          members(of: ["topic": topic], units[0]), members(of: ["topic": topic], unit)
        )
        equations.append(
          Equation(
            atoms: one + other, signs: one.map { _ in 1 } + other.map { _ in -1 }, sum: 0))
      }
    }
    drawCloser()
  }

  private func members(of place: [String: String], _ unit: StatisticsRow.Unit) -> [Int] {
    atoms.indices.filter { number in
      atoms[number].unit == unit
        && place.allSatisfy { name, code in
          name == "topic-group"
            ? Self.group(of: atoms[number].codes[.topic] ?? "") == code
            : atoms[number].codes.first { $0.key.rawValue == name }?.value == code
        }
    }
  }

  private static func group(of topic: String) -> String {
    ["V": "abuse", "S": "abuse", "N": "abuse", "A": "accident", "H": "health", "O": "other"][topic]
      ?? "unknown"
  }

  private mutating func drawCloser() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for equation in equations {
        var (low, high) = (0, 0)
        for (atom, sign) in zip(equation.atoms, equation.signs) {
          low += sign > 0 ? least[atom] : -greatest[atom]
          high += sign > 0 ? greatest[atom] : -least[atom]
        }
        for (atom, sign) in zip(equation.atoms, equation.signs) {
          let (ownLow, ownHigh) =
            sign > 0 ? (least[atom], greatest[atom]) : (-greatest[atom], -least[atom])
          let (from, to) = (equation.sum - (high - ownHigh), equation.sum - (low - ownLow))
          let (newLeast, newGreatest) = sign > 0 ? (from, to) : (-to, -from)
          if newLeast > least[atom] {
            least[atom] = newLeast
            hasChanged = true
          }
          if newGreatest < greatest[atom] {
            greatest[atom] = newGreatest
            hasChanged = true
          }
          if hasChanged { (low, high) = Self.range(equation, least, greatest) }
        }
      }
    }
  }

  private static func range(
    _ equation: Equation, _ least: [Int], _ greatest: [Int]
  ) -> (Int, Int) {
    zip(equation.atoms, equation.signs).reduce(into: (0, 0)) { sum, term in
      sum.0 += term.1 > 0 ? least[term.0] : -greatest[term.0]
      sum.1 += term.1 > 0 ? greatest[term.0] : -least[term.0]
    }
  }

  private static let prime: UInt64 = 2_147_483_647

  /// The hidden cells whose counts follow from everything published.
  func pinned() -> [(question: Question, at: [String: String])] {
    let free = atoms.indices.filter { least[$0] < greatest[$0] }
    let position = Dictionary(uniqueKeysWithValues: zip(free, free.indices))
    func row(_ members: [Int], _ signs: [Int]) -> [UInt64] {
      var row = Array(repeating: UInt64(0), count: free.count)
      for (atom, sign) in zip(members, signs) {
        if let place = position[atom] { row[place] = sign > 0 ? 1 : Self.prime - 1 }
      }
      return row
    }
    var basis: [Int: [UInt64]] = [:]
    for equation in equations {
      let rest = Self.reduced(row(equation.atoms, equation.signs), by: basis)
      if let pivot = rest.firstIndex(where: { $0 != 0 }) {
        let inverse = Self.power(rest[pivot], Self.prime - 2)
        basis[pivot] = rest.map { $0 * inverse % Self.prime }
      }
    }
    return published.flatMap { table in
      table.cells.filter { $0.printed == nil }.filter { cell in
        let own = members(of: cell.at, table.question.unit)
        return Self.reduced(row(own, own.map { _ in 1 }), by: basis).allSatisfy { $0 == 0 }
      }.map { (table.question, $0.at) }
    }
  }

  private static func reduced(_ row: [UInt64], by basis: [Int: [UInt64]]) -> [UInt64] {
    var row = row
    for place in row.indices where row[place] != 0 {
      guard let other = basis[place] else { continue }
      let times = prime - row[place]
      for column in place..<row.count where other[column] != 0 {
        row[column] = (row[column] + times * other[column]) % prime
      }
    }
    return row
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent) = (UInt64(1), base % prime, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
