import Base
import Disclosure
import Foundation
import Statistics

/// A folder with a statistician's own counts: `inner.csv` and a `hier_<dimension>.csv` for each dimension; perhaps
/// `hier_<dimension>+<name>.csv` for other divisions of it, and `cells.csv` for what is to become of single cells.
///
/// The files are read as R and Excel write them: `CSVTable`, `WholeNumber`.
struct TableDirectory {
  let url: URL
  let tally: Tally
  /// How `inner.csv` is written; what is published is written so too.
  let dialect: CSVDialect
  /// Places that `inner.csv` has more than once, in its order; their counts add up.
  let repeated: [CellKey]
  let wishes: TableWishes

  /// How many cells the table has, totals among them.
  var cells: Int { tally.dimensions.reduce(1) { $0 * $1.codes.count } }

  /// The most cells that a table may have.
  static let mostCells = 500_000

  /// - Parameters:
  ///   - path: The folder with `inner.csv` and its hierarchies.
  ///   - microdata: A file with a row for each thing that is counted, in place of `inner.csv`.
  /// - Throws: ``TableError`` for the first fault.
  init(_ path: String, microdata: String? = nil) throws {
    let url = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw TableError.noFolder }
    let base = try TableBase(in: url, microdata: microdata)
    let dimensions = try base.columns.map {
      try Self.dimension(
        base.file.table.headings[$0], column: $0 + 1, beside: base.names, of: base.file.name, in: url)
    }
    try Self.checkSize(dimensions)
    let (counts, repeated) = try Self.counts(base, dimensions)
    let wishes = try TableWishes(dimensions, in: url)
    do throws(TallyError) {
      tally = try Tally(dimensions, counts: counts, exclusions: wishes.exclusions)
    } catch {
      throw TableError.counts(error)
    }
    try wishes.check(against: tally)
    self.repeated = base.isMicrodata ? [] : repeated
    self.wishes = wishes
    dialect = base.file.table.dialect
    self.url = url
  }

  private static func counts(
    _ base: TableBase, _ dimensions: [Statistics.Dimension]
  ) throws -> (counts: [(key: CellKey, value: Int)], repeated: [CellKey]) {
    let (inner, columns) = (base.file, base.columns)
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
      let count = try base.freq.map { try inner.count(row, $0) } ?? 1
      let (sum, overflows) = total.addingReportingOverflow(count)
      guard !overflows, sum <= Tally.largestCount else {
        throw TableError.count(inner.spot(row, base.freq ?? columns[0]), .tooMany)
      }
      total = sum
      let key = CellKey(columns.map { row.cells[$0] })
      seen[key, default: 0] += 1
      if seen[key] == 2 { repeated.append(key) }
      counts.append((key, count))
    }
    return (counts, repeated)
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
