import CaseModel
import GRDB

/// A cell that isn't what its column holds: a fault of a file while it is loaded, damage in a row that is read.
struct BadCell: Error {
  let column: String
  let fault: ReferenceFault
}

/// Reads a row of a table; says table, row and column of what can't be read.
func reading<Value>(_ table: String, _ row: Row, _ body: (Row) throws -> Value) throws -> Value {
  do {
    return try body(row)
  } catch let bad as BadCell {
    throw StoreError.damagedRow(table: table, row: row.name, column: bad.column)
  }
}

extension Row {
  /// What tells a row from others, for people: a number or a code, never words.
  fileprivate var name: String {
    for column in ["number", "code", "date", "fromCode", "id"] where hasColumn(column) {
      let value: DatabaseValue = self[column]
      if let name = String.fromDatabaseValue(value) { return name }
      if let id = Int64.fromDatabaseValue(value) { return "\(id)" }
    }
    return "?"
  }
}
