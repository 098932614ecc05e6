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

  init(
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication],
    hiding: Set<CellKey> = [], weights: [CellKey: Int32] = [:]
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
          : costs[node] + Self.price(of: value, policy.cost) * (weights[cell.key] ?? 1)
      }
      if policy.zeros == .printed { tables.system.floors[node] = min(1, value) }
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

  /// Publishes what nothing needs, the dearest first.
  func prune(_ pattern: inout SuppressionPattern, among nodes: [Int]? = nil) {
    let complements = nodes ?? complements(of: pattern)
    for node in complements.sorted(by: { (-costs[$0], $0) < (-costs[$1], $1) })
    where pattern.isSuppressed[node] {
      _ = pattern.close(node, effort: SuppressionPattern.efforts[0])
    }
  }

  /// The nodes that are suppressed only to protect others.
  func complements(of pattern: SuppressionPattern) -> [Int] {
    costs.indices.filter {
      costs[$0] > 0 && costs[$0] != SuppressionPattern.neverSuppressed && pattern.isSuppressed[$0]
    }
  }
}
