public import Base
public import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// Confirms an urgency. Another than the rules propose needs a reason; lowering what is grave, those told who must
  /// be, or a second person (``ask(for:of:reason:seen:stamp:)``).
  public func triage(
    _ number: CaseNumber, urgency: Urgency?, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> Urgency {
    try change(number, .triage, seen: seen, action: .caseTriage, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      let assessment = try assessment(db, row, dossier)
      let confirmed = urgency ?? assessment.proposed
      if (confirmed != assessment.proposed || row.urgency != nil) && reason == nil {
        throw StoreError.reasonNeeded
      }
      let detail = try end(
        db, &row, dossier, by: .triage(confirmed), reason: reason, asked: nil, stamp: stamp)
      return (detail, confirmed)
    }
  }

  /// Gives a case to somebody, who gets its keys; whoever had it before keeps none that they don't hold for another
  /// reason. Both hear of it.
  ///
  /// - Throws: ``StoreError/cannotWork(_:_:)``, ``StoreError/noSuchUser(_:)``, ``StoreError/notCertified(_:)``.
  public func assign(_ number: CaseNumber, to user: String, seen: Int?, stamp: Stamp) throws {
    try change(number, .assign, seen: seen, action: .caseAssign, stamp: stamp) { db, row in
      try requireWorker(db, user, stamp: stamp)
      if try isWithheld(db, row, from: user) { throw StoreError.withheldFrom(number, user) }
      let old = row.assignedTo
      try give(db, &row, to: user, stamp: stamp)
      if let old, old != user {
        try settleKeys(db, of: old, in: row, stamp: stamp)
        try notify(db, .unassigned, "\(number)", to: [old], stamp: stamp)
      }
      if old != user { try notify(db, .assigned, "\(number)", to: [user], stamp: stamp) }
      return (["user": user, "old": old ?? "nobody"], ())
    }
  }

  /// Writes down whose a case is, and hands them its keys.
  func give(_ db: Database, _ row: inout CaseRow, to user: String, stamp: Stamp) throws {
    var facts = Entry.Facts(.assign)
    facts.assignee = user
    try addEntry(db, caseID: row.id, facts: facts, words: nil, at: stamp.now, stamp: stamp)
    row.assignedTo = user
    row.nobodySince = nil
    try row.update(db)
    try settleKeys(db, of: user, in: row, stamp: stamp)
  }

  public func start(_ number: CaseNumber, seen: Int?, stamp: Stamp) throws {
    try change(number, .start, seen: seen, action: .caseStart, stamp: stamp) { db, row in
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.start), words: nil, at: stamp.now, stamp: stamp)
      row.state = .inProgress
      return (["state": row.state.rawValue], ())
    }
  }

  public func screenOut(
    _ number: CaseNumber, because screening: ScreeningReason, reason: String?, seen: Int?,
    stamp: Stamp
  ) throws {
    try change(number, .screenOut, seen: seen, action: .caseScreenOut, stamp: stamp) { db, row in
      if screening == .other && reason == nil { throw StoreError.reasonNeeded }
      let detail = try end(
        db, &row, try dossier(db, row.id), by: .screenOut(screening), reason: reason, asked: nil,
        stamp: stamp)
      return (detail, ())
    }
  }

  /// Records an act that was done at `at`, perhaps before it was written down; it stops the clocks it meets.
  ///
  /// A form 02 that finds an emergency makes the case one, and its 12 hours run from receipt (NĐ 56 art. 26(2)–(3)).
  ///
  /// - Throws: ``StoreError/actOutOfOrder(_:_:_:of:)`` for an act that needs another before it, and for a decision
  ///   about a child, which ``recordDecision(_:of:_:words:at:stamp:)`` takes.
  public func record(
    _ number: CaseNumber, act: Act, form: ActForm, words: String?, at: Instant, seen: Int?,
    stamp: Stamp
  ) throws {
    try change(number, .record, seen: seen, action: .caseRecord, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try requireTime(at, in: dossier, stamp: stamp)
      let obstacle = ActOrder.obstacle(
        to: act, at: at, hasWords: words != nil, earlier: dossier.acts,
        daysUsed: SeparationDays.used(
          in: dossier.timeline, before: at, calendar: try calendar(db)))
      if let obstacle { throw StoreError.actOutOfOrder(number, act, obstacle) }
      // For the whole case it would count of each child on one person's word.
      if act.isDecision, !dossier.children.isEmpty { throw StoreError.actOutOfOrder(number, act, .decisionWanted) }
      var facts = Entry.Facts(.record)
      facts.act = act
      facts.form = form
      let detail = raise(&row, by: &facts, dossier)
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return (detail, ())
    }
  }

  public func note(_ number: CaseNumber, _ words: String, seen: Int?, stamp: Stamp) throws {
    try change(number, .note, seen: seen, action: .caseNote, stamp: stamp) { db, row in
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.note), words: words, at: stamp.now, stamp: stamp)
      return ([:], ())
    }
  }

  /// Closes a case. Closing as safe needs the review and the decision of NĐ 56 art. 30(1)b; every closing a reason;
  /// what is grave, those told who must be, or a second person.
  public func close(
    _ number: CaseNumber, because closing: ClosingReason, decision: String?, reason: String?,
    seen: Int?, explained: Bool = false, stamp: Stamp
  ) throws {
    try change(number, .close, seen: seen, action: .caseClose, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      let detail = try end(
        db, &row, try dossier(db, row.id), by: .close(closing, decision: decision, explained: explained),
        reason: reason, asked: nil, stamp: stamp)
      return (detail, ())
    }
  }

  /// Goes on with a case that had ended. Whoever had it and is here no more has it no longer.
  public func reopen(_ number: CaseNumber, reason: String?, seen: Int?, stamp: Stamp) throws {
    try change(number, .reopen, seen: seen, action: .caseReopen, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.reopen), words: reason, at: stamp.now, stamp: stamp)
      row.state = row.priorState ?? .received
      row.priorState = nil
      try relieve(db, &row, stamp: stamp)
      return (["state": row.state.rawValue], ())
    }
  }
}
