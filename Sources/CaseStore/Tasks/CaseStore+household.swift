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
  /// - Parameter isKnown: Whether somebody said just now that another child of the home is in a case of its own: then
  ///   the task is set whatever was told of this one, unless one waits already.
  func seeHousehold(
    _ db: Database, _ row: inout CaseRow, isKnown: Bool = false, stamp: Stamp
  ) throws {
    guard row.state.isOpen, row.urgency != nil || isKnown else { return }
    let dossier = try dossier(db, row.id)
    let homes = isKnown ? (dossier.openHouseholds.isEmpty ? [nil] : []) : dossier.unseenHomes
    for child in homes {
      var facts = Entry.Facts(.note)
      facts.child = child
      facts.task = CaseTask(.household, dueAt: stamp.now.adding(hours: Self.householdHours))
      let id = try addEntry(db, caseID: row.id, facts: facts, words: nil, at: stamp.now, stamp: stamp)
      try db.run(
        sql: "INSERT INTO task (entryID, caseID, dueAt) VALUES (?, ?, ?)",
        arguments: [id, row.id, facts.task?.dueAt])
      try notify(db, .taskAdded, row.number.description, to: [row.assignedTo].compactMap(\.self), stamp: stamp)
      try touch(db, &row, .taskAdd, ["task": "\(id)"], stamp: stamp)
    }
  }
}
