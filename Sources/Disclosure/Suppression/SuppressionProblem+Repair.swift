extension SuppressionProblem {
  /// How many cuts are gathered before some of their nodes are suppressed.
  private static let cutsAtOnce = 100

  /// Gives every requirement a shift, suppressing nodes where none is to be had for nothing.
  ///
  /// Whatever blocks a requirement is a set of nodes of which one must be suppressed; so in each round a
  /// cheap choice is suppressed that has one of every such set. Requirements about which the search can't
  /// tell wait until nothing else is left to do.
  ///
  /// - Parameter limit: what all suppressed nodes may cost. With a limit the repair is a trial, and
  ///   ends as soon as it gets difficult.
  /// - Throws: ``DisclosureError/cannotProtect(_:)``; ``DisclosureError/outOfTime(_:)`` when what is left can't be
  ///   settled at once.
  func repair(_ pattern: inout SuppressionPattern, limit: Int = .max) throws(DisclosureError) {
    let isTrial = limit != .max
    var doubted: Set<Int> = []
    var hasChanged = false
    var round = 0
    var effort = SuppressionPattern.efforts[0]
    if !isTrial {
      guard try watch.hasTime(.hiding, 0, of: pattern.requirements.count) else {
        return try settle(&pattern)
      }
      pattern.takeCircuits()
      // Where zeros are printed little can give way: what is near a cell says sooner what blocks it.
      if isStiff { pattern.isTight = false }
    }
    while true {
      var cuts: [[Int32]] = []
      for number in pattern.requirements.indices
      where pattern.shiftOf[number] < 0 && !doubted.contains(number) {
        guard try watch.hasTime(isTrial ? .improving : .hiding, number, of: pattern.requirements.count)
        else {
          guard !isTrial else { throw .cannotProtect([]) }
          try settle(&pattern)
          return
        }
        let requirement = pattern.requirements[number]
        switch pattern.search(requirement, effort: effort) {
        case .met(let shift): pattern.take(shift)
        case .blocked(_, isProved: false):
          doubted.insert(number)
          // What can't be met even with everything suppressed that may be needn't wait for its turn.
          if effort == SuppressionPattern.efforts.last, !isTrial,
            way(to: requirement, in: pattern) == nil
          {
            throw .cannotProtect([tables.key(of: Int(requirement.node))])
          }
        case .blocked(let nodes, isProved: true):
          // Nothing that could be suppressed would help: neither would going on.
          guard !nodes.isEmpty else {
            throw .cannotProtect([tables.key(of: Int(requirement.node))])
          }
          cuts.append(nodes)
        }
        if cuts.count == Self.cutsAtOnce { break }
      }
      if !cuts.isEmpty {
        guard !isTrial || pattern.cost <= limit + limit / 8 else { throw .cannotProtect([]) }
        hit(cuts, times: 1 + round / 3, in: &pattern)
        hasChanged = true
        round += 1
        continue
      }
      let waiting = doubted.filter { pattern.shiftOf[$0] < 0 }.sorted()
      guard !waiting.isEmpty else { break }
      doubted = []
      if hasChanged {
        hasChanged = false
      } else if isTrial {
        throw .cannotProtect([])
      } else if let more = SuppressionPattern.efforts.first(where: { $0 > effort }) {
        effort = more
      } else {
        for number in waiting where pattern.shiftOf[number] < 0 {
          let requirement = pattern.requirements[number]
          guard let shift = way(to: requirement, in: pattern) else {
            throw .cannotProtect([tables.key(of: Int(requirement.node))])
          }
          for node in shift.nodes { pattern.suppress(Int(node)) }
          pattern.take(shift)
        }
      }
    }
  }

  /// Gives every requirement that has none a shift at once, whatever it takes to suppress.
  private func settle(_ pattern: inout SuppressionPattern) throws(DisclosureError) {
    for number in pattern.requirements.indices where pattern.shiftOf[number] < 0 {
      let requirement = pattern.requirements[number]
      guard let shift = pattern.lift(for: requirement) ?? pattern.detour(for: requirement) else {
        throw .outOfTime([tables.key(of: Int(requirement.node))])
      }
      for node in shift.nodes { pattern.suppress(Int(node)) }
      pattern.take(shift)
    }
  }

  /// A shift that meets a requirement if all its nodes are suppressed.
  private func way(to requirement: ProtectionRequirement, in pattern: SuppressionPattern)
    -> FeasibleShift?
  {
    pattern.detour(for: requirement) ?? pattern.lift(for: requirement)
  }

  /// Suppresses some nodes of every cut, those first that are in most, and in short ones.
  private func hit(_ cuts: [[Int32]], times: Int, in pattern: inout SuppressionPattern) {
    var cutsOf: [Int32: [Int]] = [:]
    for (number, nodes) in cuts.enumerated() {
      for node in nodes { cutsOf[node, default: []].append(number) }
    }
    var missing = cuts.map { min(times, $0.count) }
    let weights = cuts.map { max(1, 1_000_000 / $0.count) }
    var scores = cutsOf.mapValues { $0.reduce(0) { $0 + weights[$1] } }
    while !scores.isEmpty {
      var best: (score: Int, cost: Int, node: Int32)?
      for (node, score) in scores {
        let cost = Int(costs[Int(node)]) * (1 + pattern.lonely(Int(node)))
        if let best {
          let (mine, theirs) = (score * best.cost, best.score * cost)
          if mine < theirs || (mine == theirs && node > best.node) { continue }
        }
        best = (score, cost, node)
      }
      guard let node = best?.node else { return }
      pattern.suppress(Int(node))
      scores[node] = nil
      for number in cutsOf[node] ?? [] where missing[number] > 0 {
        missing[number] -= 1
        guard missing[number] == 0 else { continue }
        for other in cuts[number] {
          guard let score = scores[other] else { continue }
          scores[other] = score > weights[number] ? score - weights[number] : nil
        }
      }
      pattern.completeLines(of: [Int(node)])
    }
  }
}
