public import Base
public import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// The opening report of a case, to be corrected: what ``readAmendment(_:of:seen:stamp:)`` takes.
  public func document(_ number: CaseNumber, stamp: Stamp) throws -> PrintedReport {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .step(.amend), stamp, on: row)
      let opening = try opening(db, of: row)
      try journal(db, stamp, .caseShow, caseID: row.id, contactID: opening)
      return PrintedReport(
        try report(db, contactID: opening).document, of: number, version: row.version)
    }
  }

  /// Reads a corrected document against what stands in the log: what is unchanged is right, whatever is asked of a new
  /// one.
  ///
  /// - Parameters:
  ///   - document: The corrected report.
  ///   - number: The case's number.
  ///   - seen: The version that the document is of, where it doesn't say.
  ///   - stamp: Who does it, and when.
  /// - Throws: `IntakeFaults`; ``StoreError/staleDocument(_:seen:now:changes:fields:)`` when fields were changed
  ///   meanwhile.
  public func readAmendment(
    _ document: JSONValue, of number: CaseNumber, seen: Int?, stamp: Stamp
  ) throws -> (intake: Intake, version: Int) {
    let printed = try PrintedReport(reading: document, of: number, seen: seen)
    let (known, recordedAt) = try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .step(.amend), stamp, on: row)
      try requireCurrent(db, row, version: printed.version)
      let opening = try opening(db, of: row)
      let recordedAt = try Instant.fetchOne(
        db, sql: "SELECT recordedAt FROM contact WHERE id = ?", arguments: [opening])
      try journal(db, stamp, .caseShow, caseID: row.id, contactID: opening)
      return (try report(db, contactID: opening).document, recordedAt ?? stamp.now)
    }
    return (
      try IntakeReader(self).read(
        printed.document, now: stamp.now, recordedAt: recordedAt, known: known),
      printed.version
    )
  }

  /// Corrects what the opening report of a case says: a new revision; the old stays.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - intake: What was told, without faults.
  ///   - reason: Why, in words.
  ///   - seen: The version that the case must have; nil accepts any.
  ///   - printed: The version of which the corrected document was; its fields must be what they were then.
  ///   - stamp: Who does it, and when.
  public func amend(
    _ number: CaseNumber, with intake: Intake, reason: String?, seen: Int?, printed: Int? = nil,
    stamp: Stamp
  ) throws {
    try change(number, .amend, seen: seen, action: .caseAmend, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      if let printed { try requireCurrent(db, row, version: printed) }
      guard let opening = try contacts(db, caseID: row.id).first else { throw StoreError.damaged }
      let former = try dossier(db, row.id)
      let before = held(row, former)
      let revision = opening.revision + 1
      try store(db, document: intake.document, contactID: opening.id, revision: revision)
      let known = try registered(db, contactID: opening.id)
      try register(
        db, intake.report, contactID: opening.id, revision: revision,
        digest: known?.digest, mark: known?.mark)
      let callback = try correctCallback(db, intake.report, opening.id)
      let reference = try reference(db, on: try calendar(db).day(of: row.receivedAt))
      var facts = Entry.Facts(.amend)
      facts.before = before
      let amended = try dossier(db, row.id)
      if let moved = former.moved(in: amended) { throw StoreError.childMoved(moved) }
      facts.proposed = amended.assessment(signs: reference.signs).proposed
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      row.place = intake.report.incident.place ?? row.place
      let detail = ["contact": String(opening.id), "revision": String(revision)]
      return (detail.merging(try owed(db, callback)) { $1 }, ())
    }
  }

  private func opening(_ db: Database, of row: CaseRow) throws -> ContactID {
    guard
      let id = try ContactID.fetchOne(
        db, sql: "SELECT id FROM contact WHERE caseID = ? ORDER BY id LIMIT 1", arguments: [row.id])
    else { throw StoreError.damaged }
    return id
  }

  /// Refuses a document whose fields were changed since the version that it is of. What else happened to the case
  /// doesn't matter.
  private func requireCurrent(_ db: Database, _ row: CaseRow, version: Int) throws {
    guard version != row.version else { return }
    let entries = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM journal WHERE caseID = ? AND version IS NOT NULL ORDER BY id
        """, arguments: [row.id]
    ).map { (entry: try JournalEntry($0), version: $0["version"] as Int) }
    let later = entries.filter { $0.version > version }
    func refuse(_ fields: [String]) -> StoreError {
      .staleDocument(
        row.number, seen: version, now: row.version,
        changes: later.suffix(20).map {
          StoreError.Change(actor: $0.entry.actor, action: $0.entry.action, version: $0.version)
        }, fields: fields)
    }
    // Contacts that came or went: the opening report may be another.
    let moving: Set<JournalAction> = [.caseMerge, .caseUnmerge, .contactLink]
    if version > row.version || later.contains(where: { moving.contains($0.entry.action) }) {
      throw refuse([])
    }
    let opening = try opening(db, of: row)
    let revision =
      entries.last {
        $0.version <= version && $0.entry.action == .caseAmend
          && $0.entry.detail["contact"] == String(opening)
      }.flatMap { $0.entry.detail["revision"] }.flatMap { Int($0) } ?? 1
    let then = try report(db, contactID: opening, revision: revision).document
    let fields = try report(db, contactID: opening).document.differences(from: then)
    if !fields.isEmpty { throw refuse(fields) }
  }
}
