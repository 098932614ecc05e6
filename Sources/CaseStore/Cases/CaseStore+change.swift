import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// One step of a case, in one transaction: legality, version, the change itself, clocks, figures, journal. Where it
  /// is no case work, another permission than the step's is asked for.
  func change<Value>(
    _ number: CaseNumber, _ step: CaseStep, seen: Int?, action: JournalAction, permission: Action? = nil,
    tellsOfHousehold: Bool = false, stamp: Stamp,
    _ body: (Database, inout CaseRow) throws -> (detail: [String: String], value: Value)
  ) throws -> Value {
    try write(by: stamp) { db in
      var row = try CaseRow.find(db, number)
      if let permission {
        try admit(db, permission, stamp)
      } else {
        try admit(db, .step(step), stamp, on: row)
      }
      try check(db, row, step, seen: seen)
      let (detail, value) = try body(db, &row)
      row.version += 1
      let dossier = try settle(db, &row, stamp: stamp)
      try journal(
        db, stamp, action, caseID: row.id, version: row.version, detail: detail)
      if permission == nil { try seeHousehold(db, &row, dossier, isKnown: tellsOfHousehold, stamp: stamp) }
      return value
    }
  }

  /// Refuses a step that the state doesn't allow, or that was decided on an older version.
  func check(_ db: Database, _ row: CaseRow, _ step: CaseStep, seen: Int?) throws {
    if let seen, seen != row.version {
      let changes = try Row.fetchAll(
        db,
        sql: """
          SELECT actor, action, version FROM journal
          WHERE caseID = ? AND version > ? ORDER BY id LIMIT 20
          """, arguments: [row.id, seen]
      ).map { row in
        StoreError.Change(
          actor: row["actor"], action: try reading("journal", row) { try $0.code("action") }, version: row["version"])
      }
      throw StoreError.stale(row.number, seen: seen, now: row.version, changes: changes)
    }
    guard row.state.legalSteps.contains(step) else {
      throw StoreError.illegalStep(row.number, step, row.state)
    }
  }

  /// Computes anew what follows from a case's data, and writes the row.
  ///
  /// - Returns: The data that it was computed from.
  @discardableResult
  func settle(_ db: Database, _ row: inout CaseRow, stamp: Stamp) throws -> Dossier {
    let dossier = try dossier(db, row.id)
    try count(db, &row, dossier)
    try row.update(db)
    try storeStatistics(db, row, dossier, calendar: try calendar(db), at: stamp.now)
    return dossier
  }

  /// What the row says of a case's data: the urgency that the rules propose, the earliest running clock of the case or
  /// its referrals, how many duties were missed.
  func count(_ db: Database, _ row: inout CaseRow, _ dossier: Dossier) throws {
    let calendar = try calendar(db)
    let reference = try reference(db, on: calendar.day(of: row.receivedAt))
    row.proposedUrgency = dossier.assessment(signs: reference.signs).proposed
    let clocks = dossier.clocks(
      of: row, reference: reference, calendar: calendar, ground: ground(row))
    let missed = clocks.filter(\.isMissed).count
    row.missed = missed == 0 ? nil : missed
    var running = clocks.filter(\.isRunning).map { (at: $0.dueAt, duty: $0.duty) }
    if row.state.isOpen {
      running += dossier.referrals.compactMap { $0.referral.dueAt.map { ($0, .answer) } }
    }
    let next = running.min { $0.at < $1.at }
    row.dueAt = next?.at
    row.duty = next?.duty
  }
}
