extension TableShape {
  /// All tables that agree with what a pattern prints of one; nil when there are more than `most`, or too many to try.
  ///
  /// - Parameter steps: Grows by what was tried.
  func candidates(hiding pattern: NodeSet, of sums: [Int32], most: Int, steps: inout Int) -> [[Int32]]? {
    var search = CandidateSearch(self, pattern, sums, most: most)
    defer { steps += search.steps }
    return search.run() ? search.found : nil
  }
}

/// Tries counts class by class, as far as the printed numbers let it.
private struct CandidateSearch {
  private let shape: TableShape
  private let limits: [[Int]]
  /// The hidden nodes that aren't empty, as everybody knows.
  private let filled: NodeSet
  private let most: Int
  private var left: [Int32]
  private var open: [Int]
  private var table: [Int32]
  private(set) var steps = 0
  private(set) var found: [[Int32]] = []

  init(_ shape: TableShape, _ pattern: NodeSet, _ sums: [Int32], most: Int) {
    self.shape = shape
    self.most = most
    let printed = shape.all.subtracting(pattern)
    limits = shape.finest.indices.map { number in
      printed.filter { shape.classes[$0].contains(number) }
    }
    filled =
      shape.policy.zeros == .printed ? pattern.intersection(shape.shown) : NodeSet()
    left = sums
    open = shape.classes.map(\.count)
    table = Array(repeating: 0, count: shape.finest.count)
  }

  /// Whether all were found.
  mutating func run() -> Bool { visit(0) }

  private mutating func visit(_ number: Int) -> Bool {
    steps += 1
    guard steps <= 10 * most else { return false }
    guard number < table.count else {
      if !filled.isEmpty {
        let sums = shape.sums(of: table)
        guard filled.allSatisfy({ sums[$0] > 0 }) else { return true }
      }
      found.append(table)
      return found.count <= most
    }
    var least: Int32 = 0
    var greatest = Int32.max
    for node in limits[number] {
      greatest = min(greatest, left[node])
      if open[node] == 1 { least = max(least, left[node]) }
    }
    // A class that nothing printed limits could hold anything.
    guard greatest < .max else { return false }
    guard least <= greatest else { return true }
    for node in limits[number] { open[node] -= 1 }
    for node in limits[number] { left[node] -= least }
    for count in least...greatest {
      table[number] = count
      guard visit(number + 1) else { return false }
      for node in limits[number] { left[node] -= 1 }
    }
    for node in limits[number] {
      left[node] += greatest + 1
      open[node] += 1
    }
    return true
  }
}
