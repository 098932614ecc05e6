import CaseModel
import Foundation
import GRDB

/// A table of reference data: its columns are those of the file of the same name.
struct ReferenceTable {
  let name: String

  static let names = [
    "urgency", "sign", "topic", "place", "placeChange", "agencyKind", "agency", "clock",
    "referralRule", "holiday", "retention", "draftLimit", "topicWord",
  ]

  /// The columns that hold days.
  private static let days: Set<String> = ["date", "validFrom", "validTo"]

  init(_ name: String) throws(StoreError) {
    guard ReferenceTable.names.contains(name) else { throw .unknownTable(name) }
    self.name = name
  }

  /// Inserts every row, or replaces the row of the same key. All or nothing; the old rows are returned for the journal.
  @discardableResult
  func load(_ text: String, file: String, into db: Database) throws -> (
    rows: Int, replaced: [String]
  ) {
    let rows = CSV.rows(text)
    guard let header = rows.first?.cells else {
      throw StoreError.badReference(file: file, line: 1, column: "code")
    }
    let columns = try db.columns(in: name)
    let known = Set(columns.map(\.name))
    if let stranger = header.first(where: { !known.contains($0) }) {
      throw StoreError.badReference(file: file, line: 1, column: stranger)
    }
    for column in columns where column.isNotNull && !header.contains(column.name) {
      throw StoreError.badReference(file: file, line: 1, column: column.name)
    }
    let key = try db.primaryKey(name).columns
    let list = header.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = header.map { _ in "?" }.joined(separator: ", ")
    let updates = header.filter { !key.contains($0) }
      .map { "\"\($0)\" = excluded.\"\($0)\"" }.joined(separator: ", ")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO "\(name)" (\(list)) VALUES (\(marks))
        ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(updates)
        """)
    let existing = try db.makeStatement(
      sql: """
        SELECT * FROM "\(name)" WHERE \(key.map { "\"\($0)\" = ?" }.joined(separator: " AND "))
        """)
    var replaced: [String] = []
    for (line, cells) in rows.dropFirst() {
      guard cells.count == header.count else {
        throw StoreError.badReference(file: file, line: line, column: header.last ?? "")
      }
      // A day that isn't one would be passed over later, and a clock would run through a holiday.
      for (name, cell) in zip(header, cells)
      where Self.days.contains(name) && !cell.isEmpty && Day(cell) == nil {
        throw StoreError.badReference(file: file, line: line, column: name)
      }
      let values = zip(header, cells).map { name, cell -> DatabaseValue in
        let isInteger = columns.first { $0.name == name }?.type == "INTEGER"
        if cell.isEmpty { return .null }
        let stored = cell.precomposedStringWithCanonicalMapping
        return isInteger ? Int64(cell)?.databaseValue ?? stored.databaseValue : stored.databaseValue
      }
      let keyValues = key.compactMap { header.firstIndex(of: $0).map { values[$0] } }
      if let old = try Row.fetchOne(existing, arguments: StatementArguments(keyValues)),
        zip(header, values).contains(where: { (old[$0] as DatabaseValue) != $1 })
      {
        replaced.append(old.map { "\($0)=\($1)" }.joined(separator: "; "))
      }
      do {
        try insert.execute(arguments: StatementArguments(values))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        // The message names table and column, never a value.
        let column = error.message?.split(separator: ".").last.map(String.init) ?? key[0]
        throw StoreError.badReference(file: file, line: line, column: column)
      }
    }
    return (rows.count - 1, replaced)
  }
}
