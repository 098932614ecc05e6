extension Problem {
  /// How many cuts are gathered before some of their nodes are opened.
  private static let cutsAtOnce = 100

  /// Gives every need a move, opening nodes where none is to be had for nothing.
  ///
  /// Whatever blocks a need is a set of nodes of which one must be opened; so in each round a
  /// cheap choice is opened that has one of every such set. Needs about which the search can't
  /// tell wait until nothing else is left to do.
  ///
  /// - Parameter limit: what all hidden nodes may cost. With a limit the repair is a trial, and
  ///   ends as soon as it gets difficult.
  func repair(_ pattern: inout Pattern, limit: Int = .max) throws(DisclosureError) {
    let isTrial = limit != .max
    var doubted: Set<Int> = []
    var hasChanged = false
    var round = 0
    var effort = Pattern.efforts[0]
    if !isTrial { pattern.takeCircuits() }
    while true {
      var cuts: [[Int32]] = []
      for number in pattern.needs.indices
      where pattern.moveOf[number] < 0 && !doubted.contains(number) {
        let need = pattern.needs[number]
        switch pattern.search(need, effort: effort) {
        case .met(let move): pattern.take(move)
        case .blocked(_, isProved: false):
          doubted.insert(number)
          // What can't be met even with everything hidden that may be needn't wait for its turn.
          if effort == Pattern.efforts.last, !isTrial, way(to: need, in: pattern) == nil {
            throw .cannotProtect([atlas.key(of: Int(need.node))])
          }
        case .blocked(let nodes, isProved: true):
          // Nothing that could be hidden would help: neither would going on.
          guard !nodes.isEmpty else { throw .cannotProtect([atlas.key(of: Int(need.node))]) }
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
      let waiting = doubted.filter { pattern.moveOf[$0] < 0 }.sorted()
      guard !waiting.isEmpty else { break }
      doubted = []
      if hasChanged {
        hasChanged = false
      } else if isTrial {
        throw .cannotProtect([])
      } else if let more = Pattern.efforts.first(where: { $0 > effort }) {
        effort = more
      } else {
        for number in waiting where pattern.moveOf[number] < 0 {
          let need = pattern.needs[number]
          guard let move = way(to: need, in: pattern) else {
            throw .cannotProtect([atlas.key(of: Int(need.node))])
          }
          for node in move.nodes { pattern.open(Int(node)) }
          pattern.take(move)
        }
      }
    }
  }

  /// A move that meets a need if all its nodes are opened.
  private func way(to need: Need, in pattern: Pattern) -> Move? {
    pattern.detour(for: need) ?? pattern.lift(for: need)
  }

  /// Opens some nodes of every cut, those first that are in most, and in short ones.
  private func hit(_ cuts: [[Int32]], times: Int, in pattern: inout Pattern) {
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
        let cost = Int(prices[Int(node)]) * (1 + pattern.lonely(Int(node)))
        if let best {
          let (mine, theirs) = (score * best.cost, best.score * cost)
          if mine < theirs || (mine == theirs && node > best.node) { continue }
        }
        best = (score, cost, node)
      }
      guard let node = best?.node else { return }
      pattern.open(Int(node))
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
