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
  let rows: [Row]

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
  }

  /// The file's own codes as sums of codes of another tree, whose finest codes it divides otherwise.
  ///
  /// - Parameter known: The codes that have a meaning already.
  func groupings(
    across tree: Hierarchy, known: Set<String>
  ) throws(TableError) -> [(code: String, members: [String])] {
    guard let first = rows.first else { throw .hierarchy(file: file.name, .empty) }
    guard first.code == tree.codes[0] else {
      throw .division(first.spot, .otherTotal(tree.codes[0]))
    }
    let parts = parts
    var covered: [Int] = []
    let finest = Self.finest(of: tree)
    for (position, row) in rows.enumerated().dropFirst() {
      if parts[position].isEmpty {
        guard let codes = finest[row.code], row.code != first.code else {
          throw .division(row.spot, .unknown(row.code))
        }
        covered += codes
      } else if known.contains(row.code) {
        throw .division(row.spot, .taken(row.code))
      }
    }
    if let missing = finest[first.code]?.first(where: { !covered.contains($0) }) {
      throw .division(first.spot, .incomplete(tree.codes[missing]))
    }
    // Parts before what they are parts of.
    return rows.indices.dropFirst().reversed().filter { !parts[$0].isEmpty }
      .map { (rows[$0].code, parts[$0].map { rows[$0].code }) }
  }

  /// For each row, the rows of its parts.
  private var parts: [[Int]] {
    var parts = rows.map { _ in [Int]() }
    var path: [Int] = []
    for (position, row) in rows.enumerated() {
      path.removeSubrange(min(row.depth - 1, path.count)...)
      if let parent = path.last { parts[parent].append(position) }
      path.append(position)
    }
    return parts
  }

  /// For each code of a tree, the positions of the finest codes that it covers.
  private static func finest(of tree: Hierarchy) -> [String: [Int]] {
    let parts = tree.parts
    var finest: [[Int]] = tree.codes.indices.map { parts[$0].isEmpty ? [$0] : [] }
    for position in tree.codes.indices.reversed() where !parts[position].isEmpty {
      finest[position] = parts[position].flatMap { finest[$0] }
    }
    return Dictionary(zip(tree.codes, finest)) { first, _ in first }
  }
}
