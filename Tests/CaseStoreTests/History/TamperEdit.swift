import Foundation
import GRDB

/// One edit of one table by somebody with the file, made from the schema.
struct TamperEdit {
  let table: String
  let name: String
  /// Edits; false where the table has nothing to do it on.
  let run: (Database) throws -> Bool
}

extension TamperEdit {
  private static func last(_ db: Database, _ table: String) throws -> Row? {
    let keys = try db.primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\" ORDER BY \(keys)").last
  }

  /// What else a cell may hold, the likeliest first: what another row has, then something near it.
  private static func others(
    _ db: Database, _ table: String, _ column: String, _ value: DatabaseValue
  ) throws -> [DatabaseValue] {
    let used = try DatabaseValue.fetchAll(
      db, sql: "SELECT DISTINCT \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT ? LIMIT 3",
      arguments: [value])
    let near: [DatabaseValue] =
      switch value.storage {
      case .null: [try made(db, table, column)]
      case .int64(let number): [number + 1, number - 1, 1 - number].map(\.databaseValue)
      case .double(let number): [(number + 1).databaseValue]
      case .string(let text): ["x" + text, text + "x", text + "1", String(text.reversed())].map(\.databaseValue)
      case .blob(let data): [Data(data.dropLast() + [(data.last ?? 0) ^ 1]).databaseValue]
      }
    return (used + near + [.null]).filter { $0 != value }
  }

  /// A value that a column takes where there is none yet.
  private static func made(_ db: Database, _ table: String, _ column: String) throws -> DatabaseValue {
    switch try db.columns(in: table).first(where: { $0.name == column })?.type {
    case "TEXT": "x".databaseValue
    case "BLOB": Data([1]).databaseValue
    default: 1.databaseValue
    }
  }

  /// The condition that only this row meets, and what it takes.
  private static func place(_ db: Database, _ table: String, _ row: Row) throws -> (String, [DatabaseValue]) {
    let keys = try db.primaryKey(table).columns
    return (keys.map { "\"\($0)\" = ?" }.joined(separator: " AND "), keys.map { row[$0] })
  }

  private static func set(
    _ db: Database, _ table: String, _ row: Row, to values: [String: DatabaseValue]
  ) throws {
    let (condition, key) = try place(db, table, row)
    try db.execute(
      sql: """
        UPDATE "\(table)" SET \(values.keys.map { "\"\($0)\" = ?" }.joined(separator: ", ")) WHERE \(condition)
        """, arguments: StatementArguments(Array(values.values) + key))
  }

  static func cell(_ table: String, _ column: String) -> TamperEdit {
    TamperEdit(table: table, name: column) { db in
      guard let row = try last(db, table) else { return false }
      for value in try others(db, table, column, row[column])
      where try accepts(db, { try set(db, table, row, to: [column: value]) }) {
        return true
      }
      // What its own rules forbid, SQLite can be told to take.
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      defer { try? db.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
      return try others(db, table, column, row[column]).contains { value in
        try accepts(db) { try set(db, table, row, to: [column: value]) }
      }
    }
  }

  /// Does what a rule of the table doesn't forbid.
  private static func accepts(_ db: Database, _ change: () throws -> Void) throws -> Bool {
    do {
      try change()
      return true
    } catch let error as DatabaseError where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode) {
      return false
    }
  }

  static func deletion(_ table: String) -> TamperEdit {
    TamperEdit(table: table, name: "row deleted") { db in
      guard let row = try last(db, table) else { return false }
      let (condition, key) = try place(db, table, row)
      try db.execute(sql: "DELETE FROM \"\(table)\" WHERE \(condition)", arguments: StatementArguments(key))
      return true
    }
  }

  /// A row more: as the last one, with another key; in an empty table one of made-up values.
  static func addition(_ table: String) -> TamperEdit {
    TamperEdit(table: table, name: "row added") { db in
      let row = try last(db, table)
      let key = try db.primaryKey(table).columns.last ?? ""
      let columns = try db.columns(in: table).map(\.name)
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let taken = try DatabaseValue.fetchAll(db, sql: "SELECT \"\(key)\" FROM \"\(table)\"")
      let keys: [DatabaseValue] = try row.map { try others(db, table, key, $0[key]) } ?? [1.databaseValue]
      for value in keys + [999.databaseValue] where !taken.contains(value) {
        let values = try columns.map { column -> DatabaseValue in
          if column == key { return value }
          return try row.map { $0[column] } ?? made(db, table, column)
        }
        // What is to be unique beside the key goes over to the new row.
        for command in ["INSERT", "INSERT OR REPLACE"] {
          let isDone = try accepts(db) {
            try db.execute(
              sql:
                "\(command) INTO \"\(table)\" (\(names)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
              arguments: StatementArguments(values))
          }
          if isDone { return true }
        }
      }
      return false
    }
  }

  /// Two rows whose contents change places.
  static func swap(_ table: String) -> TamperEdit {
    TamperEdit(table: table, name: "rows swapped") { db in
      let keys = try db.primaryKey(table).columns
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
      for column in rows.first.map({ Array($0.columnNames) }) ?? [] where !keys.contains(column) {
        guard let one = rows.last, let other = rows.first(where: { $0[column] != one[column] as DatabaseValue })
        else { continue }
        guard try accepts(db, { try set(db, table, one, to: [column: other[column]]) }) else { continue }
        if try accepts(db, { try set(db, table, other, to: [column: one[column]]) }) { return true }
        try set(db, table, one, to: [column: one[column]])
      }
      return false
    }
  }

  /// A row put back to what it was earlier.
  /// - Parameter early: The file as it was then.
  static func rollBack(_ table: String, to early: String) throws -> TamperEdit {
    let earlier = try DatabaseQueue(path: early).read {
      try Row.fetchAll($0, sql: "SELECT * FROM \"\(table)\"")
    }
    return TamperEdit(table: table, name: "row rolled back") { db in
      let keys = try db.primaryKey(table).columns
      for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
        guard
          let old = earlier.first(where: { old in keys.allSatisfy { old[$0] == row[$0] as DatabaseValue } }),
          old != row
        else { continue }
        let columns = Array(row.columnNames)
        try set(
          db, table, row, to: Dictionary(uniqueKeysWithValues: columns.map { ($0, old[$0] as DatabaseValue) }))
        return true
      }
      return false
    }
  }
}
