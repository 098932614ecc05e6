import CaseModel
import Foundation
import GRDB
import Vault

/// The rows that went from a damaged file into a new one.
struct SalvagedRows {
  private(set) var rows: [String: Int] = [:]
  /// The tables that no walk went through.
  private(set) var damaged: Set<String> = []

  init(_ from: Database, _ into: Database, watch: (Double) throws -> Void) throws {
    // Rules between tables would ask for rows that come later.
    let triggers = try Row.fetchAll(into, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try into.execute(sql: "DROP TRIGGER \((trigger["name"] as String).asSQLName)") }
    // The history first: it tells which rows there should be.
    let tables = ["journal"] + KnownTables.all.filter { $0 != "journal" }
    for (index, table) in tables.enumerated() {
      try watch(Double(index) / Double(tables.count))
      let put = try Self.put(table, from, into)
      guard let put, try DamagedTable(table).walk(from, put) else {
        damaged.insert(table)
        continue
      }
    }
    try findEntries(from, into)
    try findTold(from, into)
    try rebuildTree(into)
    for trigger in triggers { try into.execute(sql: trigger["sql"]) }
    for table in tables { rows[table] = try Int.fetchOne(into, sql: "SELECT count(*) FROM \(table.asSQLName)") }
  }

  /// How a row of a table is written; nil where the damaged file has no such table. One that the table's rules refuse
  /// was damaged too, and isn't taken.
  private static func put(_ table: String, _ from: Database, _ into: Database) throws -> ((Row) throws -> Void)? {
    var there: [String] = []
    _ = try DamagedTable.unlessDamaged { there = try from.columns(in: table).map(\.name) }
    let columns = try into.columns(in: table).map(\.name).filter(there.contains)
    if columns.isEmpty { return nil }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT OR IGNORE INTO \(table.asSQLName) (\(names)) VALUES (\(marks))"
    return { row in
      do {
        try into.run(sql: sql, arguments: StatementArguments(columns.map { row[$0] as DatabaseValue }))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
    }
  }

  /// Entries between those that the walks reached.
  private func findEntries(_ from: Database, _ into: Database) throws {
    guard damaged.contains("journal"), let put = try Self.put("journal", from, into) else { return }
    let known = try Int64.fetchSet(into, sql: "SELECT id FROM journal")
    for id in 1..<max(1, known.max() ?? 1) where !known.contains(id) {
      try DamagedTable("journal").find(from, [id.databaseValue], put)
    }
  }

  /// Rows between those that the walks reached, by the names that the history has for them.
  private func findTold(_ from: Database, _ into: Database) throws {
    let wanted = damaged.subtracting(["journal", "journalNode"])
    if wanted.isEmpty { return }
    let tables = try wanted.reduce(into: [:]) { $0[$1] = try (DamagedTable($1), Self.put($1, from, into)) }
    var sought: Set<String> = []
    let lists = try String.fetchCursor(into, sql: "SELECT content FROM journal WHERE content NOT NULL ORDER BY id DESC")
    while let list = try lists.next() {
      for line in ContentList.lines(list) ?? [] where line.hash != nil && !ContentList.isWhole(line.table) {
        guard let (table, put) = tables[line.table], let put, sought.insert(line.name).inserted else { continue }
        try table.find(from, DamagedTable.key(line), put)
      }
    }
  }

  /// The tree follows from the entries, where all of them are there.
  private func rebuildTree(_ into: Database) throws {
    let entries = try Row.fetchOne(into, sql: "SELECT count(*) AS count, coalesce(max(id), 0) AS last FROM journal")
    guard damaged.contains("journalNode"), let entries, entries["count"] as Int == entries["last"] as Int,
      let log = try String.fetchOne(into, sql: "SELECT log FROM logKey")
    else { return }
    try into.execute(sql: "DELETE FROM journalNode")
    let rows = try Row.fetchCursor(into, sql: "SELECT * FROM journal ORDER BY id")
    while let row = try rows.next() {
      let id: Int = row["id"]
      let leaf = TreeHash.leaf(
        JournalBody(row, log: log).leaf(keyVersion: row["keyVersion"], signature: row["signature"]))
      for node in try MerkleTree(JournalNodes(db: into)).appended(leaf, to: id - 1) {
        try into.run(
          sql: "INSERT INTO journalNode (level, position, hash) VALUES (?, ?, ?)",
          arguments: [node.level, node.index, node.hash])
      }
    }
  }
}
