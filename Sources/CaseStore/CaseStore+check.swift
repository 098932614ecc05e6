import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// One thing that was looked at. Codes and counts only.
  public struct Check: Hashable, Sendable {
    public let name: String
    public let isGood: Bool
    public let finding: String
  }

  /// Looks at the file, its schema and whether the clocks agree with their data; changes nothing but the journal's
  /// note of a clock that was mended.
  public func check(stamp: Stamp) throws -> [Check] {
    var checks = try read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      let version = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
      let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
      let synchronous = try String.fetchOne(db, sql: "PRAGMA synchronous") ?? ""
      return [
        Check(name: "sqlite", isGood: version >= "3.40.1", finding: version),
        Check(
          name: "durability", isGood: journal == "truncate" && synchronous == "3",
          finding: "journal_mode=\(journal) synchronous=\(synchronous)"),
        Check(
          name: "integrity", isGood: integrity == ["ok"], finding: integrity.joined(separator: "; ")
        ),
        Check(name: "references", isGood: orphans == 0, finding: "\(orphans) orphans"),
        Check(
          name: "schema", isGood: try Migrations.migrator.hasCompletedMigrations(db),
          finding: try Migrations.migrator.appliedMigrations(db).last ?? ""),
        try checkBackup(db, now: stamp.now),
        Check(
          name: "sealing", isGood: true,
          finding: holder == nil ? "sealed, locked" : "sealed, unlocked"),
      ]
    }
    let mended = try recompute(stamp: stamp)
    checks.append(
      Check(
        name: "clocks", isGood: mended.isEmpty,
        finding: mended.isEmpty
          ? "every due time follows from its data"
          : "mended: \(mended.map(\.description).joined(separator: ", "))"))
    return checks
  }
}
