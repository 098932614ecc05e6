public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// The turns of duty that aren't over at a moment, the first first. Only what stands in clear is read.
  ///
  /// - Parameters:
  ///   - now: Turns that are over by then are left out.
  ///   - after: The last turn of the page before.
  ///   - limit: The most of them.
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that is over or taken back.
  public func roster(from now: Instant, after: RosterTurnID? = nil, limit: Int = .max) throws -> [RosterTurn] {
    try read { db in
      let start = try after.map { id in
        guard
          let start = try Instant.fetchOne(
            db, sql: "SELECT startsAt FROM rosterTurn WHERE id = ? AND takenBackAt IS NULL AND endsAt > ?",
            arguments: [id, now])
        else { throw StoreError.notInList("\(id)") }
        return start
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM rosterTurn WHERE takenBackAt IS NULL AND endsAt > ?1
            AND (?2 IS NULL OR (startsAt, id) > (?2, ?3)) ORDER BY startsAt, id LIMIT ?4
          """, arguments: [now, start, after, limit]
      ).map(RosterTurn.init)
    }
  }

  /// Who is on duty at a moment and still works here, by their codes.
  public func onDuty(at now: Instant) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT user FROM rosterTurn JOIN user ON code = user
          WHERE takenBackAt IS NULL AND startsAt <= ?1 AND rosterTurn.endsAt > ?1 AND user.endedAt IS NULL
          ORDER BY user
          """, arguments: [now])
    }
  }

  /// Puts somebody on duty.
  ///
  /// - Throws: ``StoreError/shiftLength`` for a turn that ends before it starts or is longer than three days.
  public func setTurn(
    of user: String, from start: Instant, to end: Instant, stamp: Stamp
  ) throws -> RosterTurn {
    try write(by: stamp) { db in
      try admit(db, .changeRoster, stamp)
      try requireUser(db, user)
      guard end > start, end <= start.adding(hours: Shift.longest) else { throw StoreError.shiftLength }
      try db.run(
        sql: "INSERT INTO rosterTurn (user, startsAt, endsAt, setBy, setAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [user, start, end, stamp.actor, stamp.now])
      let id: RosterTurnID = db.newRow()
      try journal(db, stamp, .rosterSet, detail: ["turn": "\(id)", "user": user])
      return RosterTurn(id: id, user: user, startsAt: start, endsAt: end, setBy: stamp.actor)
    }
  }

  /// Takes a turn of duty back. It stays on record.
  ///
  /// - Throws: ``StoreError/noSuchTurn(_:)``.
  public func takeBackTurn(_ id: RosterTurnID, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .changeRoster, stamp)
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM rosterTurn WHERE id = ? AND takenBackAt IS NULL", arguments: [id])
      guard isThere == true else { throw StoreError.noSuchTurn(id) }
      try db.run(
        sql: "UPDATE rosterTurn SET takenBackBy = ?, takenBackAt = ? WHERE id = ?",
        arguments: [stamp.actor, stamp.now, id])
      try journal(db, stamp, .rosterTakeBack, detail: ["turn": "\(id)"])
    }
  }
}

extension RosterTurn {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], user: row["user"], startsAt: row["startsAt"], endsAt: row["endsAt"], setBy: row["setBy"])
  }
}
