extension SuppressionPattern {
  /// What came of looking for a shift that meets a requirement.
  enum Result {
    case met(FeasibleShift)
    /// No shift does, unless one of these nodes is suppressed too.
    case blocked([Int32], isProved: Bool)
  }

  /// A shift among suppressed nodes that meets a requirement, or what stands in its way.
  ///
  /// - Parameter knowing: for some classes, how many of their cases the attacker knows.
  mutating func search(
    _ requirement: ProtectionRequirement, effort: Int, knowing known: [Int32: Int] = [:]
  ) -> Result {
    var certificates: [InfeasibilityCertificate] = []
    var raised = requirement.isBoundByCoalition ? coalitionBounds : []
    raised += known.map { (Int($0), $1 - system.values[Int($0)]) }
    var isProved = true
    for amount in requirement.amounts {
      let (answer, met) = seek(Int(requirement.node), by: amount, effort: effort, raised: raised)
      switch answer {
      case .found(let shift): return .met(shift)
      case .impossible: break
      case .unsettled: isProved = false
      }
      certificates += met
    }
    return .blocked(blockers(certificates), isProved: isProved)
  }

  /// The published nodes that could resolve the certificates met: the only ones that can.
  private func blockers(_ certificates: [InfeasibilityCertificate]) -> [Int32] {
    var found: Set<Int32> = []
    for certificate in certificates {
      var shares: [Int32: Int32] = [:]
      for (equation, times) in certificate.equations {
        for (place, node) in system.nodes(of: Int(equation)).enumerated()
        where !isSuppressed[Int(node)] { shares[node, default: 0] += place == 0 ? -times : times }
      }
      for (node, share) in shares where share != 0 && maySuppress(Int(node)) {
        let canHelp =
          (share < 0) == certificate.upward || system.values[Int(node)] > system.floors[Int(node)]
        if canHelp { found.insert(node) }
      }
    }
    return found.sorted()
  }

  /// Publishes a node if every requirement that relied on it finds another shift without suppressing anything.
  ///
  /// - Returns: Whether the node is published now; if not, nothing has changed.
  mutating func close(_ node: Int, effort: Int) -> Bool {
    for link in system.equations(of: node) where suppressedCounts[Int(link.equation)] == 2 {
      for other in system.nodes(of: Int(link.equation))
      where Int(other) != node && isSuppressed[Int(other)] && !requirementsAt[Int(other)].isEmpty {
        return false
      }
    }
    publish(node)
    let lost = through[node].filter { !reliers[$0].isEmpty }
    var found: [(requirement: Int, shift: Int)] = []
    var fresh: [FeasibleShift] = []
    for requirement in inOrder(lost, around: node) {
      if let shift = standIn(for: requirement) {
        found.append((requirement, shift))
      } else if let number = fresh.firstIndex(where: { meets(requirements[requirement], $0) }) {
        found.append((requirement, shifts.count + number))
      } else if case .met(let shift) = search(requirements[requirement], effort: effort) {
        found.append((requirement, shifts.count + fresh.count))
        fresh.append(shift)
      } else {
        stubbornness[requirement] += 1
        suppress(node)
        return false
      }
    }
    for shift in fresh { add(shift, for: []) }
    for (requirement, shift) in found { rely(requirement, on: shift) }
    for shift in through[node] { retire(shift) }
    return true
  }

  /// The requirements that rely on some shifts, those first that most likely find no other one: that stood in the way
  /// before, and those near the node.
  private func inOrder(
    _ lost: [Int], around node: Int
  ) -> [Int] {
    var near: Set<Int32> = []
    for link in system.equations(of: node) { near.formUnion(system.nodes(of: Int(link.equation))) }
    return lost.flatMap { reliers[$0] }
      .map { requirement in
        let isNear = near.contains(requirements[requirement].node)
        return (rank: 2 * stubbornness[requirement] + (isNear ? 1 : 0), requirement: requirement)
      }
      .sorted { ($1.rank, $0.requirement) < ($0.rank, $1.requirement) }.map(\.requirement)
  }

  /// A shift taken for another requirement that meets this one too, and only touches suppressed nodes.
  private func standIn(for requirement: Int) -> Int? {
    through[Int(requirements[requirement].node)].first { shift in
      meets(requirements[requirement], shifts[shift])
        && shifts[shift].nodes.allSatisfy { isSuppressed[Int($0)] }
    }
  }

  /// The nodes that could be suppressed in the equations of a node.
  func neighbours(of node: Int32) -> [Int32] {
    var found: Set<Int32> = []
    for link in system.equations(of: Int(node)) {
      for other in system.nodes(of: Int(link.equation))
      where maySuppress(Int(other)) { found.insert(other) }
    }
    return found.sorted()
  }

  /// In how many equations a node would be the only suppressed one.
  func lonely(_ node: Int) -> Int {
    system.equations(of: node).reduce(0) { $0 + (suppressedCounts[Int($1.equation)] == 0 ? 1 : 0) }
  }

  /// Suppresses a second node in every equation that has a single one, and one that can make room where
  /// none can; each time the node that mends most.
  mutating func completeLines(of nodes: [Int]) {
    var queue = nodes.flatMap { system.equations(of: $0).map { Int($0.equation) } }
    var next = 0
    while next < queue.count {
      let equation = queue[next]
      next += 1
      guard
        suppressedCounts[equation] == 1
          || (suppressedCounts[equation] > 1 && giverCounts[equation] == 0)
      else { continue }
      let lacksGiver = giverCounts[equation] == 0
      var best: (gain: Int, price: Int, node: Int)?
      for (place, node) in system.nodes(of: equation).enumerated()
      where maySuppress(Int(node)) {
        guard !lacksGiver || gives(Int(node), place == 0 ? -1 : 1) else { continue }
        let (gain, price) = worth(of: Int(node))
        if let best, (best.gain, -best.price) >= (gain, -price) { continue }
        best = (gain, price, Int(node))
      }
      guard let node = best?.node else { continue }
      suppress(node)
      queue += system.equations(of: node).map { Int($0.equation) }
    }
  }

  /// What suppressing a node brings, then what it costs. Where prices differ much the price alone counts, and more
  /// when other nodes must follow.
  private func worth(of node: Int) -> (gain: Int, price: Int) {
    let price = Int(costs[node])
    return isByPrice ? (0, price * (1 + lonely(node))) : (gain(of: node), price)
  }

  /// How much suppression a node mends in its equations, less what it breaks.
  private func gain(of node: Int) -> Int {
    system.equations(of: node).reduce(0) { sum, link in
      let equation = Int(link.equation)
      guard suppressedCounts[equation] > 0 else { return sum - 2 }
      let mended = (suppressedCounts[equation] == 1 ? 3 : 0)
      return sum + mended + (giverCounts[equation] == 0 && gives(node, link.sign) ? 3 : 0)
    }
  }
}
