import Base
import CaseModel
import GRDB
import Triage
import Vault

/// Everything of one case, opened: what rules and clocks are computed from.
struct Dossier {
  let contacts: [CaseContact]
  let entries: [Entry]
  let referrals: [(id: Int64, referral: Referral)]
  let merged: [CaseNumber]
  /// Those of `entries` that were made in a case that was merged into this one.
  let inherited: Set<EntryID>

  var reports: [Report] { contacts.map(\.report) }

  /// What happened, from the contacts, the entries and the referrals.
  var timeline: [Happening] {
    let received = contacts.map(\.report.receivedAt).min().map { Happening(.received, at: $0) }
    let happenings =
      [received].compactMap(\.self) + ofContacts + ofEntries
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
    entries.filter { $0.facts.act == .initialAssessment }.max { $0.at < $1.at }?.facts.form
  }

  /// The acts that were recorded, with their times.
  var acts: [(act: Act, at: Instant)] {
    entries.compactMap { entry in entry.facts.act.map { ($0, entry.at) } }
  }

  /// What was done for the child counts wherever it was recorded; who was assigned and what was triaged, only in this
  /// case.
  private var ofEntries: [Happening] {
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

  func clocks(of row: CaseRow, reference: Reference, calendar: LogCalendar, remote: Bool) -> [Clock] {
    var timeline = self.timeline
    if let since = row.nobodySince { timeline.append(Happening(.unassigned, at: since)) }
    let last = row.state.isOpen ? nil : entries.last { $0.facts.step.endsCase }
    if let last { timeline.append(Happening(.closed, at: last.at)) }
    return Clocks.compute(
      rules: reference.clocks, urgencyRules: reference.urgencies,
      urgency: row.urgency ?? row.proposedUrgency,
      conditions: conditions(of: row, remote: remote), timeline: timeline, calendar: calendar,
      past: epochs, end: last.map(DutyEnd.init))
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
      facts.act?.label ?? facts.step.label, facts.urgency?.label, facts.closing?.label,
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
