extension Pattern {
  /// How long a search may take at first, and when nothing else helps.
  static let efforts = [60, 300]

  /// Looks for a change of a node by `amount` or more (or less, when negative).
  ///
  /// Asks first who is quick with such a pattern: the scout, which looks at what it comes to, or
  /// the seeker, which has everything solved. The other one is asked when it may take longer.
  ///
  /// - Parameter raised: least changes of some nodes, higher than their own.
  /// - Returns: The answer, and the conflicts that stood in the way.
  mutating func seek(
    _ node: Int, by amount: Int, effort: Int, raised: [(node: Int, low: Int)] = []
  ) -> (Answer, [Conflict]) {
    var conflicts: [Conflict] = []
    for effort in Set([min(effort, Self.efforts[1]), effort]).sorted() {
      let isLong = effort > Self.efforts[0]
      for asksSeeker in isLong ? [isTight, !isTight] : [isTight] {
        let (answer, met) =
          asksSeeker
          ? askSeeker(node, amount, effort, raised) : askScout(node, amount, effort, raised)
        if case .unsettled = answer {
          conflicts += met
          continue
        }
        return (answer, met)
      }
    }
    return (.unsettled, conflicts)
  }

  /// A move that meets a need through nodes that would have to be hidden in addition, as few as
  /// come by.
  func detour(for need: Need) -> Move? {
    var scout = Scout(system, isOpen: isOpen.indices.map { isOpen[$0] || canOpen($0) })
    scout.isWelcome = isOpen
    for (node, low) in need.isGuarded ? guards : [] {
      scout.lows[node] = max(Int32(low), scout.lows[node])
    }
    for amount in need.amounts {
      if case .found(let move) = scout.seek(Int(need.node), by: amount, effort: Self.efforts[1]) {
        return move
      }
    }
    return nil
  }

  /// The move that adds cases at one finest place of a node, through all nodes that hold it; nil
  /// when one of them can't be hidden.
  func lift(for need: Need) -> Move? {
    guard let amount = need.amounts.first(where: { $0 > 0 }) else { return nil }
    var finest = Int(need.node)
    while let link = system.equations(of: finest).first(where: { $0.sign < 0 }) {
      let parts = system.nodes(of: Int(link.equation)).dropFirst().map { Int($0) }
      guard let part = parts.first(where: { isOpen[$0] || canOpen($0) }) else { return nil }
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
    let move = Move(holders)
    let isWhole = move.nodes.allSatisfy { node in
      system.equations(of: Int(node)).allSatisfy { link in
        var sum: Int32 = 0
        for (place, other) in system.nodes(of: Int(link.equation)).enumerated() {
          sum += (place == 0 ? -1 : 1) * holders[other, default: 0]
        }
        return sum == 0
      }
    }
    let isAllowed = move.nodes.allSatisfy { isOpen[Int($0)] || canOpen(Int($0)) }
    return isWhole && isAllowed && meets(need, move) ? move : nil
  }

  private mutating func askScout(
    _ node: Int, _ amount: Int, _ effort: Int, _ raised: [(node: Int, low: Int)]
  ) -> (Answer, [Conflict]) {
    for (node, low) in raised { scout.lows[node] = max(Int32(low), scout.lows[node]) }
    defer { for (node, _) in raised { scout.release(node) } }
    let answer = scout.seek(node, by: amount, effort: effort)
    work += (effort - scout.budget) * 100
    return (answer, scout.conflicts)
  }

  private mutating func askSeeker(
    _ node: Int, _ amount: Int, _ effort: Int, _ raised: [(node: Int, low: Int)]
  ) -> (Answer, [Conflict]) {
    solve()
    guard var seeker else { return (.unsettled, []) }
    self.seeker = nil
    for (node, low) in raised where isOpen[node] {
      seeker.tableau.lows[node] = max(low, seeker.tableau.lows[node])
    }
    let answer: Answer
    if let move = seeker.walk(node, by: amount, steps: effort) {
      answer = .found(move)
    } else {
      answer = seeker.seek(node, by: amount, effort: effort)
      work += (effort - seeker.budget) * seeker.tableau.rows.count
    }
    work += effort / 10 * seeker.tableau.rows.count
    for (node, _) in raised where isOpen[node] { seeker.tableau.release(node, from: system) }
    self.seeker = seeker
    return (answer, seeker.conflicts)
  }

  /// Solves the system for what is hidden now.
  private mutating func solve() {
    guard seeker == nil else { return }
    let solved = Seeker(Tableau(system, isOpen: isOpen))
    isTight = solved.tableau.isTight
    isColumn = isOpen
    seeker = solved
  }

  /// Lets every need that can rely on the change of a single free column.
  mutating func takeCircuits() {
    solve()
    guard let tableau = seeker?.tableau else { return }
    for column in isOpen.indices where isOpen[column] && tableau.rowOf[column] < 0 {
      for step in [1, -1] {
        guard let move = tableau.circuit(of: column, by: step) else { continue }
        let isUseful = move.nodes.contains { node in
          needsAt[Int(node)].contains { moveOf[$0] < 0 && meets(needs[$0], move) }
        }
        if isUseful { take(move) }
      }
    }
  }
}
