/// Which nodes are hidden, and for every need a move among hidden nodes that meets it.
///
/// The moves make changing a pattern cheap: closing a node concerns only the needs whose moves
/// went through it.
struct Pattern {
  /// The price of a node that can't be hidden.
  static let closedForEver: Int32 = .max

  let system: LinearSystem
  /// What it costs to hide each node: 0 for those that are hidden anyway.
  let prices: [Int32]
  let needs: [Need]
  /// The changes of classes of finest places, down to which people who know cases can't rule a
  /// decoy out, in order of the nodes.
  let guards: [(node: Int, low: Int)]
  /// The same by node; the least number where there is none.
  private let guardOf: [Int32]
  var isOpen: [Bool] { scout.isOpen }
  /// For each equation, how many of its nodes are hidden.
  private(set) var openCounts: [Int32]
  /// For each equation, how many of its hidden nodes can make room for another one to grow: a part
  /// by shrinking, the whole by growing.
  private(set) var giverCounts: [Int32]
  /// Knows which nodes are hidden, and finds moves near a node.
  var scout: Scout
  /// Finds moves through all of the system; nil while it doesn't know what was hidden lately.
  var seeker: Seeker?
  /// The nodes that the seeker knows.
  var isColumn: [Bool] = []
  /// Whether moves tend to be long, so that the seeker is asked first.
  var isTight = false
  /// How much searching was done so far, in steps times the rows that each may touch.
  var work = 0
  /// Nodes that aren't to be hidden for now.
  var isBanned: [Bool]

  /// The moves found; those that no need uses any more stay in the list, out of use.
  private(set) var moves: [Move] = []
  /// For each need, its move; -1 while it has none.
  private(set) var moveOf: [Int]
  private(set) var reliers: [[Int]] = []
  private(set) var through: [[Int]]
  private(set) var needsAt: [[Int]]

  init(
    _ system: LinearSystem, isOpen: [Bool], prices: [Int32], needs: [Need],
    guards: [(node: Int, low: Int)] = []
  ) {
    self.system = system
    self.prices = prices
    self.needs = needs
    self.guards = guards
    var guardOf = isOpen.map { _ in Int32.min }
    for (node, low) in guards { guardOf[node] = Int32(low) }
    self.guardOf = guardOf
    isBanned = isOpen.map { _ in false }
    openCounts = Array(repeating: 0, count: system.equationCount)
    giverCounts = openCounts
    scout = Scout(system, isOpen: isOpen)
    moveOf = Array(repeating: -1, count: needs.count)
    through = Array(repeating: [], count: isOpen.count)
    needsAt = through
    for (number, need) in needs.enumerated() { needsAt[Int(need.node)].append(number) }
    for node in isOpen.indices where isOpen[node] { count(node, 1) }
  }

  private mutating func count(_ node: Int, _ step: Int32) {
    for link in system.equations(of: node) {
      openCounts[Int(link.equation)] += step
      if gives(node, link.sign) { giverCounts[Int(link.equation)] += step }
    }
  }

  /// Whether a node can make room in an equation where it has a sign.
  func gives(_ node: Int, _ sign: Int32) -> Bool {
    sign < 0 || system.values[node] > system.floors[node]
  }

  /// Hides a node.
  mutating func open(_ node: Int) {
    guard !isOpen[node] else { return }
    scout.isOpen[node] = true
    count(node, 1)
    guard seeker != nil else { return }
    if isColumn[node] { seeker?.tableau.release(node, from: system) } else { seeker = nil }
  }

  /// Shows a node again.
  mutating func shut(_ node: Int) {
    guard isOpen[node] else { return }
    scout.isOpen[node] = false
    count(node, -1)
    if seeker != nil, isColumn[node] { seeker?.tableau.fix(node) }
  }

  /// Whether a move shows what a need asks for.
  func meets(_ need: Need, _ move: Move) -> Bool {
    need.isMet(by: move.change(at: need.node)) && (!need.isGuarded || isGuarded(move))
  }

  /// Whether people who know some cases can't rule a move out.
  func isGuarded(_ move: Move) -> Bool {
    zip(move.nodes, move.changes).allSatisfy { $1 >= guardOf[Int($0)] }
  }

  /// Takes a move and lets every unmet need on its way rely on it.
  mutating func take(_ move: Move) {
    let number = moves.count
    moves.append(move)
    reliers.append([])
    for node in move.nodes {
      through[Int(node)].append(number)
      for need in needsAt[Int(node)] where moveOf[need] < 0 && meets(needs[need], move) {
        rely(need, on: number)
      }
    }
  }

  mutating func rely(_ need: Int, on move: Int) {
    if moveOf[need] >= 0 { reliers[moveOf[need]].removeAll { $0 == need } }
    moveOf[need] = move
    reliers[move].append(need)
  }

  /// Takes a move for certain needs instead of those they relied on.
  mutating func add(_ move: Move, for needs: [Int]) {
    for node in move.nodes { through[Int(node)].append(moves.count) }
    moves.append(move)
    reliers.append([])
    for need in needs { rely(need, on: moves.count - 1) }
  }

  /// Shows a node again, whatever relied on it.
  mutating func drop(_ node: Int) {
    shut(node)
    for move in through[node] {
      for need in reliers[move] { moveOf[need] = -1 }
      reliers[move] = []
      retire(move)
    }
  }

  /// Whether a node could be hidden in addition.
  func canOpen(_ node: Int) -> Bool {
    !isOpen[node] && !isBanned[node] && prices[node] != Self.closedForEver
  }

  /// What all hidden nodes cost.
  var cost: Int {
    isOpen.indices.reduce(0) { isOpen[$1] ? $0 + Int(prices[$1]) : $0 }
  }

  mutating func retire(_ move: Int) {
    for node in moves[move].nodes { through[Int(node)].removeAll { $0 == move } }
  }
}
