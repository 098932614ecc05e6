import Base
import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// By when somebody has seen whether the other children of a home are safe: local policy.
  public static let householdHours = 72

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
      let task = CaseTask(.household, dueAt: stamp.now.adding(hours: Self.householdHours))
      let id = try setTask(db, task, of: child, in: row, words: nil, stamp: stamp)
      try touch(db, &row, .taskAdd, ["task": "\(id)"], stamp: stamp)
    }
  }
}
