public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What is left behind by somebody who stopped working here.
  public struct Departure: Hashable, Sendable {
    /// The open cases that were theirs, by number: they are nobody's now.
    public let unassigned: [CaseNumber]
    /// The request that waits for a second person; nil when they have ended.
    public let request: RequestID?
  }

  /// Ends somebody's work here. Each open case of theirs becomes nobody's in the same transaction, with the clock of a
  /// new assignment; the supervisors hear of it; the groups that were theirs get new keys.
  ///
  /// A supervisor ends the work of anybody but another supervisor alone: whoever does harm must go at once. What an
  /// administrator asks, and the end of a supervisor while there is a third one, waits for another supervisor.
  ///
  /// - Throws: ``StoreError/lastSupervisor(_:)``.
  @discardableResult
  public func endUser(_ code: String, stamp: Stamp) throws -> Departure {
    try write(by: stamp) { db in
      try admit(db, .endUser, stamp)
      try requireUser(db, code)
      try requireAnotherSupervisor(db, than: code, stamp: stamp)
      let supervisors = try supervisors(db, stamp)
      let isOfSupervisor = supervisors.contains(code)
      let others = supervisors.filter { $0 != code && $0 != stamp.actor }
      guard supervisors.contains(stamp.actor), !isOfSupervisor || others.isEmpty else {
        let id = try ask(db, toEnd: code, supervisors.filter { $0 != code }, stamp: stamp)
        return Departure(unassigned: [], request: id)
      }
      try end(db, code, stamp: stamp)
      let told = supervisors.filter { $0 != code }
      try notify(db, isOfSupervisor ? .alone : .userEnded, code, to: told, stamp: stamp)
      var detail = ["user": code]
      if isOfSupervisor { detail["alone"] = "yes" }
      try journal(db, stamp, .userEnd, detail: detail)
      return Departure(
        unassigned: try leaveWork(db, of: code, because: .ended, stamp: stamp), request: nil)
    }
  }

  private func ask(
    _ db: Database, toEnd code: String, _ supervisors: [String], stamp: Stamp
  ) throws -> RequestID {
    try db.run(
      sql: """
        INSERT INTO request (kind, user, askedBy, askedAt, purpose, detail, state)
        VALUES ('departure', ?, ?, ?, ?, ?, 'open')
        """,
      arguments: [
        code, stamp.actor, stamp.now, (stamp.purpose ?? .staffing).rawValue, "departure=\(code)",
      ])
    let id: RequestID = db.newRow()
    try notify(db, .departureAsked, "\(id)", to: supervisors, stamp: stamp)
    try journal(db, stamp, .userEnd, detail: ["user": code, "request": String(id)])
    return id
  }

  /// Ends the work of somebody of whom two agreed.
  func leave(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard let code = request.user else { throw StoreError.damaged }
    try requireUser(db, code)
    try requireAnotherSupervisor(db, than: code, stamp: stamp)
    try end(db, code, stamp: stamp)
  }

  private func end(_ db: Database, _ code: String, stamp: Stamp) throws {
    guard let holder else { throw StoreError.locked }
    let groups = try people(db).book.last(of: code)?.groups ?? []
    try db.run(
      sql: "UPDATE user SET endedAt = ? WHERE code = ?", arguments: [stamp.now, code])
    try takeWraps(db, of: code)
    try forgetKeys(db, of: code)
    try settleWork(db, of: code, stamp: stamp)
    // Who ends their own work leaves it to the others.
    if code != stamp.actor {
      try beginEpochs(db, groups, by: .supervisor(holder), now: stamp.now)
    }
  }
}
