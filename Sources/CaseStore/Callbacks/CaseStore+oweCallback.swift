import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// A new call-back with keys of its own.
  ///
  /// - Parameter since: When whoever is called began to wait.
  func newCallback(
    _ db: Database, _ reason: Callback.Reason, _ whom: Callback.Whom, contact: ContactID?,
    unanswered: UnansweredCallID?, since: Instant, due: Instant?, stamp: Stamp
  ) throws -> CallbackID {
    let limit = try callbackLimit(db, reason, on: stamp.now)
    let id: CallbackID = try db.nextRow(of: "callback")
    try makeKeys(db, RecordID(id), stamp: stamp)
    try db.run(
      sql: """
        INSERT INTO callback (id, unansweredCallID, contactID, reason, state, owedSince, owedBy, dueAt, attempts,
          atMost, sealed)
        VALUES (?, ?, ?, ?, 'owed', ?, ?, ?, 0, ?, ?)
        """,
      arguments: [
        id, unanswered, contact, reason.rawValue, since, stamp.actor, due ?? since.adding(minutes: limit.minutes),
        limit.attempts, try seal(db, whom, .identity, as: SealLabel("callback", row: id), of: RecordID(id)),
      ])
    return id
  }

  /// The call-back that a report asks for by itself; nil where it asks for none.
  func oweCallback(
    _ db: Database, asked report: Report, _ contact: ContactID, stamp: Stamp
  ) throws -> CallbackID? {
    guard report.wantsCallback, let whom = report.callbackWhom else { return nil }
    return try newCallback(
      db, .asked, whom, contact: contact, unanswered: nil, since: report.receivedAt, due: nil, stamp: stamp)
  }

  /// Gives the call-back that is owed to a contact the number and the safe contact that its report has now.
  ///
  /// - Returns: Its number; nil where none is owed.
  func correctCallback(_ db: Database, _ report: Report, _ contact: ContactID) throws -> CallbackID? {
    guard let id = try owedCallback(db, of: contact), let whom = report.callbackWhom else { return nil }
    try db.run(
      sql: "UPDATE callback SET sealed = ? WHERE id = ?",
      arguments: [try seal(db, whom, .identity, as: SealLabel("callback", row: id), of: RecordID(id)), id])
    return id
  }

  func owedCallback(_ db: Database, of contact: ContactID) throws -> CallbackID? {
    try CallbackID.fetchOne(
      db, sql: "SELECT id FROM callback WHERE contactID = ? AND state = 'owed'", arguments: [contact])
  }

  /// What local policy wants of a call-back on a day.
  func callbackLimit(_ db: Database, _ reason: Callback.Reason, on now: Instant) throws -> CallbackLimit {
    let row = try Row.inForce(db, "callbackLimit", code: reason.rawValue, on: calendar(db).day(of: now))
    return try row.map { try reading("callbackLimit", $0) { try CallbackLimit($0) } } ?? .without(reason)
  }

  /// Destroys the keys of the call-backs of a contact whose case is erased: nobody is called any more.
  func eraseCallbacks(_ db: Database, of contact: ContactID, stamp: Stamp) throws {
    let ids = try CallbackID.fetchAll(db, sql: "SELECT id FROM callback WHERE contactID = ?", arguments: [contact])
    for id in ids {
      try destroyWraps(db, RecordID(id))
      try db.run(
        sql: """
          UPDATE callback SET state = 'given-up', dueAt = NULL, endedAt = ?, endedBy = ?
          WHERE id = ? AND state = 'owed'
          """, arguments: [stamp.now, stamp.actor, id])
    }
  }
}
