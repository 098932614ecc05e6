import Base
import Disclosure
import Foundation
import Statistics

/// A folder with a statistician's own counts: `inner.csv` and a `hier_<dimension>.csv` for each dimension.
///
/// The files are read as R and Excel write them: ``CSVTable``, ``WholeNumber``.
struct TableDirectory {
  let url: URL
  let tally: Tally
  /// How `inner.csv` is written; what is published is written so too.
  let dialect: CSVDialect
  /// Places that `inner.csv` has more than once, in its order; their counts add up.
  let repeated: [CellKey]

  /// How many cells the table has, totals among them.
  var cells: Int { tally.dimensions.reduce(1) { $0 * $1.codes.count } }

  /// The most cells that a table may have.
  static let mostCells = 500_000

  /// - Throws: ``TableError`` for the first fault.
  init(_ path: String) throws {
    let url = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw TableError.noFolder }
    let inner = try TableFile("inner.csv", in: url)
    let freq = try inner.column("freq")
    let columns = inner.table.headings.indices.filter { $0 != freq }
    guard !columns.isEmpty else {
      throw TableError.noDimension(found: inner.table.headings)
    }
    let dimensions = try columns.map {
      try Self.dimension(inner.table.headings[$0], column: $0 + 1, in: url)
    }
    try Self.checkSize(dimensions)
    (tally, repeated) = try Self.tally(inner, dimensions, columns: columns, freq: freq)
    dialect = inner.table.dialect
    self.url = url
  }

  private static func tally(
    _ inner: TableFile, _ dimensions: [Statistics.Dimension], columns: [Int], freq: Int
  ) throws -> (Tally, repeated: [CellKey]) {
    let leaves = dimensions.map { Set($0.leaves) }
    var counts: [(key: CellKey, value: Int)] = []
    var seen: [CellKey: Int] = [:]
    var repeated: [CellKey] = []
    var total = 0
    for row in inner.table.rows {
      for (column, (dimension, leaves)) in zip(columns, zip(dimensions, leaves)) {
        let code = row.cells[column]
        guard !leaves.contains(code) else { continue }
        let spot = inner.spot(row, column)
        throw dimension.position(of: code) == nil
          ? TableError.unknownCode(spot, code) : .notFinest(spot, code)
      }
      let count = try inner.count(row, freq)
      let (sum, overflows) = total.addingReportingOverflow(count)
      guard !overflows, sum <= Tally.largestCount else {
        throw TableError.count(inner.spot(row, freq), .tooMany)
      }
      total = sum
      let key = CellKey(columns.map { row.cells[$0] })
      seen[key, default: 0] += 1
      if seen[key] == 2 { repeated.append(key) }
      counts.append((key, count))
    }
    do throws(TallyError) {
      return (try Tally(dimensions, counts: counts), repeated)
    } catch {
      throw TableError.counts(error)
    }
  }

  private static func dimension(
    _ name: String, column: Int, in folder: URL
  ) throws -> Statistics.Dimension {
    // The heading becomes part of a file's name, which mustn't lead out of the folder.
    guard !name.contains(where: { "/\\:".contains($0) || $0.isNewline || $0 == "\0" }) else {
      throw TableError.unsafeHeading(column: column)
    }
    let file = try TableFile("hier_\(name).csv", in: folder)
    let level = try file.column("levels")
    let code = try file.column("codes")
    var levels: [(depth: Int, code: String)] = []
    var lines: [String: Int] = [:]
    for row in file.table.rows {
      let signs = row.cells[level]
      guard !signs.isEmpty, signs.allSatisfy({ $0 == "@" }) else {
        throw TableError.level(file.spot(row, level), .notSigns)
      }
      let depth = signs.count
      guard depth <= (levels.last?.depth ?? 0) + 1 else {
        throw TableError.level(file.spot(row, level), levels.isEmpty ? .first : .skips)
      }
      guard depth > 1 || levels.isEmpty else {
        throw TableError.level(file.spot(row, level), .secondTotal)
      }
      let name = row.cells[code]
      guard !name.isEmpty else { throw TableError.emptyCode(file.spot(row, code)) }
      if let first = lines.updateValue(row.line, forKey: name) {
        throw TableError.repeatedCode(file.spot(row, code), name, first: first)
      }
      levels.append((depth, name))
    }
    do {
      return try Statistics.Dimension(name, Hierarchy(levels))
    } catch let error as HierarchyError {
      throw TableError.hierarchy(file: file.name, error)
    }
  }

  /// Says at once what would take for ever.
  private static func checkSize(_ dimensions: [Statistics.Dimension]) throws {
    var cells = 1
    for dimension in dimensions {
      let (product, overflows) = cells.multipliedReportingOverflow(by: dimension.codes.count)
      cells = overflows ? .max : product
    }
    guard cells <= mostCells else {
      throw TableError.tooLarge(cells: cells == .max ? nil : cells, most: mostCells)
    }
  }
}
