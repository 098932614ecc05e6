import CGuard
import Foundation
import GRDB

extension Configuration {
  /// Settings of every connection, set and read back: an acknowledged call is on disk.
  ///
  /// `TRUNCATE` and `EXTRA`, never WAL: Debian 12's SQLite 3.40.1 has the WAL-reset bug, and in simulated power losses
  /// only this pair (of those measured) lost nothing.
  static func log(_ queue: LockQueue = LockQueue()) -> Configuration {
    var configuration = Configuration()
    configuration.label = "log"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { queue.goesOn(after: $0) }
    configuration.journalMode = .default
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { db in
      guard sqlite_guard(UnsafeMutableRawPointer(db.sqliteConnection)) == 0,
        sqlite_is_guarded(UnsafeMutableRawPointer(db.sqliteConnection)) == 1
      else { throw StoreError.settingRefused("defensive") }
      for (name, value, expected) in settings {
        try db.execute(sql: "PRAGMA \(name) = \(value)")
        let read = try String.fetchOne(db, sql: "PRAGMA \(name)")
        guard read == expected else { throw StoreError.settingRefused(name) }
      }
      try ContentWatch.attach(to: db)
    }
    return configuration
  }

  /// Name, value as written, value as read back.
  private static let settings = [
    ("journal_mode", "TRUNCATE", "truncate"), ("synchronous", "EXTRA", "3"),
    ("secure_delete", "ON", "1"), ("temp_store", "MEMORY", "2"), ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"), ("mmap_size", "0", "0"), ("recursive_triggers", "ON", "1"),
    ("foreign_keys", "ON", "1"),
  ]
}
