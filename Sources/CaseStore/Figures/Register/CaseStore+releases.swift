import Base
public import CaseModel
public import Foundation
import GRDB
import Statistics
import Vault

extension CaseStore {
  private static let select = """
    SELECT "release".*, request.state, request.askedBy, request.askedAt, request.decidedBy,
      request.decidedAt
    FROM "release" JOIN request ON request.id = requestID
    """

  /// Every release after `after`, oldest first, those that wait and those that were refused too. What stands in it is
  /// protected.
  public func releases(after: ReleaseID? = nil, limit: Int = .max) throws -> [ReleaseEntry] {
    try read { db in
      try requireRegister(db)
      return try Row.fetchAll(
        db,
        sql: Self.select + " WHERE \"release\".id > ? ORDER BY \"release\".id LIMIT ?",
        arguments: [after ?? 0, limit]
      ).map { try ReleaseEntry($0) }
    }
  }

  /// Sees that the register is what was signed: each release as it was proposed, let out by somebody else, taken back
  /// by whoever says so; and none gone, for what comes is protected together with it.
  ///
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  private func requireRegister(_ db: Database) throws {
    let entries = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE action IN (?, ?) ORDER BY id",
      arguments: [JournalAction.figuresPropose.rawValue, JournalAction.figuresRelease.rawValue])
    let isOut = Dictionary(grouping: entries) { $0["action"] == JournalAction.figuresRelease.rawValue }
    let proposed = (isOut[false] ?? []).map { JournalDetail($0)["release"] }
    let rows = try Row.fetchAll(db, sql: Self.select + " ORDER BY \"release\".id")
    guard proposed.count == rows.count, Set(proposed) == Set(rows.map { "\($0["id"] as ReleaseID)" }) else {
      throw StoreError.rulesChanged(["release"])
    }
    for row in rows {
      try requireTold(db, "release", row["id"] as ReleaseID)
      try requireTold(db, "request", row["requestID"] as RequestID)
      if row["state"] == Request.State.approved.rawValue { try requireOut(db, row, by: isOut[true] ?? []) }
    }
  }

  /// Sees that somebody let a release out with the hash of what stands in its row, and not whoever proposed it where
  /// there was somebody else.
  private func requireOut(_ db: Database, _ row: Row, by entries: [Row]) throws {
    let changed = StoreError.rulesChanged(["release"])
    let entry = entries.last { JournalDetail($0)["release"] == "\(row["id"] as ReleaseID)" }
    let user: String = row["decidedBy"]
    let book = try people(db).book
    guard let entry, entry["actor"] == user, SignedEntries(book, log: log.id).isSigned(entry),
      JournalDetail(entry)["hash"] == (row["hash"] as Data).base64EncodedString()
    else { throw changed }
    guard row["askedBy"] == user else { return }
    let deciders = try deciders(db, of: .release, at: row["decidedAt"])
    if case .refused = Policy.mayApprove(requestedBy: user, approver: user, deciders: deciders) { throw changed }
  }

  /// The last day whose knowledge a release needed, of all that were made.
  func lastDayTold(_ db: Database) throws -> String? {
    try Row.fetchAll(db, sql: Self.select).flatMap {
      try ReleaseEntry($0).content.questions.map(\.finalAfter)
    }.max()
  }

  /// - Throws: ``StoreError/noSuchRelease(_:)``; ``StoreError/rulesChanged(_:)``.
  public func release(_ id: ReleaseID) throws -> ReleaseEntry {
    try read { db in
      try requireRegister(db)
      return try find(db, release: id)
    }
  }

  private func find(_ db: Database, release id: ReleaseID) throws -> ReleaseEntry {
    guard
      let row = try Row.fetchOne(
        db, sql: Self.select + " WHERE \"release\".id = ?", arguments: [id])
    else { throw StoreError.noSuchRelease(id) }
    return try ReleaseEntry(row)
  }

  /// Puts a release before somebody else's eyes; it is out once they approve the request.
  ///
  /// Not public: a caller of the library files what ``Releases`` protected, never counts of its own.
  ///
  /// - Parameters:
  ///   - proof: Sealed to the statistics key.
  ///   - known: The last release that it was protected together with; nil for none.
  /// - Throws: ``StoreError/notFinal(until:)`` while counts can change, ``StoreError/releaseOvertaken(_:)``.
  package func proposeRelease(
    _ content: ReleaseEntry.Content, proof: Data, after known: ReleaseID?, stamp: Stamp
  ) throws -> ReleaseEntry {
    try write(by: stamp) { db in
      try admit(db, .table, stamp)
      let today = "\(try calendar(db).day(of: stamp.now))"
      if let last = content.questions.map(\.finalAfter).max(), last >= today {
        throw StoreError.notFinal(until: last)
      }
      let newest = try newestKnown(db)
      guard newest == known else { throw StoreError.releaseOvertaken(newest ?? 0) }
      if let revises = content.revises { _ = try find(db, release: revises) }
      let request = try request(
        db, .release, on: nil, user: nil, detail: "after=\(known ?? 0)",
        stamp: stamp.with(stamp.purpose ?? .authority))
      try insert(db, content, proof: proof, request: request, stamp: stamp)
      let entry = try find(db, release: db.newRow())
      try journal(
        db, stamp, .figuresPropose,
        detail: [
          "release": String(entry.id), "request": String(request), "audience": content.audience,
          "hash": try content.hash.base64EncodedString(),
        ])
      return entry
    }
  }

  private func insert(
    _ db: Database, _ content: ReleaseEntry.Content, proof: Data, request: RequestID, stamp: Stamp
  ) throws {
    let id: ReleaseID = try db.nextRow(of: "release")
    let record = RecordID(id)
    try makeKeys(db, record, stamp: stamp)
    try db.run(
      sql: """
        INSERT INTO "release" (id, requestID, audience, secrecy, scope, revises, policy, questions,
          published, hash, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, request, content.audience, content.secrecy, content.scope, content.revises,
        String(decoding: content.policy, as: UTF8.self),
        String(decoding: try content.questionData, as: UTF8.self),
        String(decoding: content.published, as: UTF8.self), try content.hash,
        try keys(db, record).seal(
          proof, .statistics, as: SealLabel("release", row: id), log: log.id),
      ])
  }

  /// The last release that readers know.
  private func newestKnown(_ db: Database) throws -> ReleaseID? {
    try ReleaseID.fetchOne(
      db,
      sql: """
        SELECT max("release".id) FROM "release" JOIN request ON request.id = requestID
        WHERE request.state = 'approved'
        """)
  }

  /// The second pair of eyes has agreed: from here on the release is known.
  func confirmRelease(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard
      let id = try ReleaseID.fetchOne(
        db, sql: "SELECT id FROM \"release\" WHERE requestID = ?", arguments: [request.id])
    else { throw StoreError.damaged }
    guard request.detail == "after=\(try newestKnown(db) ?? 0)" else {
      throw StoreError.releaseOvertaken(id)
    }
    try requireRegister(db)
    let entry = try find(db, release: id)
    try journal(
      db, stamp, .figuresRelease,
      detail: [
        "release": String(id), "asked": entry.askedBy, "audience": entry.content.audience,
        "hash": try entry.content.hash.base64EncodedString(),
      ])
  }

  /// Opens the proof of a release, by the statistics key.
  public func proof(of id: ReleaseID, stamp: Stamp) throws -> Data {
    try write(by: stamp) { db in
      try admit(db, .tally, stamp)
      _ = try find(db, release: id)
      guard
        let sealed = try Sealed.fetchOne(
          db, sql: "SELECT sealed FROM \"release\" WHERE id = ?", arguments: [id])
      else { throw StoreError.damaged }
      try journal(db, stamp, .figuresVerify, detail: ["release": String(id)])
      return try keys(db, RecordID(id)).open(
        sealed, .statistics, as: SealLabel("release", row: id), log: log.id)
    }
  }

  /// Takes a release back. Its readers know it all the same: it stays part of everything that comes.
  public func withdrawRelease(_ id: ReleaseID, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .table, stamp)
      guard try find(db, release: id).isOut else { throw StoreError.notOut(id) }
      try requireRegister(db)
      try db.run(
        sql: "UPDATE \"release\" SET withdrawnAt = ?, withdrawnBy = ? WHERE id = ?",
        arguments: [stamp.now, stamp.actor, id])
      try journal(db, stamp, .figuresWithdraw, detail: ["release": String(id)])
    }
  }
}
