public import CaseModel
import GRDB
import Triage

/// A judgement that a case is less, or nothing more to do: it may take a second person.
public enum Lowering: Hashable, Sendable {
  case triage(Urgency)
  case screenOut(ScreeningReason)
  /// `explained`: the reason stands for what of the children's dossiers is missing.
  case close(ClosingReason, decision: String?, explained: Bool = false)

  public var step: CaseStep {
    switch self {
    case .triage: .triage
    case .screenOut: .screenOut
    case .close: .close
    }
  }

  fileprivate func write(to facts: inout Entry.Facts) {
    switch self {
    case .triage(let urgency): facts.urgency = urgency
    case .screenOut(let reason): facts.screening = reason
    case .close(let reason, let decision, let explained):
      facts.closing = reason
      if explained { facts.gaps = [] }
      var form = ActForm()
      form.letter = decision
      facts.form = form
    }
  }

  /// What the journal tells when it is done.
  fileprivate var journalled: JournalAction {
    switch self {
    case .triage: .caseTriage
    case .screenOut: .caseScreenOut
    case .close: .caseClose
    }
  }

  /// What was asked for, as it was written down.
  fileprivate init?(_ facts: Entry.Facts) {
    switch (facts.asks, facts.urgency, facts.screening, facts.closing) {
    case (.triage?, let urgency?, _, _): self = .triage(urgency)
    case (.screenOut?, _, let reason?, _): self = .screenOut(reason)
    case (.close?, _, _, let reason?):
      self = .close(reason, decision: facts.form?.letter, explained: facts.gaps != nil)
    default: return nil
    }
  }
}

