import Base
import CaseModel
import GRDB
import Vault

/// What a log's file may hold besides the log, when it is opened.
public enum SchemaDemand: Sendable {
  /// Tables, views, triggers and indexes are those that this version makes; anything else is refused.
  case ours
  /// For whoever looks what is wrong, and mends it.
  case any
}

extension CaseStore {
  /// Whether the file holds what isn't the log's, or lacks a rule of its own.
  func checkSchema(_ db: Database) throws -> Check {
    let findings = try KnownSchema.newest.get().findings(db)
    guard !findings.isEmpty else {
      let isNewest = try Migrations.migrator.hasCompletedMigrations(db)
      return Check(
        name: "schema", isGood: isNewest,
        finding: Text(
          vi: isNewest
            ? "đúng cấu trúc mới nhất" : "cấu trúc cũ: chạy bản chương trình mới nhất một lần để nâng cấp",
          en: try Migrations.migrator.appliedMigrations(db).last ?? ""))
    }
    return Check(
      name: "schema", isGood: false,
      finding: Text(
        vi: findings.map(\.text.vi).joined(separator: " "),
        en: findings.map(\.text.en).joined(separator: " ")))
  }

  /// Takes away tables, views, triggers and indexes that aren't the log's, and puts back triggers and indexes of ours
  /// that were changed or are gone. The rows that they changed meanwhile stay as they are: ``audit()`` finds those.
  ///
  /// - Returns: How many were taken away, and how many put back.
  /// - Throws: ``StoreError/foreignSchema(_:)`` when a table of ours was changed: only a backup helps then.
  public func mendSchema(stamp: Stamp) throws -> (dropped: Int, restored: Int) {
    do {
      try read { db in
        guard let holder else { throw StoreError.locked }
        try requireUser(db, stamp.actor)
        guard holder.user == stamp.actor else { throw StoreError.notYou(stamp.actor) }
        try admit(db, .verifyLog, stamp)
      }
    } catch StoreError.notAllowed {
      // Once more, so that the refusal is on record.
      try write(by: stamp) { _ = try admit($0, .verifyLog, stamp) }
    }
    // Apart, and first: a foreign trigger may not see the entry that tells of it being taken away.
    let done = try translating {
      try database.writeWithoutTransaction { db in
        var done = (dropped: 0, restored: 0)
        try db.inTransaction {
          done = try KnownSchema.mend(db)
          // An index that leaves rows out hides them from whoever lists them.
          try db.execute(sql: "REINDEX")
          return isRehearsal ? .rollback : .commit
        }
        return done
      }
    }
    guard done != (0, 0) else { return done }
    try write(by: stamp) { db in
      try journal(
        db, stamp, .logMend,
        detail: ["dropped": "\(done.dropped)", "restored": "\(done.restored)"])
    }
    return done
  }
}
