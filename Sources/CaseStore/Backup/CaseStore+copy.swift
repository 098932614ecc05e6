import CaseModel
import Foundation
import GRDB
import Glibc
import Vault

extension CaseStore {
  /// What one consistent copy of the log says of itself.
  struct Copy {
    let rows: [String: Int]
    let schema: String
    let checkpoint: Checkpoint
    let book: CertificateBook
    let paper: AgeRecipient
  }

  /// Copies the log into a folder and divides the copy into the parts of a backup.
  ///
  /// The log is never locked for long: it is copied some pages at a time, and what others write meanwhile begins it
  /// anew.
  func copied(into folder: String, watch: (BackupProgress) throws -> Void) throws -> Copy {
    let whole = "\(folder)/whole.sqlite"
    return try translating {
      let copy = try DatabaseQueue(path: whole, configuration: .scratch)
      try withoutActuallyEscaping(watch) { watch in
        try database.backup(to: copy, pagesPerStep: 2048) { progress in
          try watch(
            BackupProgress(.copying, progress.completedPageCount, of: progress.totalPageCount))
          usleep(2000)
        }
      }
      // What is thrown at the last page goes unheard.
      try watch(BackupProgress(.copying, 1, of: 1))
      let said = try copy.read { db in
        let people = try People(db)
        return Copy(
          rows: try Self.rows(db),
          schema: try Migrations.migrator.appliedMigrations(db).last ?? "",
          checkpoint: try checkpoint(db), book: people.book, paper: people.paper)
      }
      try copy.writeWithoutTransaction { db in
        try Self.moveKeys(db, to: "\(folder)/\(BackupPart.keys.openName)")
        try db.run(
          sql: "VACUUM INTO ?", arguments: ["\(folder)/\(BackupPart.data.openName)"])
      }
      try copy.close()
      unlink(whole)
      return said
    }
  }

  static func rows(_ db: Database) throws -> [String: Int] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    return try tables.reduce(into: [:]) { rows, table in
      rows[table] = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM main.\(table.asSQLName)")
    }
  }

  /// Takes out of a copy whatever opens a record, and puts it in a database of its own.
  private static func moveKeys(_ db: Database, to path: String) throws {
    try db.run(sql: "ATTACH ? AS part", arguments: [path])
    try db.inTransaction {
      for table in BackupPart.keyTables {
        let sql = try String.fetchOne(
          db, sql: "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?",
          arguments: [table])
        guard let sql, let start = sql.firstRange(of: "CREATE TABLE ") else {
          throw StoreError.damaged
        }
        try db.execute(sql: sql.replacingCharacters(in: start, with: "CREATE TABLE part."))
        try db.execute(sql: "INSERT INTO part.\(table) SELECT * FROM main.\(table)")
        try db.execute(sql: "DELETE FROM main.\(table)")
      }
      try db.execute(
        sql: """
          CREATE TABLE part.\(BackupPart.saltTable) (
            contactID INTEGER PRIMARY KEY, revision INTEGER NOT NULL, epoch INTEGER NOT NULL,
            salt BLOB NOT NULL) STRICT
          """)
      try db.execute(
        sql: """
          INSERT INTO part.\(BackupPart.saltTable)
          SELECT contactID, revision, epoch, salt FROM main.registerRow
          """)
      try db.execute(sql: "UPDATE main.registerRow SET salt = zeroblob(16)")
      return .commit
    }
    try db.execute(sql: "DETACH part")
  }
}
