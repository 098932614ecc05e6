import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseStore

/// Files that somebody changed by other tools: the check names what it finds, shows no row and never traps.
struct ForeignSchemaTests {
  private let log: LivedLog

  init() throws { log = try LivedLog() }

  /// What `audit verify` reads, in its order.
  private func findings() throws -> [AuditFinding] {
    let file = try CaseStore.auditFile(log.path)
    guard file.isReadable else { return file.findings }
    let store = try LivedLog.open(log.path, schema: .any)
    let audit = try store.audit()
    _ = try? store.state(continuing: log.seen.checkpoint)
    return audit.findings
  }

  private func schemaFindings(_ store: CaseStore) throws -> [AuditFinding] {
    try store.read { try KnownSchema.newest.get().findings($0) }
  }

  /// As `findings`; what can't be read as a log at all is one too.
  private func verdict() throws -> [String] {
    do {
      return try findings().map(\.code)
    } catch let error as any Explained {
      return [error.text.en]
    }
  }

  @Test(arguments: [
    "CREATE TABLE evil (a)", "CREATE TABLE evil (a, b, c, d, e, PRIMARY KEY (a, b, c, d, e))",
    "CREATE TABLE \"e'v\"\"il; DROP TABLE x\" (a)", "CREATE TABLE sqliteevil (a BLOB)",
    "CREATE VIEW evil AS SELECT * FROM journal",
    "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM notice; END",
    "CREATE INDEX evil ON entry (at)", "CREATE TABLE \"\" (a)",
  ])
  func `what isn't ours is named, and the rest is looked at`(sql: String) throws {
    try log.tamperKeepingTriggers { db in
      try db.execute(sql: sql)
      let name =
        try String.fetchOne(
          db, sql: "SELECT name FROM sqlite_schema ORDER BY rowid DESC LIMIT 1") ?? ""
      if sql.hasPrefix("CREATE TABLE"), !sql.contains("PRIMARY KEY") {
        try db.execute(
          sql: "INSERT INTO \(name.asSQLName) VALUES ('NEEDLEROW'), (x'FF00')")
      }
    }
    let found = try findings()
    #expect(Set(found.map(\.code)) == ["foreign"])
    #expect(!found.contains { $0.text.en.contains("NEEDLEROW") })
    // What else is wrong is still found beside it.
    try log.tamperKeepingTriggers {
      try $0.execute(sql: "UPDATE clock SET amount = amount + 1")
    }
    #expect(try Set(findings().map(\.code)).isSuperset(of: ["foreign", "row-changed"]))
  }

  /// SQLite reads such names from a file, though it lets nobody make them.
  @Test(arguments: ["sqlite_stat1", "sqlite_stat4", "sqlite_statx", "sqlite_sequence", "sqlite_autoindex_evil_1"])
  func `a trigger by a name of SQLite's own is as foreign as any other`(name: String) throws {
    try log.tamperKeepingTriggers { db in
      try db.execute(sql: "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM notice; END")
      try db.execute(sql: "PRAGMA writable_schema = 1")
      try db.execute(
        sql: "UPDATE sqlite_schema SET name = ?1, sql = replace(sql, 'evil', ?1) WHERE name = 'evil'", arguments: [name]
      )
      try db.execute(sql: "PRAGMA writable_schema = 0")
    }
    let error = try #require(throws: StoreError.self) { try LivedLog.open(log.path) }
    guard case .foreignSchema = error else { throw error }
    #expect(try findings().map(\.code) == ["foreign"])
  }

  @Test func `what SQLite's planner writes for itself is nobody's trigger`() throws {
    try log.tamperKeepingTriggers { try $0.execute(sql: "ANALYZE") }
    #expect(try findings().isEmpty)
    _ = try LivedLog.open(log.path)
  }

