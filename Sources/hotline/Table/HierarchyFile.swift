import Base
import Foundation
import Statistics

/// A file of levels and codes: `@` is the total, `@@` its parts.
struct HierarchyFile {
  struct Row {
    let depth: Int
    let code: String
    let spot: TableSpot
  }

  let file: TableFile
  let tree: Hierarchy
  private let rows: [Row]

  init(_ name: String, in folder: URL) throws(TableError) {
    file = try TableFile(name, in: folder)
    let level = try file.column("levels")
    let code = try file.column("codes")
    var rows: [Row] = []
    var lines: [String: Int] = [:]
    for row in file.table.rows {
      let signs = row.cells[level]
      guard !signs.isEmpty, signs.allSatisfy({ $0 == "@" }) else {
        throw .level(file.spot(row, level), .notSigns)
      }
      let depth = signs.count
      guard depth <= (rows.last?.depth ?? 0) + 1 else {
        throw .level(file.spot(row, level), rows.isEmpty ? .first : .skips)
      }
      guard depth > 1 || rows.isEmpty else { throw .level(file.spot(row, level), .secondTotal) }
      let name = row.cells[code]
      guard !name.isEmpty else { throw .emptyCode(file.spot(row, code)) }
      if let first = lines.updateValue(row.line, forKey: name) {
        throw .repeatedCode(file.spot(row, code), name, first: first)
      }
      rows.append(Row(depth: depth, code: name, spot: file.spot(row, code)))
    }
    self.rows = rows
    do {
      tree = try Hierarchy(rows.map { (depth: $0.depth, code: $0.code) })
    } catch {
      throw .hierarchy(file: file.name, error)
    }
  }

  /// The file's own codes as sums of codes of a dimension, whose finest codes it divides otherwise.
  ///
  /// - Parameters:
  ///   - dimension: A dimension of the table.
  ///   - known: The codes that have a meaning already.
  func groupings(
    across dimension: Statistics.Dimension, known: Set<String>
  ) throws(TableError) -> [(code: String, members: [String])] {
    guard rows[0].code == dimension.total else {
      throw .division(rows[0].spot, .otherTotal(dimension.total))
    }
    let parts = tree.parts
    var covered: Set<Int> = []
    for (position, row) in rows.enumerated().dropFirst() {
      if parts[position].isEmpty {
        guard let place = dimension.position(of: row.code) else {
          throw .division(row.spot, .unknown(row.code))
        }
        covered.formUnion(dimension.coverage[place])
      } else if known.contains(row.code) {
        throw .division(row.spot, .taken(row.code))
      }
    }
    if let missing = dimension.leaves.indices.first(where: { !covered.contains($0) }) {
      throw .division(rows[0].spot, .incomplete(dimension.leaves[missing]))
    }
    // Parts before what they are parts of.
    return rows.indices.dropFirst().reversed().filter { !parts[$0].isEmpty }
      .map { (rows[$0].code, parts[$0].map { rows[$0].code }) }
  }
}
