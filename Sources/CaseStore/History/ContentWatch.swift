import GRDB

/// What a transaction writes, as SQLite itself sees it: no row is written that the history doesn't hear of.
///
/// Triggers of this connection alone note the key of each row that is inserted, changed or deleted; the next entry of
/// the journal takes them in (``ContentList``).
enum ContentWatch {
  /// The history itself; what only slows down guessing; what only the tool's own upgrades write; the answers of a call
  /// that is going on, of which the history tells the beginning and the end.
  private static let unwatched: Set<String> = [
    "draftProgress", "journal", "journalAction", "journalNode", "noticeKind", "unlockFailure",
    "grdb_migrations",
  ]
  /// Their rows may go without an entry: access that has run out is swept away by whatever comes next.
  static let fleeting: Set<String> = ["keyWrap"]
  private static let mostKeys = 4

  static func start(_ db: Database) throws {
    let isWatching = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM temp.sqlite_schema WHERE name = 'touched'")
    if isWatching == true { return }
    let triggers = try tables().flatMap { table in
      let (new, old) = (try note(db, table, "new"), try note(db, table, "old"))
      return [("INSERT", new), ("UPDATE", new + old), ("DELETE", old)].map { event, notes in
        """
        CREATE TEMP TRIGGER "watch \(table) \(event)" AFTER \(event) ON main."\(table)" BEGIN
        \(notes) END;
        """
      }
    }
    try db.execute(
      sql: "CREATE TEMP TABLE touched (name, a, b, c, d);\n" + triggers.joined(separator: "\n"))
  }

  /// Every table that the history tells of. What else stands in the file isn't the log's, and its name may be anything.
  static func tables() throws -> [String] {
    try KnownSchema.newest.get().tables.filter { !unwatched.contains($0) }
  }

  private static func note(_ db: Database, _ table: String, _ row: String) throws -> String {
    let columns = ContentList.isWhole(table) ? [] : try db.primaryKey(table).columns
    precondition(columns.count <= mostKeys, "the key of \(table) has too many columns to watch")
    var keys = columns.map { "\(row).\"\($0)\"" }
    keys += Array(repeating: "''", count: mostKeys - columns.count)
    return "INSERT INTO touched VALUES ('\(table)', \(keys.joined(separator: ", ")));"
  }

  /// What was written since the last entry; nil when nothing was.
  static func take(_ db: Database) throws -> ContentList? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT DISTINCT * FROM temp.touched ORDER BY name, a, b, c, d")
    guard !rows.isEmpty else { return nil }
    var list = ContentList()
    for row in rows {
      let keys: [DatabaseValue] = [row["a"], row["b"], row["c"], row["d"]]
      try list.add(db, row["name"], keys)
    }
    try db.execute(sql: "DELETE FROM temp.touched")
    return list
  }

  /// Refuses to commit what no entry tells of.
  ///
  /// - Throws: ``StoreError/untold(_:)``.
  static func requireTold(_ db: Database) throws {
    let table = try String.fetchOne(
      db,
      sql: """
        SELECT name FROM temp.touched
        WHERE name NOT IN (\(fleeting.map { "'\($0)'" }.joined(separator: ", "))) LIMIT 1
        """)
    if let table { throw StoreError.untold(table) }
  }
}
