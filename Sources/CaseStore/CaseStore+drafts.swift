public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Keeps an interrupted intake, sealed like any other; one for each person.
  public func saveDraft(_ document: JSONValue, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try discardDrafts(db, of: stamp.actor)
      let id = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM draft") ?? 0)
      let record = RecordID(.draft, id)
      try makeKeys(db, record, stamp: stamp)
      try db.execute(
        sql: "INSERT INTO draft (id, savedBy, savedAt, sealed) VALUES (?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now,
          try seal(db, document, .narrative, as: SealLabel("draft", row: id), of: record),
        ])
      try journal(db, stamp, "draft.save")
    }
  }

  /// The intake that this person interrupted.
  public func draft(stamp: Stamp) throws -> (savedAt: Instant, document: JSONValue) {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM draft WHERE savedBy = ? ORDER BY savedAt DESC",
          arguments: [stamp.actor])
      else { throw StoreError.noSuchDraft }
      try journal(db, stamp, "draft.open")
      return (
        row["savedAt"],
        try open(
          db, row["sealed"], .narrative, as: SealLabel("draft", row: row["id"]),
          of: RecordID(.draft, row["id"]))
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
    try write(by: stamp) { db in
      if try discardDrafts(db, of: stamp.actor) {
        try journal(db, stamp, "draft.discard")
      }
    }
  }

  @discardableResult
  private func discardDrafts(_ db: Database, of user: String) throws -> Bool {
    let ids = try Int64.fetchAll(
      db, sql: "SELECT id FROM draft WHERE savedBy = ?", arguments: [user])
    for id in ids {
      try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
      try forgetKeys(db, RecordID(.draft, id))
    }
    return !ids.isEmpty
  }
}
