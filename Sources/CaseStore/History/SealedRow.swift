import CaseModel
import Foundation
import GRDB
import Vault

/// Under which label and key the value of a row is sealed.
struct SealedRow {
  enum Key {
    case record(RecordID, KeyClass)
    case register(epoch: Int, salt: Data)
  }

  let label: SealLabel
  let key: Key

  /// Nil for a table that seals nothing.
  static func of(_ db: Database, _ table: String, _ row: Row) throws -> SealedRow? {
    switch table {
    case "reportFacts": ofContact(table, row, .facts)
    case "reportIdentity": ofContact(table, row, .identity)
    case "reportNarrative": ofContact(table, row, .narrative)
    case "statisticsRow": ofContact(table, row, .statistics)
    case "registerRow":
      SealedRow(
        label: SealLabel(table, row: row["contactID"], revision: row["revision"]),
        key: .register(epoch: row["epoch"], salt: row["salt"]))
    case "draft":
      SealedRow(
        label: SealLabel(table, row: row["id"]),
        key: .record(RecordID(row["id"] as DraftID), .narrative))
    case "entryFacts": try ofCase(db, table, row, "entry", .facts)
    case "entryNarrative": try ofCase(db, table, row, "entry", .narrative)
    case "entryDocument": try ofCase(db, table, row, "entry", .narrative)
    case "attachmentPart": try ofCase(db, table, row, "entry", .narrative, revision: "part")
    case "referralFacts": try ofCase(db, table, row, "referral", .facts)
    case "referralNarrative": try ofCase(db, table, row, "referral", .narrative)
    case "callback":
      SealedRow(
        label: SealLabel(table, row: row["id"]), key: .record(RecordID(row["id"] as CallbackID), .identity))
    case "shift":
      SealedRow(label: SealLabel(table, row: row["id"]), key: .record(RecordID(row["id"] as ShiftID), .narrative))
    case "breachRevision":
      SealedRow(
        label: SealLabel(table, row: row["breachID"], revision: row["revision"]),
        key: .record(RecordID(row["breachID"] as BreachID), .narrative))
    case "debrief":
      SealedRow(label: SealLabel(table, row: row["id"]), key: .record(RecordID(row["id"] as DebriefID), .narrative))
    case "callerPlan":
      SealedRow(label: SealLabel(table, row: row["id"]), key: .record(RecordID(row["id"] as CallerPlanID), .identity))
    case "review":
      SealedRow(label: SealLabel(table, row: row["id"]), key: .record(RecordID(row["id"] as ReviewID), .narrative))
    case "callbackEntry":
      SealedRow(
        label: SealLabel(table, row: row["callbackID"], revision: row["position"]),
        key: .record(RecordID(row["callbackID"] as CallbackID), .narrative))
    default: nil
    }
  }

  private static func ofContact(_ table: String, _ row: Row, _ keyClass: KeyClass) -> SealedRow {
    SealedRow(
      label: SealLabel(table, row: row["contactID"], revision: row["revision"]),
      key: .record(RecordID(row["contactID"] as ContactID), keyClass))
  }

  /// What belongs to a case by way of an entry or a referral.
  private static func ofCase(
    _ db: Database, _ table: String, _ row: Row, _ parent: String, _ keyClass: KeyClass,
    revision: String = "revision"
  ) throws -> SealedRow {
    let id: Int64 = row[parent + "ID"]
    let caseID = try CaseID.fetchOne(
      db, sql: "SELECT caseID FROM \(parent) WHERE id = ?", arguments: [id])
    guard let caseID else { throw StoreError.damaged }
    return SealedRow(
      label: SealLabel(table, row: id, revision: row[revision] ?? 1),
      key: .record(RecordID(caseID), keyClass))
  }
}
