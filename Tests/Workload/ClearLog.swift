import Foundation
import GRDB

/// The same reports as rows in clear, by SQLite alone: what everything is held against.
struct ClearLog {
  let path: String
  private let database: DatabaseQueue

  init(_ path: String) throws {
    self.path = path
    database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA;
          CREATE TABLE report (id INTEGER PRIMARY KEY, due INTEGER, names TEXT, phone TEXT, document TEXT);
          CREATE INDEX reportByDue ON report (due, id);
          CREATE TABLE bulk (id INTEGER PRIMARY KEY, due INTEGER, names TEXT, phone TEXT, document TEXT)
          """)
    }
  }

  func record(due: Int64, names: String, phone: String?, document: String) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO report (due, names, phone, document) VALUES (?, ?, ?, ?)",
        arguments: [due, names, phone, document])
    }
  }

  /// Many in one transaction.
  func record(_ documents: [String]) throws {
    try database.write { db in
      for document in documents {
        try db.execute(sql: "INSERT INTO bulk (due, document) VALUES (?, ?)", arguments: [1, document])
      }
    }
  }

  /// Counts reports by place and topic, as a table of figures does.
  func tally() throws {
    _ = try database.read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT json_extract(document, '$.incident.place'), json_extract(document, '$.topics[0]'), count(*)
          FROM report GROUP BY 1, 2
          """)
    }
  }

  func show(_ id: Int) throws {
    _ = try database.read { try Row.fetchAll($0, sql: "SELECT * FROM report WHERE id = ?", arguments: [id]) }
  }

  func search(_ like: String) throws {
    _ = try database.read {
      try Row.fetchAll(
        $0, sql: "SELECT id FROM report WHERE names LIKE ? OR phone LIKE ?", arguments: [like, like])
    }
  }

  /// A page of what is due, and where the next one begins.
  func queue(after: (due: Int64, id: Int64) = (0, 0)) throws -> (due: Int64, id: Int64) {
    let rows = try database.read {
      try Row.fetchAll(
        $0, sql: "SELECT id, due, phone FROM report WHERE (due, id) > (?, ?) ORDER BY due, id LIMIT 100",
        arguments: [after.due, after.id])
    }
    return rows.last.map { ($0["due"], $0["id"]) } ?? after
  }
}
