public import Base
public import CaseModel
import Triage
import Vault

extension CaseStore {
  /// Writes down a decision of somebody who is no user of the log. It counts from when somebody else confirmed it, with
  /// the time at which it was made.
  ///
  /// - Parameters:
  ///   - act: One of `Act.decisions`.
  ///   - child: The child's number in its case.
  ///   - decision: Number, date, body and validity of the paper.
  ///   - document: Body, signatory, office, grounds, by `DecisionRecord.fields`.
  ///   - at: When it was made.
  ///   - stamp: Who does it, and when.
  /// - Returns: Its number, by which it is confirmed.
  /// - Throws: ``StoreError/actOutOfOrder(_:_:_:of:)`` when the law wants something else first.
  public func recordDecision(
    _ act: Act, of child: ChildNumber, _ decision: DecisionRecord, words document: JSONValue, at: Instant, stamp: Stamp
  ) throws -> EntryID {
    try change(child.number, .record, seen: nil, action: .decisionRecord, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      guard act.isDecision else { throw StoreError.notADecision(act) }
      let calendar = try calendar(db)
      let reader = FormReader(hasCode: { _, _ in false }, place: { _ in nil }, calendar: calendar)
      let (words, faults) = reader.read(document, as: DecisionRecord.fields)
      let today = calendar.day(of: stamp.now)
      let ofDays = decision.faults(
        today: today, receivedOn: calendar.day(of: dossier.contacts.map(\.report.receivedAt).min() ?? row.receivedAt))
      guard faults.isEmpty, ofDays.isEmpty else { throw IntakeFaults(faults + ofDays) }
      try requireTime(at, in: dossier, stamp: stamp)
      try requireOrder(act, of: child, at: at, hasWords: true, row, dossier, calendar: calendar)
      if [.separationDecision, .separationExtension].contains(act) {
        try requireDays(decision, act, of: child, at: at, row, dossier, calendar: calendar)
      }
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.act = act
      facts.decision = decision
      let id = try addEntry(
        db, caseID: row.id, facts: facts, words: nil, document: words, at: at, stamp: stamp)
      try notify(
        db, .decisionRecorded, "\(row.number)",
        to: try supervisors(db, stamp) + workers(db, of: row), stamp: stamp)
      return (["child": "c\(child.position)", "decision": "\(id)", "act": act.rawValue], id)
    }
  }

  /// Confirms a decision that somebody else entered: from here on it counts.
  ///
  /// - Parameters:
  ///   - id: Its number; nil for the only one of the child that waits.
  ///   - child: The child's number in its case.
  ///   - stamp: Who does it, and when.
  /// - Returns: Its number, and whether there is nobody else, so that whoever entered it had to.
  /// - Throws: ``StoreError/ownDecision(_:_:)`` where somebody else could, ``StoreError/ownPlan(_:_:)``
  ///   for the approval of a plan that one proposed; ``StoreError/noSuchDecision(_:_:)`` for one
  ///   that isn't of this case, or is confirmed already.
  public func confirmDecision(
    _ id: EntryID?, of child: ChildNumber, stamp: Stamp
  ) throws -> (id: EntryID, isAlone: Bool) {
    try change(child.number, .record, seen: nil, action: .decisionConfirm, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      let confirmed = Set(dossier.entries.compactMap(\.facts.confirms))
      let waiting = dossier.entries.filter { entry in
        entry.facts.decision != nil && entry.facts.child == child && !confirmed.contains(entry.id)
          && (id == nil || entry.id == id)
      }
      guard let entry = waiting.first, let act = entry.facts.act, waiting.count == 1 else {
        throw StoreError.noSuchDecision(child, id)
      }
      let id = entry.id
      let supervisors = try supervisors(db, stamp)
      let approval = Policy.mayApprove(
        requestedBy: entry.recordedBy, approver: stamp.actor, deciders: Set(supervisors))
      if case .refused = approval { throw StoreError.ownDecision(child, id) }
      let proposer = dossier.filled(.plan, of: child).last?.recordedBy
      if act == .planApproval, proposer == stamp.actor, supervisors.contains(where: { $0 != stamp.actor }) {
        throw StoreError.ownPlan(child, id)
      }
      try requireOrder(
        act, of: child, at: entry.at, hasWords: true, row, dossier, calendar: try calendar(db))
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.confirms = id
      try addEntry(db, caseID: row.id, facts: facts, words: nil, at: stamp.now, stamp: stamp)
      let isAlone = approval == .alone
      try notify(
        db, isAlone ? .alone : .decisionConfirmed, "\(row.number)",
        to: supervisors + workers(db, of: row) + [entry.recordedBy], stamp: stamp)
      var detail = ["child": "c\(child.position)", "decision": "\(id)", "act": act.rawValue]
      if isAlone { detail["alone"] = "yes" }
      return (detail, (id, isAlone))
    }
  }

  /// Refuses an act of a child that the law wants something else before.
  func requireOrder(
    _ act: Act, of child: ChildNumber, at: Instant, hasWords: Bool, _ row: CaseRow, _ dossier: Dossier,
    calendar: LogCalendar
  ) throws {
    let path = dossier.path(of: child, of: row)
    let own = dossier.entries(of: child)
    let obstacle =
      path.obstacle(to: act)
      ?? ActOrder.obstacle(
        to: act, at: at, hasWords: hasWords,
        earlier: own.compactMap { entry in entry.facts.act.map { (act: $0, at: entry.at) } },
        daysUsed: SeparationDays.used(in: dossier.timeline(of: child), before: at, calendar: calendar))
    if let obstacle { throw StoreError.actOutOfOrder(row.number, act, obstacle, of: child) }
    guard act == .separationCancelled else { return }
    // Cancelled only when form 03 finds the parents safe (art. 32(3)).
    let form03 = dossier.filled(.detailedAssessment, of: child).last?.facts.form
    if let form03, form03.parentsSafe != .yes {
      throw StoreError.actOutOfOrder(row.number, act, .notAssessed, of: child)
    }
  }

  /// A separation lasts 15 days at most, all parts and extensions together (art. 32(3)).
  private func requireDays(
    _ decision: DecisionRecord, _ act: Act, of child: ChildNumber, at: Instant, _ row: CaseRow, _ dossier: Dossier,
    calendar: LogCalendar
  ) throws {
    guard let until = decision.until else { return }
    let timeline = dossier.timeline(of: child)
    let running = timeline.last { $0.event == .separationStart }?.at
    let isRunning = dossier.path(of: child, of: row).separation.isRunning
    let from = (isRunning ? running.map { calendar.day(of: $0) } : nil) ?? decision.from ?? decision.day
    let used = SeparationDays.used(in: timeline, before: at, calendar: calendar)
    let days = until.daysSince1970 - from.daysSince1970
    let left = Separation.mostDays - used
    if left <= 0 { throw StoreError.actOutOfOrder(row.number, act, .daysUsed, of: child) }
    if days > left { throw StoreError.separationTooLong(child, until: Day(daysSince1970: from.daysSince1970 + left)) }
  }
}
