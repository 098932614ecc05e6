public import Base
public import CaseModel
import Triage

extension CaseStore {
  /// Fills a form of a child, or corrects it: a new revision, the earlier stay as they are.
  ///
  /// The act that the form stands for (form 02 the initial assessment, form 04 the plan …) is recorded with it, once:
  /// a correction moves no limit. A review counts each time, and so does a plan that was approved before: it wants
  /// its approval again.
  ///
  /// - Parameters:
  ///   - form: Which form.
  ///   - child: The child's number in its case.
  ///   - document: The answers by the form's items.
  ///   - at: When it was filled.
  ///   - revision: The one that was seen, 0 for none: what somebody else filled meanwhile isn't passed over.
  ///   - isAnew: Whether it was done again, such as the detailed assessment before a separation ends.
  ///   - draft: The draft that goes with it.
  ///   - stamp: Who does it, and when.
  /// - Throws: `IntakeFaults` with every answer that can't be read; ``StoreError/staleForm(_:_:seen:now:)``;
  ///   ``StoreError/actOutOfOrder(_:_:_:of:)`` when the law wants something else first;
  ///   ``StoreError/accusedAtMeeting(_:)`` for minutes of a meeting with the accused.
  @discardableResult
  public func fill(
    _ form: WorkForm, of child: ChildNumber, _ document: JSONValue, at: Instant, correcting revision: Int,
    isAnew: Bool = false, draft: DraftID? = nil, stamp: Stamp
  ) throws -> FilledForm {
    try change(child.number, .record, seen: nil, action: .caseRecord, stamp: stamp) { db, row in
      // First: the entry that tells of its end tells of nothing else.
      if let draft { try discard(db, draft: draft, stamp: stamp) }
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      try requireTime(at, in: dossier, stamp: stamp)
      let calendar = try calendar(db)
      let newest = dossier.filled(form, of: child).last?.facts.filled?.revision ?? 0
      guard revision == newest else { throw StoreError.staleForm(child, form, seen: revision, now: newest) }
      let layout = try formLayout(db, form, on: calendar.day(of: stamp.now))
      let reader = FormReader(hasCode: { _, _ in false }, place: { _ in nil }, calendar: calendar)
      let (answers, faults) = reader.read(document, as: layout.fields)
      let used = SeparationDays.used(in: dossier.timeline(of: child), before: stamp.now, calendar: calendar)
      let ofRules = FormRules.faults(
        form, answers, today: calendar.day(of: stamp.now), daysLeft: Separation.mostDays - used)
      guard faults.isEmpty, ofRules.isEmpty else { throw IntakeFaults(faults + ofRules) }
      if form == .meeting, isAccusedAtMeeting(answers, layout, child, row, dossier) {
        throw StoreError.accusedAtMeeting(child)
      }
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.filled = FilledForm(form, version: layout.version, revision: newest + 1)
      facts.form = ActForm(form, answers)
      if form == .plan { facts.plan = PlanFacts(answers) }
      facts.act = try act(of: form, for: child, isAnew: isAnew || newest == 0, row, dossier)
      var detail = ["child": "c\(child.position)", "form": form.rawValue, "revision": "\(newest + 1)"]
      detail.merge(raise(&row, by: &facts, dossier)) { $1 }
      try addEntry(db, caseID: row.id, facts: facts, words: nil, document: answers, at: at, stamp: stamp)
      return (detail, FilledForm(form, version: layout.version, revision: newest + 1))
    }
  }

  /// Whether the minutes say, by an answer or a name, that the accused took part, or that a parent did without saying
  /// which while a parent is accused (NĐ 56 art. 27(1)h).
  private func isAccusedAtMeeting(
    _ answers: JSONValue, _ layout: FormLayout, _ child: ChildNumber, _ row: CaseRow, _ dossier: Dossier
  ) -> Bool {
    let meeting = answers["meeting"]
    if meeting?["accusedPresent"] == .string(Answer.yes.rawValue) { return true }
    let accused = Set(dossier.reports(of: child).flatMap(\.offenders).compactMap(\.name).map { Fold.key($0) })
    if case .array(let participants)? = answers["participants"] {
      let names = participants.compactMap { if case .string(let name)? = $0["name"] { Fold.key(name) } else { nil } }
      if !accused.isDisjoint(with: names) { return true }
    }
    return layout.items.contains { $0.code == "meeting.accusedPresent" }
      && meeting?["parentsPresent"] == .string(Answer.yes.rawValue)
      && meeting?["accusedPresent"] != .string(Answer.no.rawValue)
      && dossier.conditions(of: row, remote: false, child: child).contains(.carerIsOffender)
  }

  /// Nil where filling the form is only a correction.
  private func act(
    of form: WorkForm, for child: ChildNumber, isAnew: Bool, _ row: CaseRow, _ dossier: Dossier
  ) throws -> Act? {
    let path = dossier.path(of: child, of: row)
    if path.ended != nil, let act = form.act ?? WorkForm.review.act {
      throw StoreError.actOutOfOrder(row.number, act, .childEnded, of: child)
    }
    guard let act = form.act else { return nil }
    let counts =
      isAnew || !path.has(act) || act == .review || (act == .plan && path.has(.planApproval))
    guard counts else { return nil }
    if let obstacle = path.obstacle(to: act) { throw StoreError.actOutOfOrder(row.number, act, obstacle, of: child) }
    return act
  }

  /// A form 02 that finds an emergency makes the case one (NĐ 56 art. 26(2)–(3)).
  ///
  /// - Returns: What the journal tells of it.
  func raise(_ row: inout CaseRow, by facts: inout Entry.Facts, _ dossier: Dossier) -> [String: String] {
    let urgency = row.urgency ?? row.proposedUrgency
    let isForm02 = facts.act == .initialAssessment || facts.filled?.form == .initialAssessment
    guard isForm02, facts.form?.saysEmergency == true, urgency != .emergency else { return [:] }
    facts.before = held(row, dossier)
    facts.urgency = .emergency
    row.urgency = .emergency
    return ["urgency": Urgency.emergency.rawValue, "old": urgency.rawValue]
  }

  /// Refuses a time in the future or before the case was received.
  func requireTime(_ at: Instant, in dossier: Dossier, stamp: Stamp) throws {
    if at > stamp.now { throw StoreError.inTheFuture }
    let received = dossier.contacts.map(\.report.receivedAt).min()
    if let received, at < received { throw StoreError.beforeReceipt(dossier.number) }
  }
}

extension Dossier {
  /// How far the work with a child of this case has come.
  func path(of child: ChildNumber, of row: CaseRow) -> ChildPath {
    path(of: child, isEmergency: (row.urgency ?? row.proposedUrgency) == .emergency)
  }
}