extension CaseStore {
  /// Asks a second person for what one alone may not do with a case that is grave.
  ///
  /// - Returns: The request's number; ``decide(_:approve:stamp:)`` does it.
  public func ask(
    for lowering: Lowering, of number: CaseNumber, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> RequestID {
    try change(number, lowering.step, seen: seen, action: .endingAsk, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      let dossier = try dossier(db, row.id)
      _ = try requirePapers(row, dossier, lowering, bySecond: true)
      var facts = Entry.Facts(.note)
      facts.asks = lowering.step
      lowering.write(to: &facts)
      let entry = try addEntry(
        db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      let id = try request(
        db, .ending, on: row, user: nil, detail: "step=\(lowering.step.rawValue) entry=\(entry)",
        stamp: stamp.with(stamp.purpose ?? .supervision))
      try notify(
        db, .endingAsked, "\(number)", to: try supervisors(db, stamp), stamp: stamp)
      return (["request": String(id), "step": lowering.step.rawValue], id)
    }
  }

  /// Does what somebody asked for, on a second person's word; within the transaction of the decision.
  func lower(_ db: Database, _ request: Request, stamp: Stamp) throws {
    guard let number = request.number, let text = request.detail.split(separator: "=").last,
      let id = EntryID(String(text))
    else { throw StoreError.damaged }
    var row = try CaseRow.find(db, number)
    let dossier = try dossier(db, row.id)
    guard let entry = dossier.entries.first(where: { $0.id == id }),
      let lowering = Lowering(entry.facts)
    else { throw StoreError.damaged }
    try check(db, row, lowering.step, seen: nil)
    let detail = try end(
      db, &row, dossier, by: lowering, reason: entry.words, asked: request.askedBy, stamp: stamp)
    row.version += 1
    let settled = try settle(db, &row, stamp: stamp)
    try journal(
      db, stamp, lowering.journalled, caseID: row.id, version: row.version,
      detail: detail.merging(["request": String(request.id)]) { $1 })
    try seeHousehold(db, &row, settled, stamp: stamp)
  }

  /// Triages, screens out or closes, and notes what held before.
  ///
  /// - Parameter asked: Who asked for it, where a second person does it.
  /// - Throws: ``StoreError/secondPersonNeeded(_:_:)`` where one alone may not.
  func end(
    _ db: Database, _ row: inout CaseRow, _ dossier: Dossier, by lowering: Lowering,
    reason: String?, asked: String?, stamp: Stamp
  ) throws -> [String: String] {
    let gaps = try requirePapers(row, dossier, lowering, bySecond: asked != nil)
    let assessment = try assessment(db, row, dossier)
    if asked == nil {
      try requireTold(row, dossier, assessment, lowering, stamp: stamp)
    }
    var facts = Entry.Facts(lowering.step)
    lowering.write(to: &facts)
    if !gaps.isEmpty { facts.gaps = gaps }
    facts.before = held(row, dossier)
    facts.askedBy = asked
    var detail: [String: String]
    switch lowering {
    case .triage(let urgency):
      facts.proposed = assessment.proposed
      facts.rules = assessment.findings.map(\.rule)
      detail = ["urgency": urgency.rawValue, "old": row.urgency?.rawValue ?? "none"]
      row.urgency = urgency
      if row.state == .received { row.state = .triaged }
    case .screenOut(let reason):
      row.priorState = row.state
      row.state = .screenedOut
      detail = ["state": row.state.rawValue, "reason": reason.rawValue]
    case .close(let reason, _, _):
      row.priorState = row.state
      row.state = .closed
      detail = ["state": row.state.rawValue, "reason": reason.rawValue]
    }
    if let asked { detail["askedBy"] = asked }
    try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
    return detail
  }

  func assessment(_ db: Database, _ row: CaseRow, _ dossier: Dossier) throws -> Assessment {
    let reference = try reference(db, on: try calendar(db).day(of: row.receivedAt))
    return dossier.assessment(signs: reference.signs)
  }

  /// What holds of a case now, to be written beside what changes it.
  func held(_ row: CaseRow, _ dossier: Dossier) -> [ClockRule.Condition] {
    dossier.conditions(of: row, remote: isRemote(row)).sorted { $0.rawValue < $1.rawValue }
  }

  func isRemote(_ row: CaseRow) -> Bool {
    row.place.map { log.remotePlaces.contains($0) } ?? false
  }

  /// Whether the log is that of the case's commune: by receiving the report, the commune was told.
  func isOwn(_ row: CaseRow) -> Bool {
    log.runBy == .commune && row.place.map { log.servedPlaces.contains($0) } ?? false
  }

  func ground(_ row: CaseRow) -> CaseGround { CaseGround(isRemote: isRemote(row), isOwn: isOwn(row)) }

  /// What closing takes whoever does it: no referral without an answer, and for "safe" the review and decision of NĐ 56
  /// art. 30, and that somebody saw the other children of the home.
  ///
  /// - Parameter bySecond: Whether a second person agrees: then a decision whose number was typed is confirmed by them.
  /// - Returns: What of the children's dossiers is missing and explained.
  private func requirePapers(
    _ row: CaseRow, _ dossier: Dossier, _ lowering: Lowering, bySecond: Bool
  ) throws -> [ChildPath.Gap] {
    guard case .close(let closing, let decision, let explained) = lowering else { return [] }
    let open = dossier.referrals.map(\.referral)
      .filter { $0.state.isOpen && $0.number.number == row.number }
    if !open.isEmpty { throw StoreError.openReferrals(row.number, open.map(\.number.position)) }
    if Separation(dossier.acts).isRunning { throw StoreError.stillSeparated(row.number) }
    guard closing == .safe || closing == .handedOver else { return [] }
    let children = dossier.children.filter { dossier.ending(of: $0) == nil }
    let gaps = try children.flatMap {
      try requirePath($0, closing, explained: explained, hasDecision: bySecond && decision != nil, row, dossier)
    }
    if closing == .safe, let task = dossier.openHouseholds.first { throw StoreError.householdUnseen(row.number, task) }
    return gaps
  }

  /// One person ends or lowers what is grave only when those know who must; whoever left a report with signs of danger
  /// at a talk never clears it themselves, another person may.
  func requireTold(
    _ row: CaseRow, _ dossier: Dossier, _ assessment: Assessment, _ lowering: Lowering,
    stamp: Stamp
  ) throws {
    // What a correction took out counts on: nobody corrects an emergency away.
    let once = dossier.corrected
    let urgency =
      once.contains(.emergency)
      ? .emergency : max(row.urgency ?? assessment.proposed, assessment.proposed)
    if case .triage(let lower) = lowering, lower >= urgency { return }
    if let talk = dossier.talk, row.state == .received {
      if talk.recordedBy == stamp.actor { throw StoreError.secondPersonNeeded(row.number, []) }
      return
    }
    let untold = EndingGuard.untold(
      conditions: ClockConditions.of(
        reports: dossier.reports, urgency: urgency, remote: isRemote(row), form02: dossier.form02
      ).union(once),
      timeline: isOwn(row) ? dossier.timeline.toldByReceipt : dossier.timeline)
    if !untold.isEmpty { throw StoreError.secondPersonNeeded(row.number, untold) }
  }
}
