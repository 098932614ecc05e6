public import Base
import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// By when somebody has to have seen whether the other children of a home are safe: reference data.
  public func householdDue(from now: Instant) throws -> Instant {
    try read { try self.householdDue($0, from: now) }
  }

  private func householdDue(_ db: Database, from now: Instant) throws -> Instant {
    let row = try Row.inForce(db, "taskLimit", code: TaskLimit.Kind.household.rawValue, on: calendar(db).day(of: now))
    let hours = try row.map { try reading("taskLimit", $0, TaskLimit.init).hours } ?? TaskLimit.hoursWithout
    return now.adding(hours: hours)
  }

  /// Sets the task to see whether the other children of a home are safe, once for each home of a triaged case of harm
  /// at home, without anybody's asking. An entry of its own in the history, after that of the step.
  ///
  /// - Parameters:
  ///   - dossier: The case as it is after that step.
  ///   - isKnown: Whether somebody said just now that another child of the home is in a case of its own: then the task
  ///     is set whatever was told of this one, unless one waits already.
  func seeHousehold(
    _ db: Database, _ row: inout CaseRow, _ dossier: Dossier, isKnown: Bool = false, stamp: Stamp
  ) throws {
    guard row.state.isOpen, row.urgency != nil || isKnown else { return }
    let homes = isKnown ? (dossier.openHouseholds.isEmpty ? [nil] : []) : dossier.unseenHomes
    for child in homes {
      let task = CaseTask(.household, dueAt: try householdDue(db, from: stamp.now))
      let id = try setTask(db, task, of: child, in: row, words: nil, stamp: stamp)
      try touch(db, &row, .taskAdd, ["task": "\(id)"], stamp: stamp)
    }
  }
}
