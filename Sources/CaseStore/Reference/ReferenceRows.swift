import Base
import CaseModel
import Foundation
import GRDB

/// The rows of a reference file, read as they are read whenever they are used, before anything is written.
struct ReferenceRows {
  struct Line {
    /// Where it begins in the file.
    let line: Int
    let cells: [String: DatabaseValue]

    subscript(column: String) -> DatabaseValue { cells[column] ?? .null }

    func text(_ column: String) -> String { String.fromDatabaseValue(self[column]) ?? "" }

    func values(of columns: [String]) -> [DatabaseValue] { columns.map { self[$0] } }
  }

  let file: String
  let columns: [String]
  let rows: [Line]

  private static let days: Set<String> = [
    "date", "validFrom", "validTo", "effective", "parentValidFrom", "fromValidFrom", "toValidFrom",
    "verifiedOn",
  ]
  private static let codes: Set<String> = [
    "code", "fromCode", "toCode", "parentCode", "parent", "kind", "agencyKind", "responsible",
    "superior",
  ]
  /// Columns that hold several words; stored with one space between.
  private static let lists: Set<String> = ["meets", "condition", "places", "situations"]

  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` for the first fault.
  init(_ text: String, of table: ReferenceTable, file: String, _ db: Database) throws {
    self.file = file
    let parsed: CSVTable
    do throws(CSVFault) {
      parsed = try CSVTable(text)
    } catch {
      throw StoreError.badReference(file: file, line: error.line, column: "", .csv(error))
    }
    let known = try db.columns(in: table.name)
    func fault(_ line: Int, _ column: String, _ fault: ReferenceFault) -> StoreError {
      .badReference(file: file, line: line, column: column, fault)
    }
    for heading in parsed.headings where !known.contains(where: { $0.name == heading }) {
      throw fault(parsed.line, heading, .stranger)
    }
    for column in known where column.isNotNull && !parsed.headings.contains(column.name) {
      throw fault(parsed.line, column.name, .missing)
    }
    let key = try KnownTables.key(of: table.name)
    let places = known.map { column in (column, parsed.headings.firstIndex(of: column.name)) }
    var seen: [[DatabaseValue]: Line] = [:]
    var rows: [Line] = []
    for row in parsed.rows {
      do throws(BadCell) {
        var cells: [String: DatabaseValue] = [:]
        for (column, index) in places {
          cells[column.name] = try Self.value(index.map { row.cells[$0] } ?? "", column)
        }
        let line = Line(line: row.line, cells: cells)
        try Self.check(line, of: table)
        let identity = line.values(of: key)
        if let first = seen[identity] {
          guard first.cells == cells else {
            throw BadCell(column: key[0], fault: .repeated(line: first.line))
          }
          continue
        }
        seen[identity] = line
        rows.append(line)
      } catch {
        throw fault(row.line, error.column, error.fault)
      }
    }
    columns = parsed.headings
    self.rows = rows
  }

  func fault(_ row: Line, _ column: String, _ fault: ReferenceFault) -> StoreError {
    .badReference(file: file, line: row.line, column: column, fault)
  }

  private static func value(
    _ cell: String, _ column: ColumnInfo
  ) throws(BadCell) -> DatabaseValue {
    let name = column.name
    if cell.isEmpty {
      if column.isNotNull { throw BadCell(column: name, fault: .missing) }
      return .null
    }
    if column.type == "INTEGER" {
      let least =
        ["acknowledgeAmount", "actAmount", "years", "rank", "minutes", "months"].contains(name) ? 1 : 0
      let range = least...10_000
      guard let number = try? WholeNumber.read(cell), range.contains(number) else {
        throw BadCell(column: name, fault: .notANumber(range))
      }
      return number.databaseValue
    }
    if days.contains(name), Day(cell) == nil { throw BadCell(column: name, fault: .notADay) }
    if codes.contains(name), !isCode(cell) { throw BadCell(column: name, fault: .notACode) }
    let words =
      lists.contains(name)
      ? cell.split(whereSeparator: \.isWhitespace).joined(separator: " ") : cell
    return words.precomposedStringWithCanonicalMapping.databaseValue
  }

  /// Letters, digits, `.`, `_` and `-`, beginning with a letter or digit.
  private static func isCode(_ cell: String) -> Bool {
    let first = cell.utf8.first.map(isLetterOrDigit) ?? false
    return first && cell.utf8.allSatisfy { isLetterOrDigit($0) || [45, 46, 95].contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }

  private static func check(_ line: Line, of table: ReferenceTable) throws(BadCell) {
    let (from, to) = (
      String.fromDatabaseValue(line["validFrom"]), String.fromDatabaseValue(line["validTo"])
    )
    if let from, let to, to < from { throw BadCell(column: "validTo", fault: .endsEarly) }
    do {
      try table.check(Row(line.cells.mapValues { $0 }))
    } catch let bad as BadCell {
      throw bad
    } catch {
      throw BadCell(column: "code", fault: .wrong)
    }
  }
}
