import Statistics

/// Linked tables that are small enough for every table that could be true to be looked at.
struct SmallTables {
  let tables: LinkedTables
  /// The node of each cell to come.
  let cells: [Int]
  let shape: TableShape
  /// The true counts of the finest classes.
  let truth: [Int32]
  private let dimensions: [(nodes: [Int], finest: [Int])]

  /// Decided by what everybody knows, and not by counts.
  private static let mostNodes = 36
  private static let mostClasses = 12
  private static let mostWork = 16_000_000

  /// - Parameters:
  ///   - tally: The counts.
  ///   - new: The cells to come.
  ///   - earlier: What is out; nothing of it may be hidden.
  ///   - weights: What hiding a cell costs.
  /// - Returns: nil where tables aren't small, or more is asked for than can be looked at so.
  init?(
    _ tally: Tally, policy: Policy, new: Publication, earlier: [Publication], weights: [CellKey: Int32]
  ) throws(DisclosureError) {
    guard new.cells.count <= Self.mostNodes, policy.threshold > policy.width + 1, policy.base == nil,
      policy.coalition ?? 1 == 1, tally.kinds == nil,
      !tally.dimensions.contains(where: { $0.role == .versions }),
      earlier.allSatisfy({ $0.bound == 1 && $0.cells.count <= Self.mostNodes && !$0.hidesAny })
    else { return nil }
    var tables = try LinkedTables(tally, publications: [new] + earlier)
    let size = tables.places.count
    let finest = tables.places.indices.filter(tables.isFinest)
    guard size <= Self.mostNodes, finest.count <= Self.mostClasses else { return nil }
    tables.system.index()
    let classes = tables.places.indices.map { node in
      finest.indices.filter { tables.holds(node, finest[$0]) }
    }
    guard let top = classes.firstIndex(where: { $0.count == finest.count }) else { return nil }
    var out: [Int] = []
    for (publication, nodes) in zip(earlier, tables.cells.dropFirst()) {
      out += try tables.learn(publication, at: nodes)
    }
    let printed = NodeSet(out + tables.impossible + [top])
    var costs = Array(repeating: 1, count: size)
    for (cell, node) in zip(new.cells, tables.cells[0]) { costs[node] = Int(weights[cell.key] ?? 1) }
    guard costs.allSatisfy({ $0 <= 64 }), tables.cells[0].contains(top) || out.contains(top) else { return nil }
    shape = TableShape(
      classes: classes, finest: finest,
      equations: (0..<tables.system.equationCount).map { equation in
        NodeSet(tables.system.nodes(of: equation).map { Int($0) })
      }, shown: NodeSet(tables.cells[0]).subtracting(printed), printed: printed,
      protected: NodeSet(tables.protectedCells).subtracting(NodeSet(out + tables.impossible)),
      groups: tables.groups.filter { !(out.contains($0.group) && out.contains($0.part)) },
      weights: costs, policy: policy)
    truth = finest.map { Int32(tables.system.values[$0]) }
    cells = tables.cells[0]
    // Who asks for a strict promise needs more freedom than dimensions settled one by one leave.
    let own = policy.protection == .strict ? [] : tables.dimensionsThrough(top)
    dimensions = own.count > 1 ? own : []
    self.tables = tables
  }

  /// Whether everything together is too small to print anything.
  var isTooFew: Bool {
    shape.printed.contains { shape.protected.contains($0) && shape.policy.isSensitive(tables.system.values[$0]) }
  }

  func choice(_ seed: ChoiceSeed) -> BlindChoice {
    BlindChoice(shape, dimensions: dimensions, seed: seed, mostWork: Self.mostWork)
  }

  /// The counts of a table.
  func tally(of table: [Int32]) throws(TallyError) -> Tally {
    try Tally(
      tables.tally.dimensions,
      counts: zip(shape.finest, table).compactMap { node, count in
        tables.finestPlaces(of: node).first.map { (key: $0, value: Int(count)) }
      }, exclusions: tables.tally.exclusions)
  }

  /// A proof from tables that are published like the true one.
  func proof(from members: [[Int32]]) -> Proof {
    let values = tables.system.values
    return Proof(
      decoys: members.map { table in
        var changes: [Int32: Int32] = [:]
        for (node, count) in zip(shape.finest, table) where Int(count) != values[node] {
          changes[Int32(node)] = count - Int32(values[node])
        }
        return tables.decoy(changes)
      }.filter { !$0.changes.isEmpty })
  }
}

extension Policy {
  /// By how much the least and the greatest possible value of a small count differ for those who have the program.
  var width: Int { protection == .exact ? 1 : 2 }
}

extension Publication {
  fileprivate var hidesAny: Bool { cells.contains { $0.printed == nil } }
}

extension LinkedTables {
  /// Whether a node's set of finest places holds another one's.
  fileprivate func holds(_ node: Int, _ part: Int) -> Bool {
    zip(columns, zip(columnNumbers(of: node), columnNumbers(of: part))).allSatisfy { column, own in
      Set(column.sets[own.1]).isSubset(of: column.sets[own.0])
    }
  }

  /// For each dimension that divides the whole, its nodes, and the finest of them.
  fileprivate func dimensionsThrough(_ top: Int) -> [(nodes: [Int], finest: [Int])] {
    let whole = columnNumbers(of: top)
    return columns.indices.compactMap { number in
      let nodes = places.indices.filter { node in
        let own = columnNumbers(of: node)
        return own.indices.allSatisfy { $0 == number || own[$0] == whole[$0] }
      }
      let finest = nodes.filter { columns[number].sums[columnNumbers(of: $0)[number]].isEmpty }
      return nodes.count > 1 ? (nodes, finest) : nil
    }
  }
}
