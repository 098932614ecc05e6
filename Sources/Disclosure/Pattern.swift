/// Which nodes are hidden, and for every need a move among hidden nodes that meets it.
///
/// The moves make changing a pattern cheap: closing a node concerns only the needs whose moves
/// went through it.
struct Pattern {
  var search: MoveSearch
  let needs: [Need]
  /// The moves found; those that no need uses any more stay in the list, out of use.
  private(set) var moves: [Move] = []
  /// For each need, its move; -1 while it has none.
  private(set) var moveOf: [Int]
  private var reliers: [[Int]] = []
  private var through: [[Int]]
  private var needsAt: [[Int]]

  init(_ search: MoveSearch, needs: [Need]) {
    self.search = search
    self.needs = needs
    moveOf = Array(repeating: -1, count: needs.count)
    through = Array(repeating: [], count: search.isOpen.count)
    needsAt = through
    for (number, need) in needs.enumerated() { needsAt[Int(need.node)].append(number) }
  }

  /// How long one search may take: its steps, and how many ways it tries at each.
  struct Effort {
    var steps: Int
    var width: Int
  }

  /// A move that meets a need and opens nodes for less than `limit`.
  mutating func find(_ need: Need, limit: Int32, _ effort: Effort) -> (move: Move, price: Int32)? {
    func chain(_ step: Int32, _ times: Int32, _ limit: Int32) -> (move: Move, price: Int32)? {
      self.chain(of: need.node, by: step, times: times, limit: limit, effort)
    }
    switch need.kind {
    case .atLeast(let amount): return chain(1, amount, limit)
    case .atMost(let amount): return chain(-1, -amount, limit)
    case .differs:
      let up = chain(1, 1, limit)
      if up?.price == 0 { return up }
      return chain(-1, 1, up?.price ?? limit) ?? up
    case .otherSide:
      let down = chain(-1, 1, limit)
      if down?.price == 0 { return down }
      return chain(1, 2, down?.price ?? limit) ?? down
    }
  }

  /// Several steps in one direction, each starting where the last one led.
  private mutating func chain(
    of node: Int32, by step: Int32, times: Int32, limit: Int32, _ effort: Effort
  ) -> (move: Move, price: Int32)? {
    var whole = Move([:])
    var price: Int32 = 0
    var opened: [Int] = []
    var isDone = true
    for _ in 0..<times {
      guard
        let found = search.move(
          of: Int(node), by: step, limit: limit - price, steps: effort.steps, width: effort.width)
      else {
        isDone = false
        break
      }
      whole = whole + found.move
      price += found.price
      guard times > 1 else { break }
      search.shift(found.move)
      for node in found.move.nodes where !search.isOpen[Int(node)] {
        search.setOpen(Int(node), true)
        opened.append(Int(node))
      }
    }
    if times > 1 { search.shift(whole, by: -1) }
    for node in opened { search.setOpen(node, false) }
    return isDone ? (whole, price) : nil
  }

  /// Takes a move, opens what it touches, and lets every unmet need on its way rely on it.
  mutating func take(_ move: Move) {
    let number = moves.count
    moves.append(move)
    reliers.append([])
    for (node, change) in zip(move.nodes, move.changes) {
      search.setOpen(Int(node), true)
      through[Int(node)].append(number)
      for need in needsAt[Int(node)] where moveOf[need] < 0 && needs[need].isMet(by: change) {
        rely(need, on: number)
      }
    }
  }

  private mutating func rely(_ need: Int, on move: Int) {
    if moveOf[need] >= 0 { reliers[moveOf[need]].removeAll { $0 == need } }
    moveOf[need] = move
    reliers[move].append(need)
  }

  /// Closes a node if every need that relied on it finds another move without opening anything.
  ///
  /// - Returns: Whether the node is closed now; if not, nothing has changed.
  mutating func close(_ node: Int, price: Int32, _ effort: Effort) -> Bool {
    for link in search.system.equations(of: node) where search.openCounts[Int(link.equation)] == 2 {
      for other in search.system.nodes(of: Int(link.equation))
      where Int(other) != node && search.isOpen[Int(other)] && !needsAt[Int(other)].isEmpty {
        return false
      }
    }
    search.setOpen(node, false)
    search.setPrice(node, MoveSearch.closedForEver)
    let lost = through[node].filter { !reliers[$0].isEmpty }
    var found: [(need: Int, move: Int)] = []
    var fresh: [Move] = []
    for need in lost.flatMap({ reliers[$0] }) {
      if let move = standIn(for: need, without: node) {
        found.append((need, move))
      } else if let number = fresh.firstIndex(where: {
        needs[need].isMet(by: $0.change(at: needs[need].node))
      }) {
        found.append((need, moves.count + number))
      } else if let new = find(needs[need], limit: 1, effort) {
        found.append((need, moves.count + fresh.count))
        fresh.append(new.move)
      } else {
        search.setPrice(node, price)
        search.setOpen(node, true)
        return false
      }
    }
    search.setPrice(node, price)
    for move in fresh {
      for other in move.nodes { through[Int(other)].append(moves.count) }
      moves.append(move)
      reliers.append([])
    }
    for (need, move) in found { rely(need, on: move) }
    through[node] = []
    for move in lost { retire(move) }
    return true
  }

  private mutating func retire(_ move: Int) {
    for node in moves[move].nodes { through[Int(node)].removeAll { $0 == move } }
  }

  /// A move taken for another need that meets this one too, and only touches open nodes.
  private func standIn(for need: Int, without node: Int) -> Int? {
    through[Int(needs[need].node)].first { move in
      needs[need].isMet(by: moves[move].change(at: needs[need].node))
        && moves[move].nodes.allSatisfy { search.isOpen[Int($0)] }
    }
  }
}
