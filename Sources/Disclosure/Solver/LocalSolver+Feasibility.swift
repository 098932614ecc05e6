extension LocalSolver {
  enum Outcome { case feasible, impossible, unsettled }

  /// Pivots columns until every basic one is within its limits.
  mutating func restoreFeasibility() -> Outcome {
    while true {
      guard !isSpent else { return .unsettled }
      guard let row = infeasibleRow else { return .feasible }
      budget -= 1
      guard budget > 0 else { return .unsettled }
      let basic = Int(basics[row])
      let upward = numerators[row] < least[basic] * scales[row]
      let goal = upward ? least[basic] : greatest[basic]
      guard let column = choose(row, upward: upward, goal: goal) else {
        if !isSpent { certificates.append(certificate(row, upward: upward)) }
        return isSpent ? .unsettled : .impossible
      }
      guard !isSpent else { return .unsettled }
      pivot(row, for: column, value: goal)
    }
  }

  /// Whether choices are made by number only, which ends for certain.
  private var isPlain: Bool { steps > 100 + 2 * basics.count }

  private func isInfeasible(_ row: Int) -> Bool {
    let basic = Int(basics[row])
    return numerators[row] < least[basic] * scales[row]
      || numerators[row] > greatest[basic] * scales[row]
  }

  /// A row whose basic column is outside its limits.
  private var infeasibleRow: Int? {
    var best: Int?
    for row in basics.indices where isInfeasible(row) {
      guard isPlain else { return row }
      if let best, numbers[Int(basics[best])] < numbers[Int(basics[row])] { continue }
      best = row
    }
    return best
  }

  /// A column that can bring the basic column of a row to its goal, be it that it gets a column
  /// only now.
  private mutating func choose(_ row: Int, upward: Bool, goal: Int) -> Int? {
    let start = row * stride
    let plain = isPlain
    var best: (score: Int, number: Int32)?
    func consider(_ score: Int, _ number: Int32) {
      if let best, (best.score, best.number) <= (score, number) { return }
      best = (score, number)
    }
    let missing = numerators[row] - scales[row] * goal
    for column in numbers.indices where rowOf[column] < 0 {
      let share = cells[start + column]
      guard share != 0, least[column] < greatest[column] else { continue }
      let canHelp =
        (share < 0) == upward
        ? values[column] < greatest[column] : values[column] > least[column]
      guard canHelp else { continue }
      let score = plain ? 0 : self.score(column, share: Int(share), missing: missing)
      consider(score, numbers[column])
    }
    gather(row)
    lazyCandidates.removeAll(keepingCapacity: true)
    for node in shared {
      let share = shares[Int(node)]
      shares[Int(node)] = 0
      let canHelp = (share < 0) == upward ? highs[Int(node)] > 0 : lows[Int(node)] < 0
      guard share != 0, canHelp else { continue }
      lazyCandidates.append((plain ? 0 : pricingCost(of: Int(node)), node, share))
    }
    if !plain, lazyCandidates.count > Self.lazyCandidatesTried {
      lazyCandidates.sort { ($0.pricingCost, $0.node) < ($1.pricingCost, $1.node) }
      lazyCandidates.removeSubrange(Self.lazyCandidatesTried...)
    }
    for (pricingCost, node, share) in lazyCandidates {
      if plain || (lazyCandidates.count == 1 && best == nil) {
        consider(0, node)
      } else {
        consider(pricingCost + score(outside: Int(node), share: Int(share), missing: missing), node)
      }
    }
    guard let number = best?.number else { return nil }
    let column = Int(columnOf[Int(number)])
    return column >= 0 ? column : enter(Int(number))
  }

  /// How many equations of a node haven't been looked at, and some more if it isn't welcome.
  private func pricingCost(of node: Int) -> Int {
    var count = isPreferred?[node] ?? true ? 0 : 3
    for place in system.nodeStarts[node]..<system.nodeStarts[node + 1] {
      if columnOf[isSuppressed.count + Int(system.nodeEquations[place].equation)] < 0 { count += 1 }
    }
    return count
  }

  /// Lists the suppressed nodes without a column that a row would have, with their coefficients.
  private mutating func gather(_ row: Int) {
    shared.removeAll(keepingCapacity: true)
    for (number, times) in equations(of: row) {
      let equation = Int(number)
      for place in system.equationStarts[equation]..<system.equationStarts[equation + 1] {
        let node = Int(system.equationNodes[place])
        guard isSuppressed[node], columnOf[node] < 0 else { continue }
        if shares[node] == 0 { shared.append(Int32(node)) }
        shares[node] += place == system.equationStarts[equation] ? -times : times
      }
    }
  }

  /// The equations that a row is made of, with how often each.
  private func equations(of row: Int) -> [(number: Int32, times: Int32)] {
    let start = row * stride
    var found: [(number: Int32, times: Int32)] = []
    for column in numbers.indices where Int(numbers[column]) >= isSuppressed.count {
      let times = rowOf[column] == row ? Int32(scales[row]) : cells[start + column]
      if times != 0 { found.append((numbers[column] - Int32(isSuppressed.count), times)) }
    }
    return found
  }

  private func certificate(_ row: Int, upward: Bool) -> InfeasibilityCertificate {
    InfeasibilityCertificate(equations: equations(of: row), upward: upward)
  }

  /// How many more limits are broken when a column makes up for what a row misses.
  private func score(_ column: Int, share: Int, missing: Int) -> Int {
    let size = abs(share)
    let step = share < 0 ? -missing : missing
    var score = 0
    for row in basics.indices {
      let factor = Int(cells[row * stride + column])
      if factor != 0 { score += change(of: row, by: factor * step, over: size) }
    }
    let after = values[column] * size + step
    if after < least[column] * size || after > greatest[column] * size { score += 1 }
    return score
  }

  /// 1 when a row would be broken that isn't, -1 when one would be mended.
  private func change(of row: Int, by step: Int, over size: Int) -> Int {
    let basic = Int(basics[row])
    let after = numerators[row] * size - step
    let reach = scales[row] * size
    let isInfeasibleAfter = after < least[basic] * reach || after > greatest[basic] * reach
    return (isInfeasibleAfter ? 1 : 0) - (isInfeasible(row) ? 1 : 0)
  }

  /// The same for a node that has no column yet.
  private func score(outside node: Int, share: Int, missing: Int) -> Int {
    let size = abs(share)
    let step = share < 0 ? -missing : missing
    var score = step < Int(lows[node]) * size || step > Int(highs[node]) * size ? 1 : 0
    for link in system.equations(of: node) {
      let slack = Int(columnOf[isSuppressed.count + Int(link.equation)])
      guard slack >= 0 else { continue }
      let home = Int(rowOf[slack])
      if home >= 0 {
        score += change(of: home, by: Int(link.sign) * scales[home] * step, over: size)
      } else {
        for row in basics.indices {
          let factor = Int(link.sign) * Int(cells[row * stride + slack])
          if factor != 0 { score += change(of: row, by: factor * step, over: size) }
        }
      }
    }
    return score
  }
}
