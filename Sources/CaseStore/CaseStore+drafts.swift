public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Keeps an interrupted intake, sealed like any other; one for each person.
  public func saveDraft(_ document: JSONValue, stamp: Stamp) throws {
    try write { db in
      try requireUser(db, stamp.actor)
      try db.execute(sql: "DELETE FROM draft WHERE savedBy = ?", arguments: [stamp.actor])
      let id = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM draft") ?? 0)
      try db.execute(
        sql: "INSERT INTO draft (id, savedBy, savedAt, sealed) VALUES (?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now, try vault.seal(document, as: SealLabel("draft", row: id)),
        ])
      try CaseStore.journal(db, stamp, "draft.save")
    }
  }

  /// The intake that this person interrupted.
  public func draft(stamp: Stamp) throws -> (savedAt: Instant, document: JSONValue) {
    try write { db in
      try requireUser(db, stamp.actor)
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM draft WHERE savedBy = ? ORDER BY savedAt DESC",
          arguments: [stamp.actor])
      else { throw StoreError.noSuchDraft }
      try CaseStore.journal(db, stamp, "draft.open")
      return (
        row["savedAt"], try vault.open(row["sealed"], as: SealLabel("draft", row: row["id"]))
      )
    }
  }

  /// When this person's draft was saved; nil without one.
  public func draftSavedAt(by user: String) throws -> Instant? {
    try read {
      try Instant.fetchOne(
        $0, sql: "SELECT savedAt FROM draft WHERE savedBy = ? ORDER BY savedAt DESC",
        arguments: [user])
    }
  }

  public func discardDraft(stamp: Stamp) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM draft WHERE savedBy = ?", arguments: [stamp.actor])
      if db.changesCount > 0 { try CaseStore.journal(db, stamp, "draft.discard") }
    }
  }
}
