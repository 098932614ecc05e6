extension SuppressionPattern {
  /// How long a search may take at first, and when nothing else helps.
  static let efforts = [60, 300]
  /// How long it takes to see most of what can't be.
  private static let glance = 6

  /// Looks for a change of a node by `amount` or more (or less, when negative).
  ///
  /// Asks first who is quick with such a pattern: the local solver, which looks at what it comes to, or
  /// the simplex solver, which has everything solved. The other one is asked when it may take longer.
  ///
  /// - Parameter raised: least changes of some nodes, higher than their own.
  /// - Returns: The answer, and the certificates that stood in the way.
  mutating func seek(
    _ node: Int, by amount: Int, effort: Int, raised: [(node: Int, low: Int)] = []
  ) -> (SearchOutcome, [InfeasibilityCertificate]) {
    var certificates: [InfeasibilityCertificate] = []
    for effort in Set([min(effort, Self.efforts[1]), effort]).sorted() {
      let isLong = effort > Self.efforts[0]
      for asksSimplexSolver in isLong ? [isTight, !isTight] : [isTight] {
        let (answer, met) =
          asksSimplexSolver
          ? askSimplexSolver(node, amount, effort, raised)
          : askLocalSolver(node, amount, effort, raised)
        if case .unsettled = answer {
          certificates += met
          continue
        }
        return (answer, met)
      }
    }
    return (.unsettled, certificates)
  }

  /// A shift that meets a requirement through nodes that would have to be suppressed in addition, as few as
  /// come by.
  func detour(for requirement: ProtectionRequirement) -> FeasibleShift? {
    var localSolver = LocalSolver(
      system, isSuppressed: isSuppressed.indices.map { isSuppressed[$0] || maySuppress($0) })
    localSolver.isPreferred = isSuppressed
    for (node, low) in requirement.isBoundByCoalition ? coalitionBounds : [] {
      localSolver.lows[node] = max(Int32(low), localSolver.lows[node])
    }
    for amount in requirement.amounts {
      if case .found(let shift) = localSolver.seek(
        Int(requirement.node), by: amount, effort: Self.efforts[1])
      {
        return shift
      }
    }
    return nil
  }

  /// The shift that adds cases at one finest place of a node, through all nodes that hold it; nil
  /// when one of them can't be suppressed.
  func lift(for requirement: ProtectionRequirement) -> FeasibleShift? {
    guard let amount = requirement.amounts.first(where: { $0 > 0 }) else { return nil }
    var finest = Int(requirement.node)
    while let link = system.equations(of: finest).first(where: { $0.sign < 0 }) {
      let parts = system.nodes(of: Int(link.equation)).dropFirst().map { Int($0) }
      guard let part = parts.first(where: { isSuppressed[$0] || maySuppress($0) }) else {
        return nil
      }
      finest = part
    }
    var holders: [Int32: Int32] = [Int32(finest): Int32(amount)]
    var queue = [finest]
    while let node = queue.popLast() {
      for link in system.equations(of: node) where link.sign > 0 {
        let whole = system.nodes(of: Int(link.equation)).first ?? 0
        if holders.updateValue(Int32(amount), forKey: whole) == nil { queue.append(Int(whole)) }
      }
    }
    let shift = FeasibleShift(holders)
    let isWhole = shift.nodes.allSatisfy { node in
      system.equations(of: Int(node)).allSatisfy { link in
        var sum: Int32 = 0
        for (place, other) in system.nodes(of: Int(link.equation)).enumerated() {
          sum += (place == 0 ? -1 : 1) * holders[other, default: 0]
        }
        return sum == 0
      }
    }
    let isAllowed = shift.nodes.allSatisfy { isSuppressed[Int($0)] || maySuppress(Int($0)) }
    return isWhole && isAllowed && meets(requirement, shift) ? shift : nil
  }

  private mutating func askLocalSolver(
    _ node: Int, _ amount: Int, _ effort: Int, _ raised: [(node: Int, low: Int)]
  ) -> (SearchOutcome, [InfeasibilityCertificate]) {
    for (node, low) in raised { localSolver.lows[node] = max(Int32(low), localSolver.lows[node]) }
    defer { for (node, _) in raised { localSolver.release(node) } }
    let answer = localSolver.seek(node, by: amount, effort: effort)
    work += (effort - localSolver.budget) * 100
    return (answer, localSolver.certificates)
  }

  private mutating func askSimplexSolver(
    _ node: Int, _ amount: Int, _ effort: Int, _ raised: [(node: Int, low: Int)]
  ) -> (SearchOutcome, [InfeasibilityCertificate]) {
    solve()
    guard var simplexSolver else { return (.unsettled, []) }
    self.simplexSolver = nil
    for (node, low) in raised where isSuppressed[node] {
      simplexSolver.tableau.lows[node] = max(low, simplexSolver.tableau.lows[node])
    }
    let answer: SearchOutcome
    let first = simplexSolver.seek(node, by: amount, effort: min(effort, Self.glance))
    work += Self.glance * simplexSolver.tableau.rows.count
    if case .unsettled = first, effort > Self.glance {
      if let shift = simplexSolver.greedyWalk(node, by: amount, steps: effort) {
        answer = .found(shift)
      } else {
        answer = simplexSolver.seek(node, by: amount, effort: effort)
        work += (effort - simplexSolver.budget) * simplexSolver.tableau.rows.count
      }
    } else {
      answer = first
    }
    work += effort / 10 * simplexSolver.tableau.rows.count
    for (node, _) in raised where isSuppressed[node] {
      simplexSolver.tableau.release(node, from: system)
    }
    self.simplexSolver = simplexSolver
    return (answer, simplexSolver.certificates)
  }

  /// Solves the system for what is suppressed now.
  private mutating func solve() {
    guard simplexSolver == nil else { return }
    let solved = SimplexSolver(Tableau(system, isSuppressed: isSuppressed, hasTime: hasTime))
    isTight = solved.tableau.isTight
    isColumn = isSuppressed
    simplexSolver = solved
  }

  /// Lets every requirement that can rely on the change of a single free column.
  mutating func takeCircuits() {
    solve()
    guard let tableau = simplexSolver?.tableau, !tableau.isSpent else { return }
    for column in isSuppressed.indices where isSuppressed[column] && tableau.rowOf[column] < 0 {
      for step in [1, -1] {
        guard let shift = tableau.circuit(of: column, by: step) else { continue }
        let isUseful = shift.nodes.contains { node in
          requirementsAt[Int(node)].contains { shiftOf[$0] < 0 && meets(requirements[$0], shift) }
        }
        if isUseful { take(shift) }
      }
    }
  }
}
