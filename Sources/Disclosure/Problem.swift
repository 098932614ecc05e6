import Statistics

/// One problem made of all new tables and everything published before.
struct Problem {
  let atlas: Atlas
  /// The pattern at the start: small counts hidden, nothing proved yet.
  let pattern: Pattern
  /// The nodes that may be opened to protect others, with their prices.
  let prices: [Int32]
  let coalition: Int

  init(
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication]
  ) throws(DisclosureError) {
    var atlas = try Atlas(tally, publications: [new] + earlier)
    let count = atlas.places.count
    var isOpen = Array(repeating: true, count: count)
    var prices = Array(repeating: Int32(0), count: count)
    for node in atlas.cells[0] {
      let value = atlas.system.values[node]
      isOpen[node] = policy.isSensitive(value)
      if !isOpen[node] {
        let isFixed = value == 0 && policy.zeros == .printed
        prices[node] =
          isFixed
          ? MoveSearch.closedForEver : prices[node] + Self.price(of: value, policy.cost)
      }
      if policy.zeros == .printed { atlas.system.floors[node] = min(1, value) }
    }
    var isOut = Array(repeating: false, count: count)
    for (publication, nodes) in zip(earlier, atlas.cells.dropFirst()) {
      for (cell, node) in zip(publication.cells, nodes) {
        if let printed = cell.printed {
          guard printed == atlas.system.values[node] else { throw .contradictsTally(cell.key) }
          isOut[node] = true
          isOpen[node] = false
          prices[node] = MoveSearch.closedForEver
        } else if publication.zeros == .printed {
          atlas.system.floors[node] = 1
        }
      }
    }
    var needs: [Need] = []
    for node in atlas.judged where !isOut[node] && policy.isSensitive(atlas.system.values[node]) {
      needs += Need.needs(of: node, count: atlas.system.values[node], policy: policy)
    }
    if let coalition = policy.coalition { needs += atlas.addGroups(coalition: coalition) }
    let extra = atlas.system.values.count - count
    isOpen += Array(repeating: true, count: extra)
    prices += Array(repeating: 0, count: extra)
    atlas.system.index()
    self.atlas = atlas
    self.prices = prices
    coalition = policy.coalition ?? 0
    pattern = Pattern(MoveSearch(atlas.system, isOpen: isOpen, prices: prices), needs: needs)
  }

  /// Counting cells, a smaller count still goes before a larger one.
  private static func price(of value: Int, _ cost: Policy.Cost) -> Int32 {
    switch cost {
    case .count: 4096 + Int32(min(value, 1023) / 8)
    case .value: Int32(min(value, 100_000)) * 16 + 1
    }
  }

  static let quick = Pattern.Effort(steps: 150, width: 4)
  static let thorough = Pattern.Effort(steps: 2_000, width: 8)

  /// Hides a second node in every equation that has a single one, where that mends most.
  func startLines(in pattern: inout Pattern) {
    let system = atlas.system
    var queue = (0..<system.equationCount).filter { pattern.search.openCounts[$0] == 1 }
    var next = 0
    while next < queue.count {
      let equation = queue[next]
      next += 1
      guard pattern.search.openCounts[equation] == 1 else { continue }
      var best: (gain: Int, price: Int32, node: Int)?
      for node in system.nodes(of: equation).map({ Int($0) })
      where !pattern.search.isOpen[node] && prices[node] != MoveSearch.closedForEver {
        var gain = 0
        for link in system.equations(of: node) {
          let open = pattern.search.openCounts[Int(link.equation)]
          gain += open == 1 ? 3 : open == 0 ? -2 : 0
        }
        if let best, (best.gain, -best.price) >= (gain, -prices[node]) { continue }
        best = (gain, prices[node], node)
      }
      guard let node = best?.node else { continue }
      pattern.search.setOpen(node, true)
      for link in system.equations(of: node)
      where pattern.search.openCounts[Int(link.equation)] == 1 {
        queue.append(Int(link.equation))
      }
    }
  }

  /// Gives every need a move, opening nodes where none is to be had for nothing.
  func repair(_ pattern: inout Pattern) throws(DisclosureError) {
    for pass in [Self.quick, Self.thorough] {
      for number in pattern.needs.indices where pattern.moveOf[number] < 0 {
        if let found = pattern.find(pattern.needs[number], limit: 1, pass) {
          pattern.take(found.move)
        }
      }
    }
    var helpless: [CellKey] = []
    for number in pattern.needs.indices where pattern.moveOf[number] < 0 {
      let need = pattern.needs[number]
      if let found = cheapest(need, in: &pattern) {
        pattern.take(found)
      } else {
        helpless.append(atlas.key(of: Int(need.node)))
      }
    }
    guard helpless.isEmpty else { throw .cannotProtect(helpless) }
  }

  /// Tries small budgets first: a search that may spend anything goes astray in the depth.
  private func cheapest(_ need: Need, in pattern: inout Pattern) -> Move? {
    for effort in [Self.thorough, Pattern.Effort(steps: 20_000, width: 24)] {
      var limit: Int32 = 6_000
      while limit < 1 << 28 {
        if let found = pattern.find(need, limit: limit, effort) { return found.move }
        limit = limit / 2 * 3
      }
    }
    return widened(need, in: &pattern)
  }

  /// Hides ever more around a node until a move is found; pruning takes back what was too much.
  private func widened(_ need: Need, in pattern: inout Pattern) -> Move? {
    var near: Set<Int> = [Int(need.node)]
    for _ in 0..<4 {
      for node in near.sorted() {
        for link in atlas.system.equations(of: node) {
          for other in atlas.system.nodes(of: Int(link.equation)).map({ Int($0) })
          where prices[other] != MoveSearch.closedForEver {
            pattern.search.setOpen(other, true)
            near.insert(other)
          }
        }
      }
      if let found = pattern.find(need, limit: 1, .init(steps: 5_000, width: 12)) {
        return found.move
      }
    }
    return nil
  }

  /// Closes what nothing needs, the dearest first.
  func prune(_ pattern: inout Pattern) {
    let hidden = prices.indices.filter {
      prices[$0] > 0 && prices[$0] != MoveSearch.closedForEver && pattern.search.isOpen[$0]
    }
    for node in hidden.sorted(by: { (-prices[$0], $0) < (-prices[$1], $1) }) {
      _ = pattern.close(node, price: prices[node], Self.quick)
    }
  }
}
