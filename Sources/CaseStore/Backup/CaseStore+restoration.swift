import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Writes into the journal that this log came out of a backup, as soon as there is somebody who can sign it.
  func tellRestoration(_ db: Database, stamp: Stamp, signer: Signer) throws {
    let untold = try Row.fetchAll(
      db, sql: "SELECT * FROM restoration WHERE entry IS NULL ORDER BY id")
    for row in untold {
      // First, so that the entry tells of it too.
      try db.run(
        sql: """
          UPDATE restoration SET entry = (SELECT 1 + coalesce(max(id), 0) FROM journal) WHERE id = ?
          """, arguments: [row["id"] as Int64])
      try CaseStore.journal(
        db, Stamp(actor: stamp.actor, now: stamp.now, purpose: Purpose(rawValue: row["purpose"])),
        .logRestore,
        detail: [
          "backup": "\(row["backup"] as Int64)", "madeAt": "\(row["madeAt"] as Int64)",
          "restoredAt": "\(row["at"] as Int64)",
        ], log: log.id, signer: signer)
    }
  }
}
