import Base
import CaseModel
import Triage
import Vault

/// Everything of one case, opened: what rules and clocks are computed from.
struct Dossier {
  let number: CaseNumber
  let contacts: [CaseContact]
  let entries: [Entry]
  let referrals: [(id: Int64, referral: Referral)]
  let merged: [CaseNumber]
  /// Those of `entries` that were made in a case that was merged into this one.
  let inherited: Set<EntryID>

  var reports: [Report] { contacts.map(\.report) }

  /// What happened, from the contacts, the entries and the referrals.
  var timeline: [Happening] { timeline(counted) }

  /// What happened to one child, or to the whole case.
  func timeline(of child: ChildNumber) -> [Happening] { timeline(entries(of: child)) }

  private func timeline(_ entries: [Entry]) -> [Happening] {
    let received = contacts.map(\.report.receivedAt).min().map { Happening(.received, at: $0) }
    let happenings =
      [received].compactMap(\.self) + ofContacts + happenings(entries)
      + referrals.flatMap { Dossier.happenings($0.referral) }
    return happenings.sorted { $0.at < $1.at }
  }

  /// Each contact but the opening one tells more; an opening one that was to be a talk wants a second look.
  private var ofContacts: [Happening] {
    contacts.map { Happening(.worked, at: $0.recordedAt) }
      + contacts.dropFirst().map { Happening(.toldMore, at: $0.recordedAt) }
      + [talk].compactMap(\.self).map { Happening(.secondLook, at: $0.recordedAt) }
  }

  /// The opening contact, if whoever took it wanted no case.
  var talk: CaseContact? {
    contacts.first.flatMap { $0.report.kind.isReport && $0.report.result != .case ? $0 : nil }
  }

  /// The newest form 02.
  var form02: ActForm? {
    newestForm02(in: entries)
  }

  func newestForm02(in entries: [Entry]) -> ActForm? {
    entries.filter { $0.facts.act == .initialAssessment || $0.facts.filled?.form == .initialAssessment }
      .max { ($0.at, $0.id) < ($1.at, $1.id) }?.facts.form
  }

  /// The acts that were recorded, with their times.
  var acts: [(act: Act, at: Instant)] {
    counted.compactMap { entry in entry.facts.act.map { ($0, entry.at) } }
  }

  /// What was done for the child counts wherever it was recorded; who was assigned and what was triaged, only in this
  /// case.
  private func happenings(_ entries: [Entry]) -> [Happening] {
    var happenings = entries.map { Happening(.worked, at: $0.recordedAt) }
    var known: Urgency?
    for entry in entries {
      let isOwn = !inherited.contains(entry.id)
      switch entry.facts.step {
      case .triage where isOwn:
        known = entry.facts.proposed
        happenings.append(Happening(.triaged, at: entry.at))
      case .assign where isOwn: happenings.append(Happening(.assigned, at: entry.at))
      case .start where isOwn: happenings.append(Happening(.started, at: entry.at))
      case .link where isOwn, .reopen where isOwn:
        happenings.append(Happening(.toldMore, at: entry.at))
      case .merge where !isOwn: happenings.append(Happening(.toldMore, at: entry.at))
      case .amend where isOwn:
        if let known, let proposed = entry.facts.proposed, proposed > known {
          happenings.append(Happening(.toldMore, at: entry.at))
        }
      case .record:
        if let event = entry.facts.act?.event { happenings.append(Happening(event, at: entry.at)) }
      default: break
      }
    }
    return happenings
  }

  /// Nobody has been told by a referral that the agency declined, or that was withdrawn before anybody answered.
  private static func happenings(_ referral: Referral) -> [Happening] {
    var happenings = [
      referral.draftedAt, referral.sentAt, referral.acknowledgedAt, referral.endedAt,
    ]
    .compactMap(\.self).map { Happening(.worked, at: $0) }
    guard let sentAt = referral.sentAt, referral.state != .declined,
      referral.state != .withdrawn || referral.acknowledgedAt != nil
    else { return happenings }
    happenings.append(Happening(.referred, at: sentAt))
    switch referral.facts.agencyKind {
    case "commune-people-committee", "commune-chair", "other-commune", "culture-social-office":
      happenings.append(Happening(.communeTold, at: sentAt))
    case "commune-police", "investigation-body", "provincial-police", "cyber-police":
      // A referral is a paper: the written report that a call must be followed by.
      happenings.append(Happening(.policeTold, at: sentAt))
      happenings.append(Happening(.policeWritten, at: sentAt))
    // 114 and 115 are other numbers: who calls an ambulance has told no police.
    case "emergency-number" where referral.facts.agency == "emergency-113":
      happenings.append(Happening(.policeTold, at: sentAt))
    default: break
    }
    guard let acknowledgedAt = referral.acknowledgedAt else { return happenings }
    switch referral.facts.agencyKind {
    case "commune-police": happenings.append(Happening(.policeReceived, at: acknowledgedAt))
    case "investigation-body":
      happenings.append(Happening(.investigationReceived, at: acknowledgedAt))
    default: break
    }
    return happenings
  }

  /// Offices that get nothing of this case.
  var withheld: Set<String> {
    entries.reduce(into: []) { offices, entry in
      offices.formUnion(entry.facts.withheld ?? [])
      offices.subtract(entry.facts.released ?? [])
    }
  }

  func assessment(signs: [Sign]) -> Assessment {
    Triage.assess(
      TriageSubject(
        reports: reports, contactTimes: contacts.map(\.report.receivedAt), signs: signs,
        form02: form02))
  }

