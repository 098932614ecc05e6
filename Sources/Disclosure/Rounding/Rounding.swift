import Statistics

/// Chooses multiples of a base near the counts of some tables, so that whatever adds up there adds
/// up rounded too.
///
/// The multiples are chosen for classes of finest places, and every printed number is a sum of
/// them. The start rounds running sums, which is near. A short exact search in whole numbers drives
/// what is too far off to where it may be; where that takes long, a walk does. Where the walk
/// doesn't end and the tables are small, a long exact search is asked: when it says that it can't
/// be, no choice of multiples does it. In large tables that would take for ever, and the caller
/// takes a larger bound.
struct Rounding {
  let base: Int
  private let tables: LinkedTables
  private let keys: [CellKey]
  /// For each class of finest places, its node; in order.
  private let classes: [Int]
  /// For each other node, parts that add up to it.
  private let parts: [Int: [Int]]
  private let walk: RoundingWalk

  init(
    _ keys: [CellKey], of tally: Tally, to base: Int
  ) throws(DisclosureError) {
    let blank = Publication(
      dimensions: tally.dimensions.map(\.name), cells: keys.map { .init($0, printed: nil) })
    var tables = try LinkedTables(tally, publications: [blank], isTied: false)
    tables.system.index()
    var parts: [Int: [Int]] = [:]
    for equation in 0..<tables.system.equationCount {
      let nodes = tables.system.nodes(of: equation).map { Int($0) }
      if parts[nodes[0]] == nil { parts[nodes[0]] = Array(nodes.dropFirst()) }
    }
    self.base = base
    self.keys = keys
    self.tables = tables
    self.parts = parts
    classes = tables.places.indices.filter { tables.isFinest($0) }
      .sorted { tables.places[$0] < tables.places[$1] }
    var limited = tables.places.map { _ in false }
    for node in tables.cells[0] { limited[node] = true }
    walk = RoundingWalk(parts: parts, classes: classes, limited: limited)
  }

  /// What a choice must keep to.
  struct Rules {
    /// Every number lies less than this from its count.
    let bound: Int
    let policy: Policy
    /// Numbers that are given.
    var given: [CellKey: Int] = [:]
    /// Cells whose counts may not lie at an end of what their numbers allow.
    var inside: Set<CellKey> = []
    /// Where the running sums start, from 0 up to, but not including, the base.
    var offset = 0
  }

  /// The numbers of the cells, in the order of the keys.
  ///
  /// - Returns: nil when there are none, or none were found within the effort.
  func numbers(_ rules: Rules) -> [Int]? {
    var limits: [Int: ClosedRange<Int>] = [:]
    for (key, node) in zip(keys, tables.cells[0]) {
      guard let own = multiples(near: tables.system.values[node], of: key, rules) else {
        return nil
      }
      let before = limits[node] ?? own
      let (least, greatest) = (
        max(own.lowerBound, before.lowerBound), min(own.upperBound, before.upperBound)
      )
      guard least <= greatest else { return nil }
      limits[node] = least...greatest
    }
    let start = start(offset: rules.offset)
    let steps = Self.mostWork / (tables.system.values.count + 1_000)
    let values =
      exact(start, limits, within: Self.glance) ?? walk.values(from: start, limits, steps: steps)
      ?? exact(start, limits, within: Self.search)
    return values.map { values in tables.cells[0].map { values[$0] * base } }
  }

  /// Rounded running sums: multiples that add up, the nearest that cost no search.
  var runningSums: [Int] {
    let values = start(offset: base / 2)
    return tables.cells[0].map { values[$0] * base }
  }

  /// How many steps a walk may take, times the nodes.
  private static let mostWork = 200_000_000
  /// How far an exact search goes.
  private struct Effort {
    /// Up to so many nodes it is asked.
    let nodes: Int
    /// How many exchanges and cases it may take for one number, and for all of them.
    let each: Int
    let all: Int
  }

  /// Sees at once what is near: it changes less than a walk does.
  private static let glance = Effort(nodes: 5_000, each: 100, all: 1_500)
  /// Settles what a walk leaves open.
  private static let search = Effort(nodes: 600, each: 4_000, all: .max)

  /// Values with every node within its limits, found by an exact search.
  private func exact(
    _ start: [Int], _ limits: [Int: ClosedRange<Int>], within effort: Effort
  ) -> [Int]? {
    guard tables.system.values.count <= effort.nodes else { return nil }
    var left = effort.all
    var values = start
    var simplexSolver = SimplexSolver(
      Tableau(tables.system, isSuppressed: tables.places.map { _ in true }))
    for (node, range) in limits.sorted(by: { $0.key < $1.key }) {
      guard !range.contains(values[node]) else { continue }
      simplexSolver.tableau.limit(values, limits)
      let goal = values[node] < range.lowerBound ? range.lowerBound : range.upperBound
      guard
        case .found(let shift) = simplexSolver.seek(
          node, by: goal - values[node], effort: min(effort.each, left))
      else { return nil }
      left -= min(effort.each, left) - max(0, simplexSolver.budget)
      guard left > 0 else { return nil }
      for (node, change) in zip(shift.nodes, shift.changes) { values[Int(node)] += Int(change) }
    }
    return values
  }

  /// The multiples that the number of a count may be, in bases.
  private func multiples(near count: Int, of key: CellKey, _ rules: Rules) -> ClosedRange<Int>? {
    let reach = rules.bound - (rules.inside.contains(key) ? 2 : 1)
    let least = max(0, count - reach + base - 1) / base
    let greatest = (count + reach) / base
    let fitting = (least...max(least, greatest)).filter { multiple in
      let number = multiple * base
      guard abs(number - count) <= reach else { return false }
      if let given = rules.given[key], given != number { return false }
      return !rules.policy.isSensitive(count)
        || rules.policy.allows(count, near: number, bound: rules.bound)
    }
    guard let first = fitting.first, let last = fitting.last else { return nil }
    return first...last
  }

  /// Each class of finest places at a multiple next to its count, the running sums near the truth.
  private func start(offset: Int) -> [Int] {
    var values: [Int?] = tables.places.map { _ in nil }
    var sum = offset
    for node in classes {
      let before = sum / base
      sum += tables.system.values[node]
      values[node] = sum / base - before
    }
    func value(_ node: Int) -> Int {
      if let known = values[node] { return known }
      let sum = (parts[node] ?? []).reduce(0) { $0 + value($1) }
      values[node] = sum
      return sum
    }
    return values.indices.map(value)
  }
}

extension Tableau {
  /// Starts from other values: each node stays within its limits, or gets no further from them.
  fileprivate mutating func limit(_ values: [Int], _ limits: [Int: ClosedRange<Int>]) {
    for (node, value) in values.enumerated() {
      let range = limits[node]
      lows[node] = range.map { min($0.lowerBound - value, 0) } ?? -LinearSystem.unlimited
      highs[node] = range.map { max($0.upperBound - value, 0) } ?? LinearSystem.unlimited
    }
  }
}

extension Policy {
  /// Whether a rounded number alone leaves a sensitive count as open as promised.
  fileprivate func allows(_ count: Int, near number: Int, bound: Int) -> Bool {
    let least = max(0, number - bound + 1)
    let greatest = number + bound - 1
    return switch protection {
    case .exact: greatest > least
    case .interval: greatest > count && greatest - least >= 2
    case .strict: least == 0 && greatest >= threshold
    }
  }
}
