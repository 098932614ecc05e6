/// Which nodes are suppressed, and for every requirement a shift among suppressed nodes that meets it.
///
/// The shifts make changing a pattern cheap: publishing a node concerns only the requirements whose shifts
/// went through it.
struct SuppressionPattern {
  /// The cost of a node that can't be suppressed.
  static let neverSuppressed: Int32 = .max

  let system: LinearSystem
  /// What it costs to suppress each node: 0 for those that are suppressed anyway.
  let costs: [Int32]
  let requirements: [ProtectionRequirement]
  /// The changes of classes of finest places, down to which people who know cases can't rule a
  /// decoy out, in order of the nodes.
  let coalitionBounds: [(node: Int, low: Int)]
  /// The same by node; the least number where there is none.
  private let coalitionBoundOf: [Int32]
  var isSuppressed: [Bool] { localSolver.isSuppressed }
  /// For each equation, how many of its nodes are suppressed.
  private(set) var suppressedCounts: [Int32]
  /// For each equation, how many of its suppressed nodes can make room for another one to grow: a part
  /// by shrinking, the whole by growing.
  private(set) var giverCounts: [Int32]
  /// Knows which nodes are suppressed, and finds shifts near a node.
  var localSolver: LocalSolver
  /// Finds shifts through all of the system; nil while it doesn't know what was suppressed lately.
  var simplexSolver: SimplexSolver?
  /// The nodes that the simplex solver knows.
  var isColumn: [Bool] = []
  /// Whether shifts tend to be long, so that the simplex solver is asked first.
  var isTight = false
  /// How much searching was done so far, in steps times the rows that each may touch.
  var work = 0
  /// Whether the sum of what is hidden is to be small, rather than the number of nodes.
  var isByPrice = false
  /// Asked while the system is solved.
  var hasTime: () -> Bool = { true }
  /// Nodes that aren't to be suppressed for now.
  var isBanned: [Bool]

  /// The shifts found; those that no requirement uses any more stay in the list, out of use.
  private(set) var shifts: [FeasibleShift] = []
  /// For each requirement, its shift; -1 while it has none.
  private(set) var shiftOf: [Int]
  private(set) var reliers: [[Int]] = []
  private(set) var through: [[Int]]
  private(set) var requirementsAt: [[Int]]
  /// For each requirement, how often it kept a node from being published.
  var stubbornness: [Int]

  init(
    _ system: LinearSystem, isSuppressed: [Bool], costs: [Int32],
    requirements: [ProtectionRequirement],
    coalitionBounds: [(node: Int, low: Int)] = []
  ) {
    self.system = system
    self.costs = costs
    self.requirements = requirements
    self.coalitionBounds = coalitionBounds
    var coalitionBoundOf = isSuppressed.map { _ in Int32.min }
    for (node, low) in coalitionBounds { coalitionBoundOf[node] = Int32(low) }
    self.coalitionBoundOf = coalitionBoundOf
    isBanned = isSuppressed.map { _ in false }
    suppressedCounts = Array(repeating: 0, count: system.equationCount)
    giverCounts = suppressedCounts
    localSolver = LocalSolver(system, isSuppressed: isSuppressed)
    shiftOf = Array(repeating: -1, count: requirements.count)
    stubbornness = Array(repeating: 0, count: requirements.count)
    through = Array(repeating: [], count: isSuppressed.count)
    requirementsAt = through
    for (number, requirement) in requirements.enumerated() {
      requirementsAt[Int(requirement.node)].append(number)
    }
    for node in isSuppressed.indices where isSuppressed[node] { count(node, 1) }
  }

  private mutating func count(_ node: Int, _ step: Int32) {
    for link in system.equations(of: node) {
      suppressedCounts[Int(link.equation)] += step
      if gives(node, link.sign) { giverCounts[Int(link.equation)] += step }
    }
  }

  /// Whether a node can make room in an equation where it has a sign.
  func gives(_ node: Int, _ sign: Int32) -> Bool {
    sign < 0 || system.values[node] > system.floors[node]
  }

  /// Suppresses a node.
  mutating func suppress(_ node: Int) {
    guard !isSuppressed[node] else { return }
    localSolver.isSuppressed[node] = true
    count(node, 1)
    guard simplexSolver != nil else { return }
    if isColumn[node] {
      simplexSolver?.tableau.release(node, from: system)
    } else {
      simplexSolver = nil
    }
  }

  /// Publishes a node again.
  mutating func publish(_ node: Int) {
    guard isSuppressed[node] else { return }
    localSolver.isSuppressed[node] = false
    count(node, -1)
    if simplexSolver != nil, isColumn[node] { simplexSolver?.tableau.fix(node) }
  }

  /// Whether a shift shows what a requirement asks for.
  func meets(_ requirement: ProtectionRequirement, _ shift: FeasibleShift) -> Bool {
    requirement.isMet(by: shift.change(at: requirement.node))
      && (!requirement.isBoundByCoalition || isBoundByCoalition(shift))
  }

  /// Whether people who know some cases can't rule a shift out.
  func isBoundByCoalition(_ shift: FeasibleShift) -> Bool {
    zip(shift.nodes, shift.changes).allSatisfy { $1 >= coalitionBoundOf[Int($0)] }
  }

  /// Takes a shift and lets every unmet requirement on its way rely on it.
  mutating func take(_ shift: FeasibleShift) {
    let number = shifts.count
    shifts.append(shift)
    reliers.append([])
    for node in shift.nodes {
      through[Int(node)].append(number)
      for requirement in requirementsAt[Int(node)]
      where shiftOf[requirement] < 0 && meets(requirements[requirement], shift) {
        rely(requirement, on: number)
      }
    }
  }

  mutating func rely(_ requirement: Int, on shift: Int) {
    if shiftOf[requirement] >= 0 { reliers[shiftOf[requirement]].removeAll { $0 == requirement } }
    shiftOf[requirement] = shift
    reliers[shift].append(requirement)
  }

  /// Takes a shift for certain requirements instead of those they relied on.
  mutating func add(_ shift: FeasibleShift, for requirements: [Int]) {
    for node in shift.nodes { through[Int(node)].append(shifts.count) }
    shifts.append(shift)
    reliers.append([])
    for requirement in requirements { rely(requirement, on: shifts.count - 1) }
  }

  /// Publishes a node again, whatever relied on it.
  mutating func drop(_ node: Int) {
    publish(node)
    for shift in through[node] {
      for requirement in reliers[shift] { shiftOf[requirement] = -1 }
      reliers[shift] = []
      retire(shift)
    }
  }

  /// Whether a node could be suppressed in addition.
  func maySuppress(_ node: Int) -> Bool {
    !isSuppressed[node] && !isBanned[node] && costs[node] != Self.neverSuppressed
  }

  /// What all suppressed nodes cost.
  var cost: Int {
    isSuppressed.indices.reduce(0) { isSuppressed[$1] ? $0 + Int(costs[$1]) : $0 }
  }

  mutating func retire(_ shift: Int) {
    for node in shifts[shift].nodes { through[Int(node)].removeAll { $0 == shift } }
  }
}
