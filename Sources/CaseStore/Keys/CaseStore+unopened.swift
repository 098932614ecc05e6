import Base
import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Nil where the record isn't this person's to open: a list leaves it out.
  func ifEntitled<Value>(_ body: () throws -> Value) throws -> Value? {
    do {
      return try body()
    } catch VaultError.notEntitled {
      return nil
    }
  }

  /// Whether this person's keys open the whole case.
  func mayOpen(_ db: Database, _ row: CaseRow) throws -> Bool {
    try ifEntitled { try dossier(db, row.id) } != nil
  }

  /// What a new call about a case changes when whoever took it can't open the case: it can only become more urgent, and
  /// somebody must look within the hour of it being recorded. The next step of those who can open it computes
  /// everything anew.
  func settleUnopened(
    _ db: Database, _ row: inout CaseRow, _ found: Assessment, _ report: Report, stamp: Stamp
  ) throws {
    if found.proposed > row.proposedUrgency { row.proposedUrgency = found.proposed }
    try hasten(db, &row, from: .toldMore, stamp: stamp)
    try row.update(db)
    guard
      let contact = try ContactID.fetchOne(
        db, sql: "SELECT max(id) FROM contact WHERE caseID = ?", arguments: [row.id])
    else { throw StoreError.damaged }
    try storeStatistics(db, contactID: contact, report, at: stamp.now)
  }

  /// Sets going what begins now, where the actor's keys don't open the case: nothing that waits for less is put off.
  func hasten(_ db: Database, _ row: inout CaseRow, from event: Event, stamp: Stamp) throws {
    guard let first = try firstDue(db, row, from: event, at: stamp.now), row.dueAt.map({ first.at < $0 }) ?? true else {
      return
    }
    row.dueAt = first.at
    row.duty = first.duty
  }

  /// What is due first of all that begins with an event in any case, whatever else is known of it; nil for nothing.
  func firstDue(
    _ db: Database, _ row: CaseRow, from event: Event, at moment: Instant
  ) throws -> (at: Instant, duty: Duty)? {
    let calendar = try calendar(db)
    return try reference(db, on: calendar.day(of: row.receivedAt)).clocks
      .filter { $0.startsAt == event && $0.conditions.isEmpty }
      .map { (at: $0.span.end(from: moment, in: calendar), duty: $0.duty) }
      .min { $0.at < $1.at }
  }
}
