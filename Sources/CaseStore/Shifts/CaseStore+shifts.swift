public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What runs out until a moment, the first first: cases, calls that are owed, calls that were broken off, referrals
  /// without an answer. Only what stands in clear is read.
  public func shiftTasks(until: Instant, limit: Int = 500) throws -> [Shift.Task] {
    try read { try shiftTasks($0, until: until, limit: limit) }
  }

  private func shiftTasks(_ db: Database, until: Instant, limit: Int) throws -> [Shift.Task] {
    let cases = try Row.fetchAll(
      db,
      sql: """
        SELECT number, coalesce(urgency, proposedUrgency) AS urgency, duty, dueAt, assignedTo FROM "case"
        WHERE dueAt <= ? ORDER BY dueAt, id LIMIT ?
        """, arguments: [until, limit]
    ).map { row in
      try reading("case", row) {
        Shift.Task(
          .case, $0["number"], urgency: try $0.code("urgency"), duty: try $0.code("duty"), dueAt: $0["dueAt"],
          user: $0["assignedTo"])
      }
    }
    // Whatever is owed is made by the next shift, also what is due later: somebody waits.
    let callbacks = try Row.fetchAll(
      db, sql: "SELECT id, dueAt FROM callback WHERE dueAt NOT NULL ORDER BY dueAt, id LIMIT ?", arguments: [limit]
    ).map { Shift.Task(.callback, "\($0["id"] as CallbackID)", dueAt: $0["dueAt"], user: nil) }
    let drafts = try Row.fetchAll(
      db,
      sql: """
        SELECT draft.id, savedBy, coalesce(dueAt, draft.savedAt) AS due, endedAt NOT NULL AS isOrphan
        FROM draft LEFT JOIN draftProgress ON draftID = draft.id JOIN user ON code = savedBy
        ORDER BY due, draft.id LIMIT ?
        """, arguments: [limit]
    ).map { row in
      Shift.Task(
        .draft, "\(row["id"] as DraftID)", dueAt: row["due"], user: row["isOrphan"] ? nil : row["savedBy"] as String)
    }
    let referrals = try Row.fetchAll(
      db,
      sql: """
        SELECT number, position, CASE referral.state WHEN 'sent' THEN acknowledgeBy ELSE actBy END AS due, assignedTo
        FROM referral JOIN "case" ON "case".id = caseID
        WHERE referral.state IN ('sent', 'acknowledged') AND due <= ? ORDER BY due, referral.id LIMIT ?
        """, arguments: [until, limit]
    ).map { row in
      let (number, position): (String, Int) = (row["number"], row["position"])
      return Shift.Task(.referral, "\(number)/\(position)", dueAt: row["due"], user: row["assignedTo"])
    }
    return Array((cases + callbacks + drafts + referrals).sorted { $0.dueAt < $1.dueAt }.prefix(limit))
  }

  /// Ends a shift: what the next one must do, and words for it.
  ///
  /// - Parameters:
  ///   - until: When the next shift ends.
  ///   - words: What only people know; nil for none.
  ///   - stamp: Who ends it, and when.
  public func endShift(until: Instant, words: String?, stamp: Stamp) throws -> Shift {
    try write(by: stamp) { db in
      try admit(db, .handOverShift, stamp)
      guard until > stamp.now, until <= stamp.now.adding(hours: Shift.longest) else { throw StoreError.shiftLength }
      let content = Shift.Content(tasks: try shiftTasks(db, until: until, limit: 500), words: words)
      let id: ShiftID = try db.nextRow(of: "shift")
      try makeKeys(db, RecordID(id), stamp: stamp)
      try db.run(
        sql: "INSERT INTO shift (id, endedBy, endedAt, nextUntil, sealed) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          id, stamp.actor, stamp.now, until,
          try seal(db, content, .narrative, as: SealLabel("shift", row: id), of: RecordID(id)),
        ])
      try journal(db, stamp, .shiftEnd, detail: ["shift": "\(id)"])
      return try shift(db, id)
    }
  }

  /// What a shift left, for somebody who takes calls. The journal has the look.
  ///
  /// - Parameters:
  ///   - id: The newest where none is given.
  ///   - stamp: Who reads it, and when.
  /// - Throws: ``StoreError/noSuchShift(_:)``.
  public func shift(_ id: ShiftID?, stamp: Stamp) throws -> (shift: Shift, content: Shift.Content) {
    try write(by: stamp) { db in
      try admit(db, .handOverShift, stamp)
      guard let id = try id ?? ShiftID.fetchOne(db, sql: "SELECT max(id) FROM shift") else {
        throw StoreError.noSuchShift(nil)
      }
      let shift = try shift(db, id)
      try requireTold(db, "shift", id)
      try journal(db, stamp, .shiftOpen, detail: ["shift": "\(id)"])
      guard let sealed = try Sealed.fetchOne(db, sql: "SELECT sealed FROM shift WHERE id = ?", arguments: [id]) else {
        throw StoreError.damaged
      }
      let content: Shift.Content = try open(
        db, sealed, .narrative, as: SealLabel("shift", row: id), of: RecordID(id))
      return (shift, content)
    }
  }

  /// Takes a shift over: who read what it left, and when, is signed into the history. Once.
  ///
  /// - Throws: ``StoreError/shiftTaken(_:by:)``.
  public func startShift(_ id: ShiftID, stamp: Stamp) throws -> Shift {
    try write(by: stamp) { db in
      try admit(db, .handOverShift, stamp)
      let known = try shift(db, id)
      if let reader = known.readBy { throw StoreError.shiftTaken(id, by: reader) }
      try requireTold(db, "shift", id)
      try db.run(
        sql: "UPDATE shift SET readBy = ?, readAt = ? WHERE id = ?", arguments: [stamp.actor, stamp.now, id])
      try journal(db, stamp, .shiftStart, detail: ["shift": "\(id)"])
      return try shift(db, id)
    }
  }

  /// The ends of shifts, newest first. Only what stands in clear is read.
  public func shifts(unreadOnly: Bool = false, after: ShiftID? = nil, limit: Int) throws -> [Shift] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM shift WHERE id < ? AND (NOT ? OR readAt IS NULL) ORDER BY id DESC LIMIT ?",
        arguments: [after ?? .max, unreadOnly, limit]
      ).map(Shift.init)
    }
  }

  private func shift(_ db: Database, _ id: ShiftID) throws -> Shift {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM shift WHERE id = ?", arguments: [id]) else {
      throw StoreError.noSuchShift(id)
    }
    return Shift(row)
  }
}

extension Shift {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], endedBy: row["endedBy"], endedAt: row["endedAt"], nextUntil: row["nextUntil"],
      readBy: row["readBy"], readAt: row["readAt"])
  }
}
