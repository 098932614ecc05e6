import Base
import CaseModel
import Foundation
import Vault

/// The rows of another system's list, and which of their cells a map takes.
struct ImportSheet {
  struct Row {
    let line: Int
    /// By column, as many as there are.
    let cells: [String]
    /// By what it is known again, whatever the map says of its columns: its cells, or the number it has.
    let mark: String
  }

  let headings: [String]
  let rows: [Row]
  /// Where each source of the map stands.
  let positions: [ImportMap.Source: Int]

  /// The columns that rows which are handed back have besides their own.
  static let ours = ["$row", "$reason"]

  init(_ text: String, _ map: ImportMap) throws {
    let table = try CSVTable(text)
    let names = table.headings.map { Fold.stored(FormulaGuard.unguarded($0)) }
    headings = names
    var positions: [ImportMap.Source: Int] = [:]
    for source in map.sources {
      guard let position = names.firstIndex(of: source.column) else {
        throw ImportMapError.noSuchColumn(source.column, among: names)
      }
      positions[source] = position
    }
    self.positions = positions
    let key = positions.first { $0.key.field == .key }?.value
    var seen: [String: Int] = [:]
    rows = table.rows.map { row in
      let cells = row.cells.map { FormulaGuard.unguarded($0).precomposedStringWithCanonicalMapping }
      var text = key.map { cells[$0] } ?? ""
      if text.isEmpty {
        // The order of columns, empty ones and ours make no other row.
        text = zip(names, cells).filter { !$1.isEmpty && !Self.ours.contains($0) }.map { "\($0)\u{1F}\($1)" }
          .sorted().joined(separator: "\u{1E}")
      } else {
        text = "$key\u{1F}" + text
      }
      let count = seen[text, default: 0]
      seen[text] = count + 1
      // The same row again is another one: two silent calls within a minute.
      let mark = FileHash.hex(of: Data("\(text)\u{1D}\(key == nil ? count : 0)".utf8))
      return Row(line: row.line, cells: cells, mark: mark)
    }
  }

  /// The columns that the map leaves out.
  func untaken(_ map: ImportMap) -> [String] {
    headings.filter { heading in !map.sources.contains { $0.column == heading } && !Self.ours.contains(heading) }
  }

  /// Rows that weren't taken, as a file: the same columns, the row's number and why. It can be mended and imported.
  func handedBack(_ reasons: [(line: Int, why: String)]) -> String {
    let why = Dictionary(reasons.map { ($0.line, $0.why) }) { $0 + " " + $1 }
    let own = headings.indices.filter { !Self.ours.contains(headings[$0]) }
    let lines = rows.filter { why[$0.line] != nil }.map { row in
      own.map { row.cells[$0] } + ["\(row.line)", why[row.line] ?? ""]
    }
    return CSVWriter(.marked).document([own.map { headings[$0] } + Self.ours] + lines)
  }
}