  /// What clocks and their ends depend on, with the case's urgency as it is.
  func conditions(of row: CaseRow, remote: Bool) -> Set<ClockRule.Condition> {
    ClockConditions.of(
      reports: reports, urgency: row.urgency ?? row.proposedUrgency, remote: remote,
      form02: form02)
  }

  /// The same for one of several children: its own age decides which law holds.
  func conditions(of row: CaseRow, remote: Bool, child: ChildNumber) -> Set<ClockRule.Condition> {
    guard children.count > 1 else { return conditions(of: row, remote: remote) }
    return ClockConditions.of(
      reports: reports(of: child), urgency: row.urgency ?? row.proposedUrgency, remote: remote,
      form02: form02(of: child))
  }

  func clocks(of row: CaseRow, reference: Reference, calendar: LogCalendar, ground: CaseGround) -> [Clock] {
    let last = row.state.isOpen ? nil : entries.last { $0.facts.step.endsCase }
    let subject = ClockSubject(
      row: row, reference: reference, calendar: calendar, ground: ground, end: last.map(DutyEnd.init))
    let clocks = wholeClocks(subject) + taskClocks(end: subject.end) + children.flatMap { childClocks($0, subject) }
    let sorted = clocks.sorted { ($0.dueAt, $0.code) < ($1.dueAt, $1.code) }
    return sorted.filter(\.isRunning) + sorted.filter { !$0.isRunning }
  }

  /// What all clocks of a case are computed from.
  private struct ClockSubject {
    let row: CaseRow
    let reference: Reference
    let calendar: LogCalendar
    let ground: CaseGround
    let end: DutyEnd?
  }

  /// The duties that are done once for all children.
  private func wholeClocks(_ subject: ClockSubject) -> [Clock] {
    var timeline = self.timeline
    if let since = subject.row.nobodySince { timeline.append(Happening(.unassigned, at: since)) }
    if let end = subject.end { timeline.append(Happening(.closed, at: end.at)) }
    return Clocks.compute(
      rules: subject.reference.clocks.filter { children.isEmpty || !$0.isOfChild },
      urgencyRules: subject.reference.urgencies, urgency: subject.row.urgency ?? subject.row.proposedUrgency,
      conditions: conditions(of: subject.row, remote: subject.ground.isRemote), timeline: timeline,
      calendar: subject.calendar, past: epochs, end: subject.end, toldByReceipt: subject.ground.isOwn)
  }

  /// The duties of one child, and those that its plans set.
  private func childClocks(_ child: ChildNumber, _ subject: ClockSubject) -> [Clock] {
    let own = entries(of: child)
    let ended = ending(of: child).map(DutyEnd.init)
    let end = ended ?? subject.end
    let clocks =
      Clocks.compute(
        rules: subject.reference.clocks.filter(\.isOfChild), urgencyRules: [],
        urgency: subject.row.urgency ?? subject.row.proposedUrgency,
        conditions: conditions(of: subject.row, remote: subject.ground.isRemote, child: child),
        timeline: timeline(of: child), calendar: subject.calendar, past: epochs, end: end,
        toldByReceipt: subject.ground.isOwn)
      + planClocks(own, end: end, calendar: subject.calendar)
    guard children.count > 1 else { return clocks }
    return clocks.map { clock in
      var clock = clock
      clock.child = child
      return clock
    }
  }

  private func planClocks(_ own: [Entry], end: DutyEnd?, calendar: LogCalendar) -> [Clock] {
    let plans = own.filter { $0.facts.plan != nil }
    let progress = own.compactMap { entry in entry.facts.progress.map { (progress: $0, at: entry.at) } }
    let reviews = own.filter { $0.facts.act == .review }.map(\.at)
    // A correction stands for the plan that it corrects; a plan that is submitted anew ends the one before.
    var chains: [(first: Entry, newest: Entry)] = []
    for plan in plans {
      if plan.facts.act == .plan || chains.isEmpty {
        chains.append((plan, plan))
      } else {
        chains[chains.count - 1].newest = plan
      }
    }
    return chains.enumerated().flatMap { index, chain in
      let next = chains.indices.contains(index + 1) ? DutyEnd(chains[index + 1].first) : end
      let entry = chain.newest
      return PlanClocks.of(
        PlanClocks.Submitted(
          entry: chain.first.id, at: entry.at, facts: entry.facts.plan ?? PlanFacts(items: []), end: next),
        progress: progress, reviews: reviews, calendar: calendar)
    }
  }

  /// What held before the corrections that nobody triaged since.
  var corrected: Set<ClockRule.Condition> {
    let own = entries.filter { !inherited.contains($0.id) }
    return Set(
      own.reversed().prefix { $0.facts.step != .triage }.filter { $0.facts.step == .amend }
        .flatMap { $0.facts.before ?? [] })
  }

  /// What held before each entry that changed it.
  private var epochs: [Clocks.Epoch] {
    entries.filter { !inherited.contains($0.id) }.compactMap { entry in
      entry.facts.before.map { Clocks.Epoch(conditions: Set($0), end: DutyEnd(entry)) }
    }
  }
}

extension DutyEnd {
  /// The step that ended a duty, as its reason: what was done and how; the words stand with the entry.
  init(_ entry: Entry) {
    let facts = entry.facts
    let parts = [
      facts.ended?.label ?? facts.act?.label ?? facts.filled?.form.label ?? facts.step.label, facts.urgency?.label,
      facts.closing?.label,
      facts.screening?.label,
    ].compactMap(\.self)
    self.init(
      at: entry.at, by: entry.recordedBy,
      because: Text(
        vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", ")))
  }
}

extension CaseStep {
  /// Whether a case stops being open by it.
  fileprivate var endsCase: Bool { [.close, .screenOut, .merge].contains(self) }
}
