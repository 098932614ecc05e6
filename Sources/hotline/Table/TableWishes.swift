import Base
import Disclosure
import Foundation
import Statistics

/// What is to become of single cells, as `cells.csv` says: a column for each dimension, `rule` and perhaps `cost`.
///
/// The rule is `print` (not hidden to protect others), `hide`, `empty` (nothing can be there, as everybody knows), or
/// nothing. The cost is how many times dearer than others the cell is to hide.
struct TableWishes {
  enum Rule: String, CaseIterable { case print, hide, empty }

  var printing: Set<CellKey> = []
  var hiding: Set<CellKey> = []
  var weights: [CellKey: Int32] = [:]
  private(set) var exclusions: [Exclusion] = []
  private var spots: [CellKey: TableSpot] = [:]
  private var empty: [CellKey] = []

  static let file = "cells.csv"
  static let mostCost = 1_000

  /// Whether something is asked that rounded numbers can't give: they are neither hidden nor exact.
  var concernsHiding: Bool { !printing.isEmpty || !hiding.isEmpty || !weights.isEmpty }

  /// - Throws: ``TableError`` for the first fault; nothing where there is no such file.
  init(_ dimensions: [Statistics.Dimension], in folder: URL) throws(TableError) {
    let path = folder.appendingPathComponent(Self.file).path
    guard FileManager.default.fileExists(atPath: path) else { return }
    let file = try TableFile(Self.file, in: folder)
    var columns: [Int] = []
    for dimension in dimensions { columns.append(try file.column(dimension.name)) }
    let rule = try file.column("rule")
    let cost = file.table.headings.firstIndex { $0.lowercased() == "cost" }
    for row in file.table.rows {
      for (dimension, column) in zip(dimensions, columns)
      where dimension.position(of: row.cells[column]) == nil {
        throw .unknownCode(file.spot(row, column), row.cells[column])
      }
      let key = CellKey(columns.map { row.cells[$0] })
      let spot = file.spot(row, rule)
      if let first = spots.updateValue(spot, forKey: key) {
        throw .repeatedCell(spot, key, first: first.line)
      }
      switch Rule(rawValue: row.cells[rule]) {
      case .print: printing.insert(key)
      case .hide: hiding.insert(key)
      case .empty: exclude(key, dimensions)
      case nil: guard row.cells[rule].isEmpty else { throw .rule(spot) }
      }
      if let cost, !row.cells[cost].isEmpty {
        let weight = try file.count(row, cost)
        guard (1...Self.mostCost).contains(weight) else { throw .cost(file.spot(row, cost)) }
        weights[key] = Int32(weight)
      }
    }
  }

  private mutating func exclude(_ key: CellKey, _ dimensions: [Statistics.Dimension]) {
    empty.append(key)
    var sides: [Exclusion.Side] = []
    for (dimension, code) in zip(dimensions, key.codes) where code != dimension.total {
      let covered = dimension.position(of: code).map { dimension.coverage[$0] } ?? []
      sides.append(.init(dimension.name, Set(covered.map { dimension.leaves[$0] })))
    }
    exclusions.append(Exclusion(sides))
  }

  /// Cells that can't be empty aren't.
  ///
  /// - Throws: ``TableError/notEmpty(_:_:)``.
  func check(against tally: Tally) throws(TableError) {
    let counts = tally.sums(of: empty)
    for key in empty where counts[key, default: 0] > 0 {
      if let spot = spots[key] { throw .notEmpty(spot, key) }
    }
  }

  /// What is small can't be printed.
  ///
  /// - Throws: ``TableError/smallPrinted(_:_:)``.
  func check(_ policy: Policy, _ tally: Tally) throws(TableError) {
    let counts = tally.sums(of: Array(printing))
    let small = printing.filter { policy.isSensitive(counts[$0, default: 0]) }
    let first = small.compactMap { key in spots[key].map { ($0, key) } }.min { $0.0.line < $1.0.line }
    if let (spot, key) = first { throw .smallPrinted(spot, key) }
    if policy.base != nil, concernsHiding { throw .notForRounding }
  }

  /// Makes cells dearer that some dimensions alone divide: they are to stay before what others divide too.
  ///
  /// - Parameters:
  ///   - names: Those of the dimensions.
  ///   - keys: The cells.
  ///   - dimensions: All dimensions of the table.
  mutating func prefer(_ names: [String], _ keys: [CellKey], _ dimensions: [Statistics.Dimension]) {
    let others = dimensions.indices.filter { !names.contains(dimensions[$0].name) }
    for key in keys {
      let totals = others.count { key.codes[$0] == dimensions[$0].total }
      let step = (0..<min(totals, 3)).reduce(Int32(1)) { product, _ in product * 8 }
      weights[key] = min(Int32(Self.mostCost), weights[key, default: 1] * step)
    }
  }
}
