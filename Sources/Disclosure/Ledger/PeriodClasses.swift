import Statistics

/// The classes into which the periods of some tables of one unit cut time, all in one tally.
struct PeriodClasses {
  private let tables: [CountTable]
  private let tally: Tally
  private let time: Int
  /// For each leaf of time, the tables whose period holds it.
  private let signatures: [[Int]]
  private let totals: [Int]

  init(_ tables: [CountTable]) {
    self.tables = tables
    let tally = tables[0].tally
    let time = tally.dimensions.firstIndex { $0.name == Attribute.period.rawValue } ?? 0
    let dimension = tally.dimensions[time]
    let covers = tables.map { table -> Set<Int> in
      let code = table.key([:])?.codes[time]
      return Set(code.flatMap { dimension.position(of: $0) }.map { dimension.coverage[$0] } ?? [])
    }
    signatures = dimension.leaves.indices.map { leaf in
      covers.indices.filter { covers[$0].contains(leaf) }
    }
    let places = Dictionary(uniqueKeysWithValues: zip(dimension.leaves, dimension.leaves.indices))
    var totals = Array(repeating: 0, count: dimension.leaves.count)
    let kind = tables[0].kindOfTable
    for (key, count) in tally.counts {
      if let kind, !kind.codes.contains(key.codes[kind.position]) { continue }
      if let leaf = places[key.codes[time]] { totals[leaf] += count }
    }
    self.tally = tally
    self.time = time
    self.totals = totals
  }

  /// Whether some class that the tables tell apart holds a sensitive number of things.
  func hasSmall(_ policy: Policy) -> Bool {
    var sums: [[Int]: Int] = [:]
    for (signature, total) in zip(signatures, totals) where !signature.isEmpty {
      sums[signature, default: 0] += total
    }
    return sums.values.contains(where: policy.isSensitive)
  }

  /// Whether any two periods are apart, or one holds the other: then their totals settle those of all classes.
  var isNested: Bool {
    let covers = tables.indices.map { table in
      Set(signatures.indices.filter { signatures[$0].contains(table) })
    }
    return covers.indices.allSatisfy { one in
      covers[..<one].allSatisfy { other in
        covers[one].isDisjoint(with: other) || covers[one].isSubset(of: other)
          || covers[one].isSuperset(of: other)
      }
    }
  }

  /// The total of each table's period, whatever else its filters leave out: readers know it from the table of totals.
  var totalsOfPeriods: Publication {
    var seen: Set<CellKey> = []
    let cells = tables.indices.compactMap { table -> Publication.Cell? in
      guard let key = tables[table].keyOfPeriod, seen.insert(key).inserted else { return nil }
      let own = signatures.indices.filter { signatures[$0].contains(table) }
      return .init(key, printed: own.reduce(0) { $0 + totals[$1] })
    }
    return Publication(dimensions: tally.dimensions.map(\.name), cells: cells)
  }

  /// The number of every leaf of time, and for each everything that the tables divide, hidden: a part that is cut out
  /// by printed sums is judged like a cell.
  var known: Publication {
    var seen: Set<CellKey> = []
    let leaves = tally.dimensions[time].leaves
    let cells = tables.flatMap(\.layout.keys).flatMap { key in
      zip(leaves, totals).map { leaf, total -> Publication.Cell in
        var codes = key.codes
        codes[time] = leaf
        let isTotal = codes.indices.allSatisfy {
          tally.dimensions[$0].role != .attribute || codes[$0] == tally.dimensions[$0].total
        }
        return .init(CellKey(codes), printed: isTotal ? total : nil)
      }
    }
    let totalKeys = zip(leaves, totals).map { leaf, total in
      Publication.Cell(
        CellKey(
          zip(tally.dimensions.indices, tally.dimensions).map { number, dimension in
            if number == time { return leaf }
            return dimension.role == .kind ? tables[0].question.unit.rawValue : dimension.total
          }), printed: total)
    }
    return Publication(
      dimensions: tally.dimensions.map(\.name),
      cells: (totalKeys + cells).filter { seen.insert($0.key).inserted })
  }
}

extension CountTable {
  /// The cell of everything that was counted in the question's period, filters aside; nil when nothing was.
  var keyOfPeriod: CellKey? {
    key([:]).map { own in
      CellKey(
        zip(tally.dimensions, own.codes).map { dimension, code in
          dimension.role == .attribute ? dimension.total : code
        })
    }
  }

  /// Which finest places of the tally are things that the question counts.
  var kindOfTable: (position: Int, codes: Set<String>)? {
    guard let position = tally.kindNumber else { return nil }
    let dimension = tally.dimensions[position]
    let own = dimension.position(of: question.unit.rawValue).map { dimension.coverage[$0] } ?? []
    return (position, Set(own.map { dimension.leaves[$0] }))
  }
}