  @Test(arguments: [
    "CREATE TABLE evil (a)", "CREATE VIEW evil AS SELECT * FROM journal",
    "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM notice; END",
    "CREATE INDEX evil ON entry (at)", "DROP TRIGGER journalNoDelete", "DROP INDEX caseByDue",
    "DROP TRIGGER journalNoDelete; CREATE TRIGGER journalNoDelete AFTER INSERT ON entry BEGIN SELECT 1; END",
  ])
  func `a file that isn't as we made it doesn't open, until it is put right on record`(
    sql: String
  ) throws {
    try log.tamperKeepingTriggers { try $0.execute(sql: sql) }
    let error = try #require(throws: StoreError.self) { try LivedLog.open(log.path) }
    guard case .foreignSchema(let finding) = error else { throw error }
    let names = ["evil", "journalNoDelete", "caseByDue"]
    #expect(names.contains { error.text.en.contains("'\($0)'") && sql.contains($0) })
    #expect(!finding.forbidsReading)
    let store = try LivedLog.open(log.path, schema: .any)
    #expect(try schemaFindings(store).count == 1)
    let (dropped, restored) = try store.mendSchema(stamp: LivedLog.stamp(1))
    #expect(dropped + restored == 1)
    #expect(try store.mendSchema(stamp: LivedLog.stamp(1)) == (0, 0))
    let opened = try LivedLog.open(log.path)
    #expect(try schemaFindings(opened).isEmpty && opened.audit().findings.isEmpty)
    #expect(
      try opened.read {
        try String.fetchAll($0, sql: "SELECT action FROM journal ORDER BY id DESC LIMIT 1")
      } == ["log.mend"])
    try opened.note(LivedLog.number, "Ghi chú bịa.", seen: nil, stamp: LivedLog.stamp(2))
  }

  @Test func `a trigger that hides emergencies never gets to run`() throws {
    try log.tamperKeepingTriggers {
      try $0.execute(
        sql: """
          CREATE TRIGGER evil AFTER UPDATE ON "case" WHEN NEW.dueAt IS NOT NULL
          BEGIN UPDATE "case" SET dueAt = NULL, duty = NULL WHERE id = NEW.id; END
          """)
    }
    #expect(throws: StoreError.self) { try LivedLog.open(log.path) }
    _ = try LivedLog.open(log.path, schema: .any).mendSchema(stamp: LivedLog.stamp(1))
    let store = try LivedLog.open(log.path)
    try store.note(LivedLog.number, "Ghi chú bịa.", seen: nil, stamp: LivedLog.stamp(2))
    let queue = try store.queue(CaseStore.Filter(), limit: 5, now: TestLog.noon)
    #expect(try queue.map(\.number).contains(LivedLog.number))
  }

  @Test func `a table of ours that was made anew is no case for mending`() throws {
    try log.tamperKeepingTriggers { db in
      try db.execute(
        sql:
          "CREATE TABLE loose AS SELECT * FROM clock; DROP TABLE clock; ALTER TABLE loose RENAME TO clock"
      )
    }
    let store = try LivedLog.open(log.path, schema: .any)
    #expect(throws: StoreError.foreignSchema(.tableChanged("clock"))) {
      try store.mendSchema(stamp: LivedLog.stamp(1))
    }
  }

  @Test func `a trigger of ours that is gone is named, and the rest is looked at`() throws {
    try log.tamperKeepingTriggers { db in
      try db.execute(
        sql:
          "DROP TRIGGER journalNoDelete; UPDATE clock SET amount = amount + 1; DROP INDEX caseByDue"
      )
    }
    #expect(
      try Set(findings()) == [
        .ruleChanged("journalNoDelete"), .ruleChanged("caseByDue"), .rowChanged("clock"),
      ])
  }

  @Test func `any table of ours that is missing is named`() throws {
    for table in KnownTables.all {
      let log = try LivedLog()
      try log.tamperKeepingTriggers { db in
        try db.execute(sql: "DROP TABLE \(table.quotedDatabaseIdentifier)")
      }
      let file = try CaseStore.auditFile(log.path)
      #expect(!file.isReadable && file.findings.contains(.tableChanged(table)), "\(table)")
    }
  }

  @Test func `a table of ours made anew without types holds what it likes, and isn't read`() throws {
    for table in ContentWatch.tables + ["journal", "journalNode"] {
      let log = try LivedLog()
      try log.tamperKeepingTriggers { db in
        let name = table.quotedDatabaseIdentifier
        let columns = try db.columns(in: table).map(\.name.quotedDatabaseIdentifier)
        try db.execute(sql: "CREATE TABLE loose AS SELECT * FROM \(name)")
        try db.execute(sql: "DROP TABLE \(name); ALTER TABLE loose RENAME TO \(name)")
        for column in columns {
          try db.execute(sql: "UPDATE \(name) SET \(column) = x'4E4545444C45524F57'")
        }
      }
      let file = try CaseStore.auditFile(log.path)
      #expect(!file.isReadable, "\(table)")
      #expect(!file.findings.contains { $0.text.vi.contains("NEEDLE") })
    }
  }

  /// Values that no honest tool writes, by the type of the column.
  private static let weird: [String: [String]] = [
    "INTEGER": ["9223372036854775807", "-9223372036854775808"],
    "TEXT": ["'NEEDLEROW'", "cast(x'FFFE00' AS TEXT)"],
    "BLOB": ["x''", "zeroblob(5000)"],
  ]

  @Test func `no value in any column makes the check trap, and what matters is found`() throws {
    var quiet: Set<String> = []
    for table in KnownTables.all {
      let columns = try DatabaseQueue(path: log.path).read { try $0.columns(in: table) }
      for column in columns {
        for value in Self.weird[column.type] ?? [] {
          let log = try LivedLog()
          try log.tamperKeepingTriggers { db in
            let triggers = try Row.fetchAll(
              db,
              sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
              arguments: [table])
            for trigger in triggers {
              try db.execute(
                sql: "DROP TRIGGER \((trigger["name"] as String).quotedDatabaseIdentifier)")
            }
            // A value that STRICT, NOT NULL or UNIQUE refuses stays out.
            try? db.execute(
              sql: """
                UPDATE OR IGNORE \(table.quotedDatabaseIdentifier)
                SET \(column.name.quotedDatabaseIdentifier) = \(value)
                """)
            for trigger in triggers { try db.execute(sql: trigger["sql"]) }
          }
          let other = Self(log)
          let verdict = try other.verdict()
          #expect(!verdict.contains { $0.contains("NEEDLEROW") })
          if verdict.isEmpty { quiet.insert("\(table).\(column.name)") }
        }
      }
    }
    // Values that were refused, or are in tables of which this log has no row; what the history doesn't tell of.
    #expect(!quiet.contains { $0.hasPrefix("case.state") || $0.hasPrefix("entry.caseID") })
  }

  private init(_ log: LivedLog) { self.log = log }

  @Test func `rows that types forbid, put in by way of the schema, are found by SQLite`() throws {
    try log.tamperKeepingTriggers { db in
      // Types are taken away, a row is written, types are put back: the schema is as it was.
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'entry'")
      try db.execute(sql: "PRAGMA schema_version = 9000")
    }
    try log.tamperKeepingTriggers {
      try $0.execute(sql: "UPDATE entry SET at = x'4E4545444C45524F57' WHERE id = 1")
    }
    try log.tamperKeepingTriggers { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'entry'")
      try db.execute(sql: "PRAGMA schema_version = 9001")
    }
    let file = try CaseStore.auditFile(log.path)
    #expect(file.findings.map(\.code) == ["file"])
    #expect(!file.findings.contains { $0.text.en.contains("NEEDLE") })
  }
}

extension LivedLog {
  /// As somebody would who leaves our triggers where they are.
  func tamperKeepingTriggers(_ body: (Database) throws -> Void) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql:
          "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;\nPRAGMA legacy_alter_table = ON"
      )
      try body(db)
    }
    try database.close()
  }
}
