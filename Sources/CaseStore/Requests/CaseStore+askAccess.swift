public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// How long access may last, in hours.
  public static let accessHours = 1...72

  /// Asks the supervisors to let the actor open a case for a time, for the purpose in the stamp.
  ///
  /// - Returns: The request's number.
  /// - Throws: ``StoreError/accessNotNeeded(_:)`` when they may open it as it is.
  public func askAccess(_ number: CaseNumber, hours: Int, stamp: Stamp) throws -> RequestID {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .requestAccess, stamp, on: row)
      try refuseNeedless(db, row, stamp.actor, stamp: stamp)
      let id = try request(
        db, .access, on: row, user: stamp.actor, detail: "hours=\(hours)", stamp: stamp)
      try notify(
        db, .accessAsked, "\(number)",
        to: try supervisors(db, stamp) + workers(db, of: row), stamp: stamp)
      try journal(
        db, stamp, .accessAsk, caseID: row.id,
        detail: ["request": String(id), "hours": String(hours)])
      return id
    }
  }

  /// A supervisor lets somebody open a case for a time without having been asked.
  ///
  /// - Returns: When it ends by itself.
  public func grantAccess(
    _ number: CaseNumber, to user: String, hours: Int, stamp: Stamp
  ) throws -> Instant {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .grantAccess, stamp, on: row)
      try requireUser(db, user)
      try requireCertified(db, user, stamp: stamp)
      if try isWithheld(db, row, from: user) { throw StoreError.withheldFrom(number, user) }
      if user == stamp.actor { throw StoreError.accessNotNeeded(number) }
      try refuseNeedless(db, row, user, stamp: stamp)
      let id = try request(
        db, .access, on: row, user: user, detail: "hours=\(hours)", stamp: stamp)
      let endsAt = stamp.now.adding(hours: hours)
      try close(db, request: id, .approved, endsAt: endsAt, stamp: stamp)
      try settleKeys(db, of: user, in: row, stamp: stamp)
      try notify(
        db, .accessGiven, "\(number)",
        to: try supervisors(db, stamp) + [user] + workers(db, of: row), stamp: stamp)
      try journal(
        db, stamp, .accessGrant, caseID: row.id,
        detail: ["user": user, "hours": String(hours), "request": String(id)])
      return endsAt
    }
  }

  /// When access that is given now ends.
  func accessEnd(_ request: Request, stamp: Stamp) throws -> Instant {
    guard let hours = Int(request.detail.dropFirst("hours=".count)) else {
      throw StoreError.damaged
    }
    return stamp.now.adding(hours: hours)
  }

  /// A request that waits.
  func request(
    _ db: Database, _ kind: Request.Kind, on row: CaseRow?, user: String?, detail: String,
    stamp: Stamp
  ) throws -> RequestID {
    try db.run(
      sql: """
        INSERT INTO request (kind, caseID, user, askedBy, askedAt, purpose, detail, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'open')
        """,
      arguments: [
        kind.rawValue, row?.id, user, stamp.actor, stamp.now,
        (stamp.purpose ?? .staffing).rawValue, detail,
      ])
    return db.newRow()
  }

  func supervisors(_ db: Database, _ stamp: Stamp) throws -> [String] {
    try people(db).book.users(with: Role.supervisor.rawValue, at: stamp.now.milliseconds)
  }

  private func refuseNeedless(
    _ db: Database, _ row: CaseRow, _ user: String, stamp: Stamp
  ) throws {
    let standing = try standing(db, of: user, in: row, now: stamp.now)
    if !standing.isEmpty { throw StoreError.accessNotNeeded(row.number) }
  }
}
