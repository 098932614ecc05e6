import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What hangs together: a case, those merged into it, and their contacts.
  func family(_ db: Database, _ id: CaseID) throws -> [RecordID] {
    try familyCases(db, id).flatMap { try records(db, of: $0) }
  }

  /// A case, and those merged into it.
  func familyCases(_ db: Database, _ id: CaseID) throws -> [CaseID] {
    try CaseID.fetchAll(
      db,
      sql: """
        WITH RECURSIVE family (id) AS (
          VALUES (?) UNION SELECT "case".id FROM "case" JOIN family ON mergedInto = family.id)
        SELECT id FROM family
        """, arguments: [id])
  }

  /// A case and its own contacts.
  private func records(_ db: Database, of caseID: CaseID) throws -> [RecordID] {
    [RecordID(caseID)]
      + (try ContactID.fetchAll(
        db, sql: "SELECT id FROM contact WHERE caseID = ?", arguments: [caseID]
      ).map { RecordID($0) })
  }

  /// The cases into which a case was merged, one into the next.
  func targets(_ db: Database, of row: CaseRow) throws -> [CaseRow] {
    var targets: [CaseRow] = []
    var next = row.mergedInto
    while let id = next {
      targets.append(try CaseRow.find(db, id: id))
      next = targets.last?.mergedInto
    }
    return targets
  }

  /// How long somebody may open a case of their own right; what they may of the cases it was merged into counts too.
  func tenure(_ db: Database, of user: String, in row: CaseRow, now: Instant) throws -> Tenure {
    if try isWithheld(db, row, from: user) { return .none }
    if row.assignedTo == user, try worksCases(db, user) { return .lasting }
    let standing = try StandingDates(db, of: user, in: row.id)
    let ends = [standing.tookInAt.map(Standing.correctionEnds), standing.grantedUntil]
    guard let end = ends.compactMap(\.self).max(), end > now else { return .none }
    return .until(end)
  }

  /// Whoever is, or was assigned as, something to one of these cases.
  func standing(_ db: Database, in rows: [CaseRow], now: Instant) throws -> [String] {
    let people = try rows.flatMap { row in
      try String.fetchAll(
        db,
        sql: """
          SELECT recordedBy FROM contact WHERE id = (SELECT min(id) FROM contact WHERE caseID = ?1)
          UNION SELECT user FROM request
            WHERE caseID = ?1 AND user IS NOT NULL AND state = 'approved' AND endsAt > ?2
          """, arguments: [row.id, now]) + [row.assignedTo].compactMap(\.self)
    }
    return Set(people).sorted()
  }

  /// Makes the keys that somebody holds of a case, of those merged into it and of all their contacts follow from what
  /// they are to each: what is missing is wrapped for them, what is too much is taken away. What they have seen, they
  /// have seen.
  func settleKeys(_ db: Database, of user: String, in row: CaseRow, stamp: Stamp) throws {
    let above = try targets(db, of: row).map { try tenure(db, of: user, in: $0, now: stamp.now) }
    try settleKeys(db, of: user, in: row, atLeast: above.max() ?? .none, stamp: stamp)
  }

  private func settleKeys(
    _ db: Database, of user: String, in row: CaseRow, atLeast above: Tenure, stamp: Stamp
  ) throws {
    let isWithheld = try isWithheld(db, row, from: user)
    let tenure = isWithheld ? .none : max(above, try tenure(db, of: user, in: row, now: stamp.now))
    for record in try records(db, of: row.id) {
      let own = isWithheld ? .none : try tookIn(db, record, user, now: stamp.now)
      try settle(db, record, of: user, for: max(tenure, own), stamp: stamp)
    }
    let merged = try Row.fetchAll(
      db, sql: "SELECT * FROM \"case\" WHERE mergedInto = ? ORDER BY id", arguments: [row.id]
    ).map(CaseRow.init)
    for member in merged {
      try settleKeys(db, of: user, in: member, atLeast: tenure, stamp: stamp)
    }
  }

  /// For everybody who is something to the case.
  func settleKeysOfAll(_ db: Database, in row: CaseRow, stamp: Stamp) throws {
    for user in try standing(db, in: [row], now: stamp.now) where try isCertified(db, user, stamp) {
      try settleKeys(db, of: user, in: row, stamp: stamp)
    }
  }

  /// Gives whoever is something to a case the keys of a contact that was linked to it. Nothing else of the case is
  /// opened: whoever took the call may hold no key of it.
  func shareContact(_ db: Database, _ contact: ContactID, of row: CaseRow, stamp: Stamp) throws {
    let record = RecordID(contact)
    let kept = try withheldUsers(db, of: row)
    for user in kept.sorted() { try settle(db, record, of: user, for: .none, stamp: stamp) }
    for user in try standing(db, in: [row], now: stamp.now)
    where try !kept.contains(user) && isCertified(db, user, stamp) {
      let own = try tookIn(db, record, user, now: stamp.now)
      let tenure = max(own, try tenure(db, of: user, in: row, now: stamp.now))
      try settle(db, record, of: user, for: tenure, stamp: stamp)
    }
  }

  /// Whoever took a call may correct it for a time, whosever the case is.
  private func tookIn(
    _ db: Database, _ record: RecordID, _ user: String, now: Instant
  ) throws -> Tenure {
    guard record.kind == .contact else { return .none }
    let at = try Instant.fetchOne(
      db, sql: "SELECT recordedAt FROM contact WHERE id = ? AND recordedBy = ?",
      arguments: [record.row, user])
    guard let end = at.map(Standing.correctionEnds), end > now else { return .none }
    return .until(end)
  }

  /// Somebody without a certificate that counts holds nothing, whatever they were to the case.
  private func settle(
    _ db: Database, _ record: RecordID, of user: String, for tenure: Tenure, stamp: Stamp
  ) throws {
    let certificate = try people(db).book.current(of: user, at: stamp.now.milliseconds)
    guard tenure > .none, let certificate else {
      let range = HolderRange(user: user)
      return try db.run(
        sql: "DELETE FROM keyWrap WHERE kind = ? AND row = ? AND holder >= ? AND holder < ?",
        arguments: [record.kind.rawValue, record.row, range.from, range.to])
    }
    let held = try Row.fetchOne(
      db, sql: "SELECT expiresAt FROM keyWrap WHERE kind = ? AND row = ? AND holder = ?",
      arguments: [record.kind.rawValue, record.row, certificate.holder.rawValue])
    // Whoever holds the key already needs nobody who could open the record.
    if let held {
      if held["expiresAt"] as Instant? == tenure.end { return }
      return try db.run(
        sql: "UPDATE keyWrap SET expiresAt = ? WHERE kind = ? AND row = ? AND holder = ?",
        arguments: [
          tenure.end, record.kind.rawValue, record.row, certificate.holder.rawValue,
        ])
    }
    try wrap(
      db, try keys(db, record), record, to: certificate.holder, certificate.sealing,
      until: tenure.end)
  }

  /// Whether somebody has keys that count now.
  func isCertified(_ db: Database, _ user: String, _ stamp: Stamp) throws -> Bool {
    try people(db).book.current(of: user, at: stamp.now.milliseconds) != nil
  }

  /// - Throws: ``StoreError/notCertified(_:)``.
  func requireCertified(_ db: Database, _ user: String, stamp: Stamp) throws {
    try refuseHandedOver(db, user)
    guard try isCertified(db, user, stamp) else { throw StoreError.notCertified(user) }
  }
}
