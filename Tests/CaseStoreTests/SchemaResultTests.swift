import Foundation
import GRDB
import Schema
import Testing

@testable import CaseStore

struct SchemaResultTests {
  @Test func `the steps lead to the documented schema`() throws {
    let database = try DatabaseQueue()
    let statements = try database.write { db in
      for step in Migration.all { try db.execute(sql: step.sql) }
      return try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Schema/schema.sql")
    let expected =
      "-- The result of Migrations/, for reading. A test keeps it true.\n\n"
      + statements.map { $0 + ";" }.joined(separator: "\n\n") + "\n"
    #expect(try String(contentsOf: file, encoding: .utf8) == expected)
    // Writes it anew; the test fails once and passes the next time.
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func `the digest by which a file is known at a glance is that of the steps`() throws {
    let database = try DatabaseQueue()
    try Migrations.migrator.migrate(database)
    let digest = try database.read { try KnownSchema.digest($0) }
    #expect(digest == KnownSchema.digest)
  }

  @Test func `the list of tables and keys is that of the steps`() throws {
    let database = try DatabaseQueue()
    try Migrations.migrator.migrate(database)
    try database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      #expect(tables == KnownTables.all)
      for table in tables { #expect(try db.primaryKey(table).columns == KnownTables.key(of: table), "\(table)") }
      // What is written is noted by the first columns of its row.
      for table in ContentWatch.tables where !ContentList.isWhole(table) {
        let key = try KnownTables.key(of: table)
        #expect(try db.columns(in: table).prefix(key.count).map(\.name) == key, "\(table)")
      }
    }
  }

  @Test(arguments: Migration.all)
  func `a database of any age reaches the newest schema`(step: Migration) throws {
    var migrator = DatabaseMigrator()
    for step in Migration.all {
      migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
    }
    let database = try DatabaseQueue()
    try migrator.migrate(database, upTo: step.name)
    try migrator.migrate(database)
    try database.read { db in
      try db.checkForeignKeys()
      #expect(try migrator.hasCompletedMigrations(db))
    }
  }
}
