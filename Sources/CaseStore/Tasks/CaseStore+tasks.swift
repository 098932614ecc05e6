public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// A task in a list: where, and until when. What is to be done is sealed in the case.
  public struct TaskLine: Hashable, Sendable {
    public let id: EntryID
    /// The case in which it is worked on: that into which its own was merged, if any.
    public let number: CaseNumber
    public let dueAt: Instant
    public let assignedTo: String?
  }

  /// Sets whoever has the case a task. They hear of it when it is somebody else's doing.
  ///
  /// - Parameters:
  ///   - task: What kind, and until when; in the future.
  ///   - number: The case's number; the case must be open.
  ///   - words: What is to be done; a task of one's own says it.
  ///   - stamp: Who does it, and when.
  /// - Returns: The number of the task, by which it is ended.
  /// - Throws: ``StoreError/taskInPast``, ``StoreError/reasonNeeded``, ``StoreError/notOpen(_:_:)``.
  @discardableResult
  public func addTask(_ task: CaseTask, in number: CaseNumber, words: String?, stamp: Stamp) throws -> EntryID {
    try change(number, .note, seen: nil, action: .taskAdd, stamp: stamp) { db, row in
      guard row.state.isOpen else { throw StoreError.notOpen(number, row.state) }
      guard task.dueAt > stamp.now else { throw StoreError.taskInPast }
      if task.kind == .own, words == nil { throw StoreError.reasonNeeded }
      let id = try setTask(db, task, of: nil, in: row, words: words, stamp: stamp)
      return (["task": "\(id)"], id)
    }
  }

  /// The entry of a task, its time in clear, and word to whoever has the case.
  func setTask(
    _ db: Database, _ task: CaseTask, of child: ChildNumber?, in row: CaseRow, words: String?, stamp: Stamp
  ) throws -> EntryID {
    var facts = Entry.Facts(.note)
    facts.child = child
    facts.task = task
    let id = try addEntry(db, caseID: row.id, facts: facts, words: words, at: stamp.now, stamp: stamp)
    try db.run(
      sql: "INSERT INTO task (entryID, caseID, dueAt) VALUES (?, ?, ?)", arguments: [id, row.id, task.dueAt])
    try notify(db, .taskAdded, row.number.description, to: [row.assignedTo].compactMap(\.self), stamp: stamp)
    return id
  }

  /// Ends a task of a case, or of one that was merged into it.
  ///
  /// - Parameters:
  ///   - id: The task's number; nil for the only one that is open.
  ///   - number: The case's number.
  ///   - result: How it ended; dropping takes words, and so does having seen the children of a home: whom, and how they
  ///     are.
  ///   - words: What came of it, or why it isn't needed.
  ///   - stamp: Who does it, and when.
  /// - Returns: The task's number.
  /// - Throws: ``StoreError/noSuchTask(_:_:)``, ``StoreError/taskEnded(_:)``, ``StoreError/reasonNeeded``; without a
  ///   number ``StoreError/noOpenTask(_:)``, ``StoreError/whichTask(_:_:)``.
  @discardableResult
  public func endTask(
    _ id: EntryID?, in number: CaseNumber, _ result: TaskEnd.Result, words: String?, stamp: Stamp
  ) throws -> EntryID {
    try change(number, .note, seen: nil, action: .taskEnd, stamp: stamp) { db, row in
      let task = try dossier(db, row.id).openTask(id, in: number)
      if result == .dropped || task.facts.task?.kind == .household, words == nil { throw StoreError.reasonNeeded }
      try end(db, task, result, words: words, stamp: stamp)
      return (["task": "\(task.id)", "result": result.rawValue], task.id)
    }
  }

  /// A task ends in the case in which it was set: it goes with that one if it is unmerged.
  private func end(
    _ db: Database, _ task: Entry, _ result: TaskEnd.Result, words: String?, stamp: Stamp
  ) throws {
    let owner = try CaseID.fetchOne(db, sql: "SELECT caseID FROM task WHERE entryID = ?", arguments: [task.id])
    guard let owner else { throw StoreError.damaged }
    var facts = Entry.Facts(.note)
    facts.taskEnd = TaskEnd(task.id, result)
    try addEntry(db, caseID: owner, facts: facts, words: words, at: stamp.now, stamp: stamp)
    try db.run(sql: "UPDATE task SET endedAt = ? WHERE entryID = ?", arguments: [stamp.now, task.id])
  }

  /// Sets a task for each of the other children of a home in the place of the one for all of them, so that it is seen
  /// which were seen. The time runs on.
  ///
  /// - Parameters:
  ///   - id: The task's number; nil for the only one of a home that is open.
  ///   - number: The case's number.
  ///   - children: How many other children live there.
  ///   - stamp: Who does it, and when.
  /// - Returns: The numbers of the tasks.
  /// - Throws: ``StoreError/childCount(_:)``; otherwise as ``endTask(_:in:_:words:stamp:)``.
  @discardableResult
  public func splitTask(_ id: EntryID?, in number: CaseNumber, children: Int, stamp: Stamp) throws -> [EntryID] {
    try change(number, .note, seen: nil, action: .taskAdd, stamp: stamp) { db, row in
      guard CaseTask.childCounts.contains(children) else { throw StoreError.childCount(children) }
      guard row.state.isOpen else { throw StoreError.notOpen(number, row.state) }
      let entry = try dossier(db, row.id).openTask(id, in: number) { $0.kind == .household && $0.share == nil }
      guard let task = entry.facts.task else { throw StoreError.damaged }
      let tasks = try (1...children).map { position in
        let share = CaseTask(.household, dueAt: task.dueAt, share: CaseTask.Share(position, of: children))
        return try setTask(db, share, of: entry.facts.child, in: row, words: entry.words, stamp: stamp)
      }
      try end(db, entry, .split, words: nil, stamp: stamp)
      return (["task": tasks.map { "\($0)" }.joined(separator: " ")], tasks)
    }
  }

  /// Tasks of open cases by their time, late first. Only what stands in clear is read, so nothing is journalled.
  ///
  /// - Parameters:
  ///   - user: Whose cases, with those that are nobody's; nil for all.
  ///   - after: The number of the last one of the page before.
  ///   - limit: At most so many.
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that there isn't.
  public func tasks(of user: String?, after: EntryID? = nil, limit: Int) throws -> [TaskLine] {
    try read { db in
      if let after, try Bool.fetchOne(db, sql: "SELECT 1 FROM task WHERE entryID = ?", arguments: [after]) == nil {
        throw StoreError.notInList("\(after)")
      }
      return try Row.fetchAll(
        db,
        sql: """
          WITH RECURSIVE place (entryID, dueAt, id) AS (
            SELECT entryID, dueAt, caseID FROM task
            WHERE endedAt IS NULL AND (?1 IS NULL OR (dueAt, entryID) > (SELECT dueAt, entryID FROM task WHERE entryID = ?1))
            UNION ALL SELECT entryID, place.dueAt, mergedInto FROM place JOIN "case" USING (id)
            WHERE mergedInto IS NOT NULL)
          SELECT entryID, place.dueAt AS taskDue, "case".* FROM place JOIN "case" USING (id)
          WHERE state IN ('received', 'triaged', 'in-progress') AND (?2 IS NULL OR assignedTo IS NULL OR assignedTo = ?2)
          ORDER BY taskDue, entryID LIMIT ?3
          """, arguments: [after, user, limit]
      ).map { row in
        TaskLine(
          id: row["entryID"], number: try CaseRow(row).number, dueAt: row["taskDue"], assignedTo: row["assignedTo"])
      }
    }
  }
}
