public import CaseModel
import GRDB
import Triage

extension CaseStore {
  /// Confirms an urgency. Another than the rules propose needs a reason.
  public func triage(
    _ number: CaseNumber, urgency: Urgency?, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> Urgency {
    try change(number, .triage, seen: seen, action: "case.triage", stamp: stamp) { db, row in
      let reference = try Reference(db, on: try calendar(db).day(of: row.receivedAt))
      let assessment = try dossier(db, row.id).assessment(signs: reference.signs)
      let confirmed = urgency ?? assessment.proposed
      let isAgain = row.urgency != nil
      if (confirmed != assessment.proposed || isAgain) && reason == nil {
        throw StoreError.reasonNeeded
      }
      var facts = Entry.Facts(.triage)
      facts.urgency = confirmed
      facts.proposed = assessment.proposed
      facts.rules = assessment.findings.map(\.rule)
      try addEntry(
        db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      let old = row.urgency?.rawValue ?? "none"
      row.urgency = confirmed
      if row.state == .received { row.state = .triaged }
      return (["urgency": confirmed.rawValue, "old": old], confirmed)
    }
  }

  /// Gives a case to somebody, who gets its keys; whoever had it before keeps none that they don't hold for another reason. Both hear of it.
  ///
  /// - Throws: ``StoreError/cannotWork(_:_:)``, ``StoreError/noSuchUser(_:)``, ``StoreError/notCertified(_:)``.
  public func assign(_ number: CaseNumber, to user: String, seen: Int?, stamp: Stamp) throws {
    try change(number, .assign, seen: seen, action: "case.assign", stamp: stamp) { db, row in
      try requireWorker(db, user, stamp: stamp)
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
    try change(number, .start, seen: seen, action: "case.start", stamp: stamp) { db, row in
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
    try change(number, .screenOut, seen: seen, action: "case.screen-out", stamp: stamp) { db, row in
      if screening == .other && reason == nil { throw StoreError.reasonNeeded }
      var facts = Entry.Facts(.screenOut)
      facts.screening = screening
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      row.priorState = row.state
      row.state = .screenedOut
      return (["state": row.state.rawValue, "reason": screening.rawValue], ())
    }
  }

  /// Records an act that was done at `at`, perhaps before it was written down; it stops the clocks it meets.
  public func record(
    _ number: CaseNumber, act: Act, form: ActForm, words: String?, at: Instant, seen: Int?,
    stamp: Stamp
  ) throws {
    try change(number, .record, seen: seen, action: "case.record", stamp: stamp) { db, row in
      if at > stamp.now { throw StoreError.inTheFuture }
      let received = try dossier(db, row.id).contacts.map(\.report.receivedAt).min()
      if let received, at < received { throw StoreError.beforeReceipt(number) }
      var facts = Entry.Facts(.record)
      facts.act = act
      facts.form = form
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return ([:], ())
    }
  }

  public func note(_ number: CaseNumber, _ words: String, seen: Int?, stamp: Stamp) throws {
    try change(number, .note, seen: seen, action: "case.note", stamp: stamp) { db, row in
      try addEntry(
        db, caseID: row.id, facts: Entry.Facts(.note), words: words, at: stamp.now, stamp: stamp)
      return ([:], ())
    }
  }

  /// Closes a case. Closing as safe needs the review and the decision of NĐ 56 art. 30(1)b; every closing a reason.
  public func close(
    _ number: CaseNumber, because closing: ClosingReason, decision: String?, reason: String?,
    seen: Int?, stamp: Stamp
  ) throws {
    try change(number, .close, seen: seen, action: "case.close", stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      let dossier = try dossier(db, row.id)
      let open = dossier.referrals.map(\.referral)
        .filter { $0.state.isOpen && $0.number.number == number }
      if !open.isEmpty { throw StoreError.openReferrals(number, open.map(\.number.position)) }
      if closing == .safe {
        let review = dossier.entries.last { $0.facts.act == .review }
        guard review?.facts.form?.allowsClosing == true else {
          throw StoreError.reviewNeeded(number)
        }
        guard decision != nil else { throw StoreError.decisionNeeded(number) }
      }
      var facts = Entry.Facts(.close)
      facts.closing = closing
      var form = ActForm()
      form.letter = decision
      facts.form = form
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      row.priorState = row.state
      row.state = .closed
      return (["state": row.state.rawValue, "reason": closing.rawValue], ())
    }
  }

  /// Goes on with a case that had ended. Whoever had it and is here no more has it no longer.
  public func reopen(_ number: CaseNumber, reason: String?, seen: Int?, stamp: Stamp) throws {
    try change(number, .reopen, seen: seen, action: "case.reopen", stamp: stamp) { db, row in
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
