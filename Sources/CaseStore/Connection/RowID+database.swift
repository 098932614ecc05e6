public import CaseModel
public import GRDB
import Vault

extension RowID: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { number.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> RowID? {
    Int64.fromDatabaseValue(value).map { RowID($0) }
  }
}

extension RecordID {
  init(_ contact: ContactID) { self.init(.contact, contact.number) }
  init(_ row: CaseID) { self.init(.case, row.number) }
  init(_ draft: DraftID) { self.init(.draft, draft.number) }
  init(_ release: ReleaseID) { self.init(.release, release.number) }
  init(_ callback: CallbackID) { self.init(.callback, callback.number) }
  init(_ shift: ShiftID) { self.init(.shift, shift.number) }
  init(_ debrief: DebriefID) { self.init(.debrief, debrief.number) }
  init(_ breach: BreachID) { self.init(.breach, breach.number) }
  init(_ review: ReviewID) { self.init(.review, review.number) }
  init(_ plan: CallerPlanID) { self.init(.callerPlan, plan.number) }
}

extension SealLabel {
  init<Table>(_ table: String, row: RowID<Table>, revision: Int = 1) {
    self.init(table, row: row.number, revision: revision)
  }
}

extension Database {
  /// The number of the next row of a table that is counted up by ourselves.
  func nextRow<Table>(of table: String) throws -> RowID<Table> {
    RowID(1 + (try Int64.fetchOne(self, sql: "SELECT max(id) FROM \"\(table)\"") ?? 0))
  }

  /// The number that the row just written was given.
  func newRow<Table>() -> RowID<Table> { RowID(lastInsertedRowID) }
}
