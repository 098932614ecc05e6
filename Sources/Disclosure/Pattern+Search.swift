extension Pattern {
  /// What came of looking for a move that meets a need.
  enum Result {
    case met(Move)
    /// No move does, unless one of these nodes is hidden too.
    case blocked([Int32], isProved: Bool)
  }

  /// A move among hidden nodes that meets a need, or what stands in its way.
  ///
  /// - Parameter knowing: for some classes, how many of their cases the attacker knows.
  mutating func search(
    _ need: Need, effort: Int, knowing known: [Int32: Int] = [:]
  ) -> Result {
    var conflicts: [Conflict] = []
    var raised = need.isGuarded ? guards : []
    raised += known.map { (Int($0), $1 - system.values[Int($0)]) }
    var isProved = true
    for amount in need.amounts {
      let (answer, met) = seek(Int(need.node), by: amount, effort: effort, raised: raised)
      switch answer {
      case .found(let move): return .met(move)
      case .impossible: break
      case .unsettled: isProved = false
      }
      conflicts += met
    }
    return .blocked(blockers(conflicts), isProved: isProved)
  }

  /// The closed nodes that could resolve the conflicts met: the only ones that can.
  private func blockers(_ conflicts: [Conflict]) -> [Int32] {
    var found: Set<Int32> = []
    for conflict in conflicts {
      var shares: [Int32: Int32] = [:]
      for (equation, times) in conflict.equations {
        for (place, node) in system.nodes(of: Int(equation)).enumerated()
        where !isOpen[Int(node)] { shares[node, default: 0] += place == 0 ? -times : times }
      }
      for (node, share) in shares where share != 0 && canOpen(Int(node)) {
        let canHelp =
          (share < 0) == conflict.upward || system.values[Int(node)] > system.floors[Int(node)]
        if canHelp { found.insert(node) }
      }
    }
    return found.sorted()
  }

  /// Closes a node if every need that relied on it finds another move without opening anything.
  ///
  /// - Returns: Whether the node is closed now; if not, nothing has changed.
  mutating func close(_ node: Int, effort: Int) -> Bool {
    for link in system.equations(of: node) where openCounts[Int(link.equation)] == 2 {
      for other in system.nodes(of: Int(link.equation))
      where Int(other) != node && isOpen[Int(other)] && !needsAt[Int(other)].isEmpty {
        return false
      }
    }
    shut(node)
    let lost = through[node].filter { !reliers[$0].isEmpty }
    var found: [(need: Int, move: Int)] = []
    var fresh: [Move] = []
    for need in lost.flatMap({ reliers[$0] }) {
      if let move = standIn(for: need) {
        found.append((need, move))
      } else if let number = fresh.firstIndex(where: {
        meets(needs[need], $0)
      }) {
        found.append((need, moves.count + number))
      } else if case .met(let move) = search(needs[need], effort: effort) {
        found.append((need, moves.count + fresh.count))
        fresh.append(move)
      } else {
        open(node)
        return false
      }
    }
    for move in fresh { add(move, for: []) }
    for (need, move) in found { rely(need, on: move) }
    for move in through[node] { retire(move) }
    return true
  }

  /// A move taken for another need that meets this one too, and only touches open nodes.
  private func standIn(for need: Int) -> Int? {
    through[Int(needs[need].node)].first { move in
      meets(needs[need], moves[move])
        && moves[move].nodes.allSatisfy { isOpen[Int($0)] }
    }
  }

  /// The nodes that could be hidden in the equations of a node.
  func neighbours(of node: Int32) -> [Int32] {
    var found: Set<Int32> = []
    for link in system.equations(of: Int(node)) {
      for other in system.nodes(of: Int(link.equation))
      where canOpen(Int(other)) { found.insert(other) }
    }
    return found.sorted()
  }

  /// In how many equations a node would be the only hidden one.
  func lonely(_ node: Int) -> Int {
    system.equations(of: node).reduce(0) { $0 + (openCounts[Int($1.equation)] == 0 ? 1 : 0) }
  }

  /// Hides a second node in every equation that has a single one, and one that can make room where
  /// none can; each time the node that mends most.
  mutating func completeLines(of nodes: [Int]) {
    var queue = nodes.flatMap { system.equations(of: $0).map { Int($0.equation) } }
    var next = 0
    while next < queue.count {
      let equation = queue[next]
      next += 1
      guard openCounts[equation] == 1 || (openCounts[equation] > 1 && giverCounts[equation] == 0)
      else { continue }
      let lacksGiver = giverCounts[equation] == 0
      var best: (gain: Int, price: Int32, node: Int)?
      for (place, node) in system.nodes(of: equation).enumerated()
      where canOpen(Int(node)) {
        guard !lacksGiver || gives(Int(node), place == 0 ? -1 : 1) else { continue }
        let (gain, price) = (gain(of: Int(node)), prices[Int(node)])
        if let best, (best.gain, -best.price) >= (gain, -price) { continue }
        best = (gain, price, Int(node))
      }
      guard let node = best?.node else { continue }
      open(node)
      queue += system.equations(of: node).map { Int($0.equation) }
    }
  }

  /// How much hiding a node mends in its equations, less what it breaks.
  private func gain(of node: Int) -> Int {
    system.equations(of: node).reduce(0) { sum, link in
      let equation = Int(link.equation)
      guard openCounts[equation] > 0 else { return sum - 2 }
      let mended = (openCounts[equation] == 1 ? 3 : 0)
      return sum + mended + (giverCounts[equation] == 0 && gives(node, link.sign) ? 3 : 0)
    }
  }
}
