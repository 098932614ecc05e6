import Foundation
import GRDB
import Vault

extension CaseStore {
  /// The words on paper that took the place of others and were decided on, by version; whether they are believed is for
  /// the book of certificates.
  static func papers(_ db: Database, log: String) throws -> [PaperSuccession] {
    try Row.fetchAll(db, sql: "SELECT * FROM paperKey WHERE decision NOT NULL ORDER BY version").map { row in
      PaperSuccession(
        keys: try paperKeys(row, log: log), proof: row["proof"], proposal: proposal(row), since: row["since"],
        decision: Certificate.Signature(
          signer: row["decidedBy"] ?? Certificate.root, keyVersion: row["decidedVersion"] ?? 0,
          signature: row["decision"]))
    }
  }

  static func paperKeys(_ row: Row, log: String) throws -> PaperSuccession.Keys {
    PaperSuccession.Keys(
      log: log, version: row["version"], root: try SigningPublicKey(row["root"] as Data),
      recovery: try SealingPublicKey(row["recovery"] as Data), recipient: try AgeRecipient(row["recipient"] as String))
  }

  static func proposal(_ row: Row) -> Certificate.Signature {
    Certificate.Signature(
      signer: row["proposedBy"], keyVersion: row["proposedVersion"], signature: row["proposal"])
  }
}
