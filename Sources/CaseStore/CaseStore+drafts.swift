public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// An intake that somebody interrupted.
  public struct Draft: Hashable, Sendable {
    public let id: Int64
    public let savedAt: Instant
  }

  /// Keeps an interrupted intake, sealed like any other. One draft never takes the place of another call's.
  ///
  /// - Parameter old: The draft that was taken up for it; it goes.
  /// - Returns: The new draft's number.
  @discardableResult
  public func saveDraft(
    _ document: JSONValue, insteadOf old: Int64? = nil, stamp: Stamp
  ) throws -> Int64 {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      let id = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM draft") ?? 0)
      let record = RecordID(.draft, id)
      try makeKeys(db, record, stamp: stamp)
      try db.execute(
        sql: "INSERT INTO draft (id, savedBy, savedAt, sealed) VALUES (?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now,
          try seal(db, document, .narrative, as: SealLabel("draft", row: id), of: record),
        ])
      if let old { try forget(db, draft: old, of: stamp.actor) }
      try journal(db, stamp, "draft.save")
      return id
    }
  }

  /// This person's drafts, newest first.
  public func drafts(of user: String) throws -> [Draft] {
    try read {
      try Row.fetchAll(
        $0, sql: "SELECT id, savedAt FROM draft WHERE savedBy = ? ORDER BY savedAt DESC, id DESC",
        arguments: [user]
      ).map { Draft(id: $0["id"], savedAt: $0["savedAt"]) }
    }
  }

  /// What was answered before the intake was interrupted; nobody opens another's.
  public func draft(_ id: Int64, stamp: Stamp) throws -> JSONValue {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM draft WHERE id = ? AND savedBy = ?", arguments: [id, stamp.actor])
      else { throw StoreError.noSuchDraft }
      try journal(db, stamp, "draft.open")
      return try open(
        db, row["sealed"], .narrative, as: SealLabel("draft", row: id), of: RecordID(.draft, id))
    }
  }

  public func discardDraft(_ id: Int64, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try discard(db, draft: id, stamp: stamp)
    }
  }

  /// Destroys this person's draft and tells the history; one that is gone already is no fault.
  func discard(_ db: Database, draft id: Int64, stamp: Stamp) throws {
    if try forget(db, draft: id, of: stamp.actor) { try journal(db, stamp, "draft.discard") }
  }

  @discardableResult
  private func forget(_ db: Database, draft id: Int64, of user: String) throws -> Bool {
    try db.execute(
      sql: "DELETE FROM draft WHERE id = ? AND savedBy = ?", arguments: [id, user])
    guard db.changesCount == 1 else { return false }
    try forgetKeys(db, RecordID(.draft, id))
    return true
  }
}
