import Foundation
import GRDB
import Vault

/// The schema that the steps lead to: what a file's own is held against before a row of it is believed.
struct KnownSchema: Sendable {
  /// Made once a run, in memory.
  static let newest = Result { try KnownSchema() }

  private struct Item: Hashable {
    let type: String
    let sql: String
  }

  private let items: [String: Item]
  /// The words of each table that only the steps write.
  private let words: [String: [String]]

  private init() throws {
    let database = try DatabaseQueue()
    try Migrations.migrator.migrate(database)
    (items, words) = try database.read { (try Self.items($0).known, try Self.words($0)) }
  }

  private static func words(_ db: Database) throws -> [String: [String]] {
    [
      "journalAction": try String.fetchAll(db, sql: "SELECT quote(action) FROM journalAction ORDER BY 1"),
      "noticeKind": try String.fetchAll(db, sql: "SELECT quote(kind) FROM noticeKind ORDER BY 1"),
    ]
  }

  /// The tables whose words aren't those that the steps wrote.
  func changedWords(_ db: Database) throws -> [AuditFinding] {
    let found = try Self.words(db)
    return words.keys.sorted().filter { found[$0] != words[$0] }.map { .rowChanged($0) }
  }

  /// SHA-256 of the schema that the steps lead to; a test keeps it true. Files that have it are not looked at further.
  static let digest = "iqlbXElTYG626wignZQjYc74LNz3xEnqRbvgg9AM6yw="

  /// The statistics of SQLite's planner, in SQLite's own words. Anything else by such a name isn't SQLite's: a trigger
  /// may have it in a file that was written by hand.
  private static let planner: [String: Item] = [
    "sqlite_stat1": Item(type: "table", sql: "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
    "sqlite_stat4": Item(type: "table", sql: "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
  ]

  /// SHA-256 of what stands in a file's schema, but for the statistics of SQLite's planner.
  static func digest(_ db: Database) throws -> String {
    let own = planner.map { [$0, $1.type, $1.sql] }
    let lines = try String.fetchOne(
      db,
      sql: """
        SELECT group_concat(line, char(10)) FROM (
          SELECT quote(name) || quote(type) || quote(sql) AS line FROM main.sqlite_schema
          WHERE (name, type, ifnull(sql, '')) NOT IN (VALUES (?, ?, ?), (?, ?, ?)) ORDER BY name, type, sql)
        """, arguments: StatementArguments(own.flatMap(\.self)))
    return ContentHash(of: Data((lines ?? "").utf8)).text
  }

  /// Refuses a file whose schema isn't the one the steps lead to: a trigger of somebody else would change what is
  /// written, and honest signatures would cover it.
  ///
  /// - Throws: ``StoreError/foreignSchema(_:)``, which names what was found first.
  static func demand(_ db: Database) throws {
    guard try digest(db) != digest else { return }
    if let first = try newest.get().findings(db).first { throw StoreError.foreignSchema(first) }
  }

  /// Takes away what isn't ours, and puts back triggers and indexes that were changed or are gone.
  ///
  /// - Returns: How many were taken away, and how many put back.
  /// - Throws: ``StoreError/foreignSchema(_:)`` when a table itself was changed: only a backup helps then.
  static func mend(_ db: Database) throws -> (dropped: Int, restored: Int) {
    let known = try newest.get()
    let findings = try known.findings(db)
    if let table = findings.first(where: \.forbidsReading) { throw StoreError.foreignSchema(table) }
    var (dropped, restored) = (0, 0)
    // Triggers and views first: what they belong to goes after them.
    for kind in ["trigger", "view", "index", "table"] {
      for case .foreign(kind, let name) in findings {
        try db.execute(sql: "DROP \(kind.uppercased()) IF EXISTS \(name.asSQLName)")
        dropped += 1
      }
    }
    for case .ruleChanged(let name) in findings {
      guard let item = known.items[name] else { continue }
      try db.execute(sql: "DROP \(item.type.uppercased()) IF EXISTS \(name.asSQLName)")
      try db.execute(sql: item.sql)
      restored += 1
    }
    return (dropped, restored)
  }

  /// What of a file's schema isn't what the steps lead to. A name may be anything: nothing of it is put into SQL.
  func findings(_ db: Database) throws -> [AuditFinding] {
    let (found, nameless) = try Self.items(db)
    let changed = items.filter { found[$0.key] != $0.value }.keys.sorted()
    let foreign = Set(found.keys).subtracting(items.keys).filter { Self.planner[$0] != found[$0] }
    return changed.map { items[$0]?.type == "table" ? .tableChanged($0) : .ruleChanged($0) }
      + foreign.sorted().map { AuditFinding.foreign(found[$0]?.type ?? "", $0) }
      + (nameless > 0 ? [.tableChanged("sqlite_schema")] : [])
  }

  /// By name, and how many rows of the schema are none that SQLite would write.
  private static func items(_ db: Database) throws -> (known: [String: Item], nameless: Int) {
    var items: [String: Item] = [:]
    var nameless = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT name, type, sql FROM main.sqlite_schema")
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      guard let name = String.fromDatabaseValue(values[0]),
        let type = String.fromDatabaseValue(values[1]), items[name] == nil
      else {
        nameless += 1
        continue
      }
      items[name] = Item(type: type, sql: String.fromDatabaseValue(values[2]) ?? "")
    }
    return (items, nameless)
  }
}
