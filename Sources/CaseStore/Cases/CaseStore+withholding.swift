public import CaseModel
import GRDB

/// Cases that are kept from somebody who works here, because they are the accused or close to them.
///
/// What is kept is the tool's word and the keys of their own: they are never assigned, hold no key, open nothing, find
/// nothing. A supervisor holds the key of the supervisors' group, which opens every case: the tool refuses them,
/// another program with that key, or with an older copy of the file, doesn't. Only another role and new keys of the
/// group end that.
extension CaseStore {
  /// Keeps a case, and what was merged with it, from somebody.
  ///
  /// - Returns: Whether they hold the supervisors' key, which opens it all the same.
  /// - Throws: ``StoreError/withheldFrom(_:_:)`` when it is kept from them already; ``StoreError/lastSupervisor(_:)``
  ///   when nobody else could decide of it.
  public func withhold(
    _ number: CaseNumber, fromUser user: String, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> Bool {
    try write(by: stamp) { db in
      var row = try CaseRow.find(db, number)
      try admit(db, .withholdCase, stamp, on: row)
      try check(db, row, .note, seen: seen)
      try requireUser(db, user)
      if try isWithheld(db, row, from: user) { throw StoreError.withheldFrom(number, user) }
      try requireAnotherSupervisor(db, than: user, stamp: stamp)
      guard let reason else { throw StoreError.reasonNeeded }
      var facts = Entry.Facts(.note)
      facts.hiddenFrom = user
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      try db.run(
        sql: """
          INSERT INTO withholding (caseID, user, withheldBy, withheldAt) VALUES (?, ?, ?, ?)
          """, arguments: [row.id, user, stamp.actor, stamp.now])
      try relieve(db, &row, stamp: stamp)
      row.version += 1
      try settle(db, &row, stamp: stamp)
      try settleKeys(db, of: user, in: row, stamp: stamp)
      try tellOthers(db, .withheld, row, stamp: stamp)
      // From whom is told by the row alone: the journal is read by more people.
      try journal(
        db, stamp, .caseWithhold, caseID: row.id, version: row.version, detail: ["from": "user"])
      return try supervisors(db, stamp).contains(user)
    }
  }

  /// Asks a second person to let somebody see a case again.
  ///
  /// - Returns: The request's number.
  /// - Throws: ``StoreError/notWithheld(_:_:)``.
  public func askToLift(
    _ number: CaseNumber, fromUser user: String, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> RequestID {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .withholdCase, stamp, on: row)
      try check(db, row, .note, seen: seen)
      guard try withholding(db, row.id, user) != nil else {
        throw StoreError.notWithheld(number, user)
      }
      guard let reason else { throw StoreError.reasonNeeded }
      var facts = Entry.Facts(.note)
      facts.shownTo = user
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      // Not as the user's request: they would see it in their list.
      let id = try request(
        db, .unwithhold, on: row, user: nil, detail: "user=\(user)",
        stamp: stamp.with(stamp.purpose ?? .supervision))
      try tellOthers(db, .unwithholdAsked, row, stamp: stamp)
      try journal(db, stamp, .unwithholdAsk, caseID: row.id, detail: ["request": String(id)])
      return id
    }
  }

  /// On a second person's word; within the transaction of the decision.
  func lift(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard let number = request.number else { throw StoreError.damaged }
    let user = String(request.detail.dropFirst("user=".count))
    let row = try CaseRow.find(db, number)
    guard let id = try withholding(db, row.id, user) else {
      throw StoreError.notWithheld(number, user)
    }
    try db.run(
      sql: "UPDATE withholding SET liftedBy = ?, liftedAt = ? WHERE id = ?",
      arguments: [stamp.actor, stamp.now, id])
    try settleKeys(db, of: user, in: row, stamp: stamp)
    try journal(
      db, stamp, .caseUnwithhold, caseID: row.id, detail: ["request": String(request.id)])
  }

  private func withholding(_ db: Database, _ caseID: CaseID, _ user: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM withholding WHERE caseID = ? AND user = ? AND liftedAt IS NULL",
      arguments: [caseID, user])
  }

  /// From whom a case is kept: itself, or any that it was merged with, for they tell of the same child.
  func withheldUsers(_ db: Database, of row: CaseRow) throws -> Set<String> {
    let some = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM withholding WHERE liftedAt IS NULL LIMIT 1")
    guard some == true else { return [] }
    return try String.fetchSet(
      db,
      sql: """
        WITH RECURSIVE family (id) AS (
          VALUES (?) UNION SELECT "case".id FROM "case" JOIN family ON mergedInto = family.id)
        SELECT user FROM withholding WHERE liftedAt IS NULL AND caseID IN (SELECT id FROM family)
        """, arguments: [try targets(db, of: row).last?.id ?? row.id])
  }

  func isWithheld(_ db: Database, _ row: CaseRow, from user: String) throws -> Bool {
    try withheldUsers(db, of: row).contains(user)
  }

  /// The supervisors hear of it, but not those from whom the case is kept.
  private func tellOthers(
    _ db: Database, _ kind: Notice.Kind, _ row: CaseRow, stamp: Stamp
  ) throws {
    let kept = try withheldUsers(db, of: row)
    try notify(
      db, kind, "\(row.number)", to: try supervisors(db, stamp).filter { !kept.contains($0) },
      stamp: stamp)
  }
}
