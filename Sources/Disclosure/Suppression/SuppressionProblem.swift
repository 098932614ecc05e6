import Statistics

/// One problem made of all new tables and everything published before.
///
/// The new tables come blank, to be suppressed in part, or rounded, and then nothing is suppressed.
struct SuppressionProblem {
  let tables: LinkedTables
  /// The nodes suppressed at the start: small counts, and what only connects cells.
  let isSuppressed: [Bool]
  let requirements: [ProtectionRequirement]
  /// The nodes that may be suppressed to protect others, with their costs.
  let costs: [Int32]
  /// How far people who know cases let each class of finest places change.
  let coalitionBounds: [(node: Int, low: Int)]
  let coalition: Int
  /// Whether it is large and its zeros are printed: then what is near a cell says sooner what blocks it.
  let isStiff: Bool
  var watch = Watch.nobody
  var seed = ChoiceSeed.known

  init(
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication],
    hiding: Set<CellKey> = [], printing: Set<CellKey> = [], weights: [CellKey: Int32] = [:]
  ) throws(DisclosureError) {
    var tables = try LinkedTables(tally, publications: [new] + earlier)
    let count = tables.places.count
    var isSuppressed = Array(repeating: true, count: count)
    var costs = Array(repeating: Int32(0), count: count)
    for (cell, node) in zip(new.cells, tables.cells[0]) {
      let value = tables.system.values[node]
      if let rounded = cell.printed {
        tables.system.limit(node, near: rounded, bound: new.bound)
        continue
      }
      isSuppressed[node] = policy.isSensitive(value) || hiding.contains(cell.key)
      if !isSuppressed[node] {
        let isFixed = value == 0 && policy.zeros == .printed
        costs[node] =
          isFixed
          ? SuppressionPattern.neverSuppressed
          : Self.sum(costs[node], Self.price(of: value, policy.cost), times: weights[cell.key] ?? 1)
      }
      if policy.zeros == .printed { tables.system.floors[node] = min(1, value) }
    }
    for (cell, node) in zip(new.cells, tables.cells[0])
    where printing.contains(cell.key) && !isSuppressed[node] {
      costs[node] = SuppressionPattern.neverSuppressed
    }
    var out: [Int] = []
    for (publication, nodes) in zip(earlier, tables.cells.dropFirst()) {
      out += try tables.learn(publication, at: nodes)
    }
    let revisions = tables.revisions(of: tables.cells[0], after: out, policy: policy)
    for revision in revisions {
      isSuppressed[revision.node] = true
      costs[revision.node] = 0
    }
    var isOut = Array(repeating: false, count: count)
    for node in out + tables.impossible {
      isOut[node] = true
      isSuppressed[node] = false
      costs[node] = SuppressionPattern.neverSuppressed
    }
    var requirements: [ProtectionRequirement] = []
    for node in tables.protectedCells
    where !isOut[node] && policy.isSensitive(tables.system.values[node]) {
      requirements += ProtectionRequirement.requirements(
        of: node, count: tables.system.values[node], policy: policy)
    }
    for revision in revisions where !isOut[revision.node] {
      requirements += ProtectionRequirement.requirements(
        of: revision.node, changedBy: revision.change, policy: policy)
    }
    if let coalition = policy.coalition {
      requirements += Set(requirements.map(\.node)).sorted().map {
        ProtectionRequirement(node: $0, kind: .differs, isBoundByCoalition: true)
      }
      coalitionBounds = tables.coalitionBounds(coalition: coalition)
      requirements += tables.addGroups(coalition: coalition, out: Set(out))
    } else {
      coalitionBounds = []
    }
    let extra = tables.system.values.count - count
    isSuppressed += Array(repeating: true, count: extra)
    costs += Array(repeating: 0, count: extra)
    tables.system.index()
    self.tables = tables
    self.costs = costs
    coalition = policy.coalition ?? 0
    isStiff = policy.zeros == .printed && costs.count >= Self.large
    self.isSuppressed = isSuppressed
    self.requirements = requirements
  }

  /// Counting cells, a smaller count still goes before a larger one.
  private static func price(of value: Int, _ cost: Policy.Cost) -> Int32 {
    switch cost {
    case .count: 4096 + Int32(min(value, 1023) / 8)
    case .value: Int32(min(value, 100_000)) * 16 + 1
    }
  }

  /// A cost and some times another one, as far as costs go.
  private static func sum(_ cost: Int32, _ price: Int32, times weight: Int32) -> Int32 {
    Int32(min(1 << 30, Int(cost) + Int(price) * Int(weight)))
  }

  /// From so many nodes, a search for what stands in for a node is short: else thousands of them take minutes.
  static let large = 2_500
  private static let shortEffort = 24

  /// Publishes what nothing needs, the dearest first.
  func prune(
    _ pattern: inout SuppressionPattern, among nodes: [Int]? = nil
  ) throws(DisclosureError) {
    let complements = (nodes ?? complements(of: pattern))
      .sorted { (-costs[$0], $0) < (-costs[$1], $1) }
    let effort = costs.count < Self.large ? SuppressionPattern.efforts[0] : Self.shortEffort
    for (done, node) in complements.enumerated() where pattern.isSuppressed[node] {
      guard try watch.hasTime(nodes == nil ? .pruning : .improving, done, of: complements.count)
      else { return }
      _ = pattern.close(node, effort: effort)
    }
  }

  /// The nodes that are suppressed only to protect others.
  func complements(of pattern: SuppressionPattern) -> [Int] {
    costs.indices.filter {
      costs[$0] > 0 && costs[$0] != SuppressionPattern.neverSuppressed && pattern.isSuppressed[$0]
    }
  }
}
