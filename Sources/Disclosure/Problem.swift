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
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication],
    hiding: Set<CellKey> = []
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
      isOpen[node] = policy.isSensitive(value) || hiding.contains(cell.key)
      if !isOpen[node] {
        let isFixed = value == 0 && policy.zeros == .printed
        prices[node] =
          isFixed
          ? Pattern.closedForEver : prices[node] + Self.price(of: value, policy.cost)
      }
      if policy.zeros == .printed { atlas.system.floors[node] = min(1, value) }
    }
    var out: [Int] = []
    for (publication, nodes) in zip(earlier, atlas.cells.dropFirst()) {
      out += try atlas.learn(publication, at: nodes)
    }
    let revisions = atlas.revisions(of: atlas.cells[0], after: out, policy: policy)
    for revision in revisions {
      isOpen[revision.node] = true
      prices[revision.node] = 0
    }
    var isOut = Array(repeating: false, count: count)
    for node in out {
      isOut[node] = true
      isOpen[node] = false
      prices[node] = Pattern.closedForEver
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
      needs += atlas.addGroups(coalition: coalition, out: Set(out))
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

  /// Closes what nothing needs, the dearest first.
  func prune(_ pattern: inout Pattern, among nodes: [Int]? = nil) {
    let complements = nodes ?? complements(of: pattern)
    for node in complements.sorted(by: { (-prices[$0], $0) < (-prices[$1], $1) })
    where pattern.isOpen[node] {
      _ = pattern.close(node, effort: Pattern.efforts[0])
    }
  }

  /// The nodes that are hidden only to protect others.
  func complements(of pattern: Pattern) -> [Int] {
    prices.indices.filter {
      prices[$0] > 0 && prices[$0] != Pattern.closedForEver && pattern.isOpen[$0]
    }
  }
}
