import Statistics

/// One problem made of all new tables and everything published before.
///
/// The new tables come blank, to be hidden in part, or rounded, and then nothing is hidden.
struct Problem {
  let atlas: Atlas
  /// The nodes hidden at the start: small counts, and what only connects cells.
  let isOpen: [Bool]
  let needs: [Need]
  /// The nodes that may be opened to protect others, with their prices.
  let prices: [Int32]
  /// How far people who know cases let each class of finest places change.
  let guards: [(node: Int, low: Int)]
  let coalition: Int

  init(
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication]
  ) throws(DisclosureError) {
    var atlas = try Atlas(tally, publications: [new] + earlier)
    let count = atlas.places.count
    var isOpen = Array(repeating: true, count: count)
    var prices = Array(repeating: Int32(0), count: count)
    for (cell, node) in zip(new.cells, atlas.cells[0]) {
      let value = atlas.system.values[node]
      if let rounded = cell.printed {
        atlas.system.limit(node, near: rounded, bound: new.bound)
        continue
      }
      isOpen[node] = policy.isSensitive(value)
      if !isOpen[node] {
        let isFixed = value == 0 && policy.zeros == .printed
        prices[node] =
          isFixed
          ? Pattern.closedForEver : prices[node] + Self.price(of: value, policy.cost)
      }
      if policy.zeros == .printed { atlas.system.floors[node] = min(1, value) }
    }
    let printed = zip(earlier, atlas.cells.dropFirst()).flatMap { publication, nodes in
      zip(publication.cells, nodes)
        .filter { $0.0.printed != nil && publication.bound == 1 }.map(\.1)
    }
    let revisions = atlas.revisions(of: atlas.cells[0], after: printed, policy: policy)
    for revision in revisions {
      isOpen[revision.node] = true
      prices[revision.node] = 0
    }
    var isOut = Array(repeating: false, count: count)
    for (publication, nodes) in zip(earlier, atlas.cells.dropFirst()) {
      for (cell, node) in zip(publication.cells, nodes) {
        if let printed = cell.printed {
          guard abs(printed - atlas.system.values[node]) < publication.bound else {
            throw .contradictsTally(cell.key)
          }
          guard publication.bound == 1 else {
            atlas.system.limit(node, near: printed, bound: publication.bound)
            continue
          }
          isOut[node] = true
          isOpen[node] = false
          prices[node] = Pattern.closedForEver
        } else if publication.zeros == .printed {
          atlas.system.floors[node] = max(1, atlas.system.floors[node])
        }
      }
    }
    var needs: [Need] = []
    for node in atlas.judged where !isOut[node] && policy.isSensitive(atlas.system.values[node]) {
      needs += Need.needs(of: node, count: atlas.system.values[node], policy: policy)
    }
    for revision in revisions where !isOut[revision.node] {
      needs += Need.needs(of: revision.node, changedBy: revision.change, policy: policy)
    }
    if let coalition = policy.coalition {
      needs += Set(needs.map(\.node)).sorted().map {
        Need(node: $0, kind: .differs, isGuarded: true)
      }
      guards = atlas.guards(coalition: coalition)
      needs += atlas.addGroups(coalition: coalition)
    } else {
      guards = []
    }
    let extra = atlas.system.values.count - count
    isOpen += Array(repeating: true, count: extra)
    prices += Array(repeating: 0, count: extra)
    atlas.system.index()
    self.atlas = atlas
    self.prices = prices
    coalition = policy.coalition ?? 0
    self.isOpen = isOpen
    self.needs = needs
  }

  /// Counting cells, a smaller count still goes before a larger one.
  private static func price(of value: Int, _ cost: Policy.Cost) -> Int32 {
    switch cost {
    case .count: 4096 + Int32(min(value, 1023) / 8)
    case .value: Int32(min(value, 100_000)) * 16 + 1
    }
  }

  /// How long a search may take at first, and when nothing else helps.
  private static let efforts = [60, 300]

  /// Gives every need a move, opening nodes where none is to be had for nothing.
  ///
  /// Whatever blocks a need is a set of nodes of which one must be opened; so in each round a
  /// cheap choice is opened that has one of every such set.
  func repair(_ pattern: inout Pattern, limit: Int = .max) throws(DisclosureError) {
    var helpless: Set<Int32> = []
    var round = 0
    var effort = Self.efforts[0]
    while true {
      pattern.takeCircuits()
      var cuts: [[Int32]] = []
      var doubtful: [Int32] = []
      for number in pattern.needs.indices where pattern.moveOf[number] < 0 && cuts.count < 100 {
        let need = pattern.needs[number]
        guard !helpless.contains(need.node) else { continue }
        switch pattern.search(need, effort: effort) {
        case .met(let move): pattern.take(move)
        case .blocked(_, isProved: false): doubtful.append(need.node)
        case .blocked(let nodes, isProved: true):
          if nodes.isEmpty { helpless.insert(need.node) } else { cuts.append(nodes) }
        }
      }
      if cuts.isEmpty, !doubtful.isEmpty {
        if let more = Self.efforts.first(where: { $0 > effort }) {
          effort = more
          continue
        }
        for node in doubtful {
          let near = pattern.neighbours(of: node)
          if near.isEmpty { helpless.insert(node) } else { cuts.append(near) }
        }
      }
      guard !cuts.isEmpty else { break }
      guard limit == .max || pattern.cost <= limit + limit / 8 else { throw .cannotProtect([]) }
      hit(cuts, times: 1 + round / 3, in: &pattern)
      round += 1
    }
    guard helpless.isEmpty else {
      throw .cannotProtect(helpless.sorted().map { atlas.key(of: Int($0)) })
    }
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

  /// Closes what nothing needs, the dearest first.
  func prune(_ pattern: inout Pattern, among nodes: [Int]? = nil) {
    let complements = nodes ?? complements(of: pattern)
    for node in complements.sorted(by: { (-prices[$0], $0) < (-prices[$1], $1) })
    where pattern.isOpen[node] {
      _ = pattern.close(node, effort: Self.efforts[0])
    }
  }

  /// The nodes that are hidden only to protect others.
  func complements(of pattern: Pattern) -> [Int] {
    prices.indices.filter {
      prices[$0] > 0 && prices[$0] != Pattern.closedForEver && pattern.isOpen[$0]
    }
  }
}
