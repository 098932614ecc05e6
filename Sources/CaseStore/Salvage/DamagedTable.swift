import Foundation
import GRDB

/// Reads the rows of one table out of a file whose pages may be damaged: from the beginning, from the end, and single
/// ones by their keys.
struct DamagedTable {
  let name: String
  let keys: [String]

  init(_ name: String) throws {
    self.name = name
    keys = try KnownTables.key(of: name)
  }

  private func order(_ direction: String) -> String {
    keys.map { "\"\($0)\" \(direction)" }.joined(separator: ", ")
  }

  /// Gives each row that a walk from both ends reaches; some come twice.
  ///
  /// - Returns: Whether a walk from the beginning came to the end.
  func walk(_ db: Database, _ body: (Row) throws -> Void) throws -> Bool {
    if try walk(db, "ASC", body) { return true }
    _ = try walk(db, "DESC", body)
    return false
  }

  private func walk(_ db: Database, _ direction: String, _ body: (Row) throws -> Void) throws -> Bool {
    try Self.unlessDamaged {
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(name.asSQLName) ORDER BY \(order(direction))")
      while let row = try rows.next() { try body(row) }
    }
  }

  /// Gives the row of a key, if it can be read.
  func find(_ db: Database, _ key: [DatabaseValue], _ body: (Row) throws -> Void) throws {
    let condition = keys.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    _ = try Self.unlessDamaged {
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM \(name.asSQLName) WHERE \(condition)", arguments: StatementArguments(key))
      if let row { try body(row) }
    }
  }

  /// The key that a list of the history names so.
  static func key(_ line: ContentList.Line) -> [DatabaseValue] {
    line.keys.map {
      String($0).replacing("%09", with: "\t").replacing("%0A", with: "\n").replacing("%25", with: "%").databaseValue
    }
  }

  /// Whether it went through: what SQLite can't read isn't thrown on.
  static func unlessDamaged(_ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return true
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_ERROR].contains(error.resultCode)
    {
      return false
    }
  }
}
