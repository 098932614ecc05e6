import GRDB
import Schema

/// The schema's steps, as GRDB runs them.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in Migration.all {
      migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
    }
    return migrator
  }

  /// - Throws: ``StoreError`` that tells an older log from a newer one, and both from a log of another line of
  ///   versions.
  static func requireThisVersion(_ db: Database) throws {
    let known = Set(Migration.all.map(\.name))
    let done = try migrator.appliedIdentifiers(db)
    switch (known.isSubset(of: done), done.isSubset(of: known)) {
    case (true, true): return
    case (true, false): throw StoreError.newerLog
    case (false, true): throw StoreError.olderLog(steps: done.count)
    case (false, false): throw StoreError.otherVersion
    }
  }
}
