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
  /// somebody must look within the hour. The next step of those who can open it computes everything anew.
  func settleUnopened(
    _ db: Database, _ row: inout CaseRow, _ found: Assessment, _ report: Report, stamp: Stamp
  ) throws {
    if found.proposed > row.proposedUrgency { row.proposedUrgency = found.proposed }
    let lookBy = report.receivedAt.adding(minutes: 60)
    if row.dueAt.map({ lookBy < $0 }) ?? true {
      row.dueAt = lookBy
      row.duty = .triage
    }
    try row.update(db)
    guard
      let contact = try ContactID.fetchOne(
        db, sql: "SELECT max(id) FROM contact WHERE caseID = ?", arguments: [row.id])
    else { throw StoreError.damaged }
    try storeStatistics(db, contactID: contact, report, at: stamp.now)
  }
}
