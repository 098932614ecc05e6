public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Writes down that somebody is owed a call: the newest contact of a case that left a number.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - due: By when; the local policy says it otherwise.
  ///   - stamp: Who writes it, and when.
  /// - Throws: ``StoreError/noNumber(contact:)``; ``StoreError/callbackOwed(_:)`` where one is owed already.
  public func oweCallback(of number: CaseNumber, due: Instant? = nil, stamp: Stamp) throws -> Callback {
    try write(by: stamp) { db in
      try admit(db, .callBack, stamp)
      let row = try CaseRow.find(db, number)
      if row.state == .erased { throw StoreError.erased(number) }
      if try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(number) }
      let contacts = try contacts(db, caseID: row.id)
      guard let contact = contacts.last(where: { $0.report.caller.phone != nil }) ?? contacts.last else {
        throw StoreError.damaged
      }
      return try owe(db, contact.report, contact.id, due: due, stamp: stamp)
    }
  }

  /// Writes down that whoever made a contact is owed a call.
  public func oweCallback(ofContact id: ContactID, due: Instant? = nil, stamp: Stamp) throws -> Callback {
    try write(by: stamp) { db in
      try admit(db, .callBack, stamp)
      guard let caseID = try Row.fetchOne(db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [id]) else {
        throw StoreError.noSuchContact(id)
      }
      let row = try (caseID["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
      if let row, row.state == .erased { throw StoreError.erased(row.number) }
      if let row, try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(row.number) }
      let document = try report(db, contactID: id).document
      guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
      return try owe(db, report, id, due: due, stamp: stamp)
    }
  }

  private func owe(
    _ db: Database, _ report: Report, _ contact: ContactID, due: Instant?, stamp: Stamp
  ) throws -> Callback {
    guard let whom = report.callbackWhom else { throw StoreError.noNumber(contact: contact) }
    if let owed = try owedCallback(db, of: contact) { throw StoreError.callbackOwed(owed) }
    let id = try newCallback(
      db, .asked, whom, contact: contact, unanswered: nil, since: stamp.now, due: due, stamp: stamp)
    let callback = try Callback.find(db, id)
    try journal(
      db, stamp, .callbackOwe, caseID: try callback.number.map { try CaseRow.find(db, $0).id }, contactID: contact,
      detail: ["callback": "\(id)"].merging(try owed(db, id)) { $1 })
    return callback
  }

  /// An attempt and what came of it. One that reached them ends it; after another the next is due by local policy.
  ///
  /// - Throws: ``StoreError/callbackEnded(_:_:)``; ``StoreError/callbackSpent(_:attempts:)`` where it was tried as
  ///   often as it may be, and reached nobody this time either.
  public func attemptCallback(
    _ id: CallbackID, _ outcome: Callback.Outcome, words: String?, at: Instant, stamp: Stamp
  ) throws -> Callback {
    try step(id, Callback.Entry.Facts(outcome, words: words), at: at, .callbackAttempt, stamp: stamp) { db, callback in
      if outcome == .reached { return (state: .reached, dueAt: nil, attempts: callback.attempts + 1) }
      if callback.isSpent { throw StoreError.callbackSpent(id, attempts: callback.attempts) }
      let again = try callbackLimit(db, callback.reason, on: stamp.now).againMinutes
      // The last one reached nobody: it is to be given up now, and stands in the queue until somebody has.
      let isLast = callback.attempts + 1 >= callback.atMost
      return (state: .owed, dueAt: isLast ? at : at.adding(minutes: again), attempts: callback.attempts + 1)
    }
  }

  /// Gives a call-back up, with the reason. It stays counted.
  ///
  /// - Throws: ``StoreError/callbackNotSpent(_:left:)``; ``StoreError/reasonNeeded`` for another reason without words.
  public func endCallback(
    _ id: CallbackID, because reason: Callback.GivingUp, words: String?, stamp: Stamp
  ) throws -> Callback {
    try step(
      id, Callback.Entry.Facts(reason, words: words), at: stamp.now, .callbackEnd, stamp: stamp
    ) { _, callback in
      if reason == .spent, !callback.isSpent {
        throw StoreError.callbackNotSpent(id, left: callback.atMost - callback.attempts)
      }
      if reason == .other, words == nil { throw StoreError.reasonNeeded }
      return (state: .givenUp, dueAt: nil, attempts: callback.attempts)
    }
  }

  func addCallbackEntry(
    _ db: Database, _ id: CallbackID, _ facts: Callback.Entry.Facts, at: Instant, stamp: Stamp
  ) throws {
    let last =
      try Int.fetchOne(
        db, sql: "SELECT max(position) FROM callbackEntry WHERE callbackID = ?", arguments: [id]) ?? 0
    let label = SealLabel("callbackEntry", row: id, revision: last + 1)
    try db.run(
      sql: """
        INSERT INTO callbackEntry (callbackID, position, at, recordedAt, recordedBy, sealed)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, last + 1, at, stamp.now, stamp.actor, try seal(db, facts, .narrative, as: label, of: RecordID(id)),
      ])
  }

  private func step(
    _ id: CallbackID, _ facts: Callback.Entry.Facts, at: Instant, _ action: JournalAction, stamp: Stamp,
    _ next: (Database, Callback) throws -> (state: Callback.State, dueAt: Instant?, attempts: Int)
  ) throws -> Callback {
    try write(by: stamp) { db in
      try admit(db, .callBack, stamp)
      let callback = try Callback.find(db, id)
      let row = try refuseWithheld(db, callback, stamp: stamp)
      guard callback.state == .owed else { throw StoreError.callbackEnded(id, callback.state) }
      try requireOwed(db, id)
      if at > stamp.now { throw StoreError.inTheFuture }
      let (state, dueAt, attempts) = try next(db, callback)
      try addCallbackEntry(db, id, facts, at: at, stamp: stamp)
      let hasEnded = state != .owed
      try db.run(
        sql: "UPDATE callback SET state = ?, dueAt = ?, attempts = ?, endedAt = ?, endedBy = ? WHERE id = ?",
        arguments: [
          state.rawValue, dueAt, attempts, hasEnded ? stamp.now : nil, hasEnded ? stamp.actor : nil, id,
        ])
      try journal(
        db, stamp, action, caseID: row?.id, contactID: callback.contact, detail: ["callback": "\(id)"])
      return try Callback.find(db, id)
    }
  }
}
