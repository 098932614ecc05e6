public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Begins a draft: a call that is being taken down, sealed like any other. One never takes the place of another
  /// call's.
  ///
  /// - Parameters:
  ///   - document: The answers so far.
  ///   - mark: Where it stands: the next question, whether somebody types.
  ///   - old: The draft that was taken up for it; it goes. Another's only a supervisor takes up.
  ///   - stamp: Who does it, and when.
  /// - Returns: The new draft's number.
  @discardableResult
  public func saveDraft(
    _ document: JSONValue, at mark: Draft.Mark = Draft.Mark(), insteadOf old: DraftID? = nil,
    stamp: Stamp
  ) throws -> DraftID {
    try write(by: stamp, waiting: .call) { db in
      try admit(db, .recordContact, stamp)
      let id: DraftID = try db.nextRow(of: "draft")
      let record = RecordID(id)
      try makeKeys(db, record, stamp: stamp)
      try db.run(
        sql: "INSERT INTO draft (id, savedBy, savedAt, sealed) VALUES (?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now,
          try seal(db, document, .narrative, as: SealLabel("draft", row: id), of: record),
        ])
      try store(db, document, of: id, at: mark, now: stamp.now)
      if let old {
        let owner = try owner(db, of: old, stamp: stamp)
        try forget(db, draft: old, of: owner)
      }
      try journal(db, stamp, .draftSave)
      return id
    }
  }

  /// Keeps the newest answers of a draft that this process has begun or opened. It needs no unlocked session: the
  /// draft's key is at hand. Nothing is journalled: the history tells when a draft begins and ends.
  ///
  /// - Throws: ``StoreError/noSuchDraft`` when it has gone, or is another one by now.
  public func keepAnswers(
    _ document: JSONValue, of id: DraftID, at mark: Draft.Mark, stamp: Stamp
  ) throws {
    try write { db in
      let commitments = try String.fetchOne(
        db,
        sql: """
          SELECT commitments FROM draft JOIN recordKey ON kind = 'draft' AND row = draft.id
          WHERE draft.id = ? AND savedBy = ?
          """, arguments: [id, stamp.actor])
      guard let commitments, let keys = cache[RecordID(id)],
        keys.matches(try Self.commitments(commitments))
      else { throw StoreError.noSuchDraft }
      try store(db, document, of: id, at: mark, now: stamp.now)
    }
  }

  private func store(
    _ db: Database, _ document: JSONValue, of id: DraftID, at mark: Draft.Mark, now: Instant
  ) throws {
    let isLate = mark.isDanger && mark.hasStopped
    let dueAt = isLate ? now : now.adding(minutes: try minutes(db, mark, on: now))
    let stand = mark.stand(savedAt: now, dueAt: dueAt)
    let sealed = try seal(
      db, JSONValue.object([Draft.standKey: .string(stand), Draft.answersKey: document]), .narrative,
      as: SealLabel("draftProgress", row: id), of: RecordID(id))
    try db.run(
      sql: """
        INSERT INTO draftProgress (draftID, savedAt, question, answered, danger, stopped, dueAt, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (draftID) DO UPDATE SET savedAt = excluded.savedAt,
          question = excluded.question, answered = excluded.answered, danger = excluded.danger,
          stopped = excluded.stopped, dueAt = excluded.dueAt, sealed = excluded.sealed
        """,
      arguments: [
        id, now, mark.question, mark.answered, mark.isDanger, mark.hasStopped, dueAt, sealed,
      ])
  }

  /// How long a draft may wait by local policy; five minutes where there is none, rather than for ever.
  private func minutes(_ db: Database, _ mark: Draft.Mark, on now: Instant) throws -> Int {
    let limit = try Row.inForce(
      db, "draftLimit", code: mark.isDanger ? "danger" : "other", on: calendar(db).day(of: now))
    return limit.map { $0["minutes"] } ?? Draft.silentMinutes
  }

  private static let list = """
    SELECT draft.id, draft.savedBy, draft.savedAt AS begunAt,
      coalesce(progress.savedAt, draft.savedAt) AS savedAt, question,
      coalesce(answered, 0) AS answered, coalesce(danger, 0) AS danger,
      coalesce(stopped, 1) AS stopped, coalesce(dueAt, draft.savedAt) AS dueAt,
      user.endedAt IS NOT NULL AS isOrphan
    FROM draft LEFT JOIN draftProgress AS progress ON draftID = draft.id
    JOIN user ON user.code = savedBy
    """

  /// Everybody's drafts, those due first coming first. Only what stands in clear is read, so nothing is journalled.
  ///
  /// - Parameters:
  ///   - after: The last draft of the page before.
  ///   - limit: At most so many.
  public func drafts(after: Draft? = nil, limit: Int = .max) throws -> [Draft] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM (\(Self.list)) WHERE ?1 IS NULL OR (dueAt, id) > (?1, ?2) ORDER BY dueAt, id LIMIT ?3",
        arguments: [after?.dueAt, after?.id, limit]
      ).map(Draft.init)
    }
  }

  /// This person's drafts, newest first.
  ///
  /// - Parameters:
  ///   - user: The person's id.
  ///   - after: The last draft of the page before.
  ///   - limit: At most so many.
  public func drafts(of user: String, after: Draft? = nil, limit: Int = .max) throws -> [Draft] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (\(Self.list) WHERE savedBy = ?1) WHERE ?2 IS NULL OR (begunAt, id) < (?2, ?3)
          ORDER BY begunAt DESC, id DESC LIMIT ?4
          """, arguments: [user, after?.begunAt, after?.id, limit]
      ).map(Draft.init)
    }
  }

  /// A draft without its answers: whose it is and where it stands.
  ///
  /// - Throws: ``StoreError/noSuchDraft``.
  public func draftOutline(_ id: DraftID) throws -> Draft {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: Self.list + " WHERE draft.id = ?", arguments: [id]) else {
        throw StoreError.noSuchDraft
      }
      return Draft(row)
    }
  }

  /// What was answered before the intake was interrupted. Another's is opened only by a supervisor.
  public func draft(_ id: DraftID, stamp: Stamp) throws -> JSONValue {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      let owner = try owner(db, of: id, stamp: stamp)
      try journal(db, stamp, .draftOpen, detail: ["draft": "\(id)", "of": owner])
      let record = RecordID(id)
      let progress = try Sealed.fetchOne(
        db, sql: "SELECT sealed FROM draftProgress WHERE draftID = ?", arguments: [id])
      if let progress {
        let kept: JSONValue = try open(
          db, progress, .narrative, as: SealLabel("draftProgress", row: id), of: record)
        guard let answers = kept[Draft.answersKey] else { throw StoreError.damaged }
        return answers
      }
      guard
        let sealed = try Sealed.fetchOne(
          db, sql: "SELECT sealed FROM draft WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchDraft }
      return try open(db, sealed, .narrative, as: SealLabel("draft", row: id), of: record)
    }
  }

  public func discardDraft(_ id: DraftID, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try discard(db, draft: id, stamp: stamp)
    }
  }

  /// Destroys this person's draft and tells the history; one that is gone already is no fault.
  func discard(_ db: Database, draft id: DraftID, stamp: Stamp) throws {
    if try forget(db, draft: id, of: stamp.actor) { try journal(db, stamp, .draftDiscard) }
  }

  /// Whose a draft is, if the actor may go on with it.
  private func owner(_ db: Database, of id: DraftID, stamp: Stamp) throws -> String {
    guard
      let owner = try String.fetchOne(
        db, sql: "SELECT savedBy FROM draft WHERE id = ?", arguments: [id])
    else { throw StoreError.noSuchDraft }
    if owner != stamp.actor { try admit(db, .takeUpDraft, stamp) }
    guard try isTold(db, "draft", RecordID(id).row) else { throw StoreError.rulesChanged(["draft"]) }
    return owner
  }

  @discardableResult
  private func forget(_ db: Database, draft id: DraftID, of user: String) throws -> Bool {
    let isTheirs = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM draft WHERE id = ? AND savedBy = ?", arguments: [id, user])
    guard isTheirs == true else { return false }
    try db.run(sql: "DELETE FROM draftProgress WHERE draftID = ?", arguments: [id])
    try db.run(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
    try forgetKeys(db, RecordID(id))
    return true
  }
}
