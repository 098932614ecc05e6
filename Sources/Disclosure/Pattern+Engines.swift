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

  private mutating func askScout(
    _ node: Int, _ amount: Int, _ effort: Int, _ raised: [(node: Int, low: Int)]
  ) -> (Answer, [Conflict]) {
    for (node, low) in raised { scout.lows[node] = max(Int32(low), scout.lows[node]) }
    defer {
      for (node, _) in raised {
        scout.lows[node] = Int32(system.floors[node] - system.values[node])
      }
    }
    return (scout.seek(node, by: amount, effort: effort), scout.conflicts)
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
    let answer = seeker.seek(node, by: amount, effort: effort)
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
