public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Puts a case under a legal hold, until the end of a day or until it is lifted: nothing of it may be erased.
  public func hold(_ number: CaseNumber, until: Day?, stamp: Stamp) throws {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .hold, stamp, on: row)
      try db.run(
        sql: """
          INSERT INTO hold (caseID, heldBy, heldAt, until) VALUES (?, ?, ?, ?)
          ON CONFLICT (caseID) DO UPDATE SET
            heldBy = excluded.heldBy, heldAt = excluded.heldAt, until = excluded.until
          """, arguments: [row.id, stamp.actor, stamp.now, until.map { "\($0)" }])
      try journal(
        db, stamp, .caseHold, caseID: row.id, detail: ["until": until.map { "\($0)" } ?? "lifted"]
      )
    }
  }

  public func liftHold(_ number: CaseNumber, stamp: Stamp) throws {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .hold, stamp, on: row)
      try db.run(sql: "DELETE FROM hold WHERE caseID = ?", arguments: [row.id])
      try journal(db, stamp, .caseUnhold, caseID: row.id)
    }
  }

  /// Whether the case, or one merged into it, is held.
  func isHeld(_ db: Database, _ row: CaseRow, at now: Instant) throws -> Bool {
    let today = try calendar(db).day(of: now)
    for record in try family(db, row.id) where record.kind == .case {
      let isHeld = try Bool.fetchOne(
        db, sql: "SELECT until IS NULL OR until >= ? FROM hold WHERE caseID = ?",
        arguments: ["\(today)", record.row])
      if isHeld == true { return true }
    }
    return false
  }
}
