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
  let inherited: Set<Int64>

  var reports: [Report] { contacts.map(\.report) }

  /// What happened, from the contacts, the entries and the referrals.
  var timeline: [Happening] {
    let received = contacts.map(\.report.receivedAt).min().map { Happening(.received, at: $0) }
    let happenings =
      [received].compactMap(\.self) + ofContacts + ofEntries
      + referrals.flatMap { Dossier.happenings($0.referral) }
    return happenings.sorted { $0.at < $1.at }
  }

  /// Each contact but the opening one tells more.
  private var ofContacts: [Happening] {
    contacts.map { Happening(.worked, at: $0.recordedAt) }
      + contacts.dropFirst().map { Happening(.toldMore, at: $0.recordedAt) }
  }

  /// What was done for the child counts wherever it was recorded; who was assigned and what was triaged, only in this case.
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
    switch referral.facts.agencyKind {
    case "commune-people-committee", "commune-chair", "other-commune":
      happenings.append(Happening(.communeTold, at: sentAt))
    case "emergency-number" where referral.facts.agency != "emergency-113": break
    case "commune-police", "investigation-body", "emergency-number":
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
        reports: reports, contactTimes: contacts.map(\.report.receivedAt), signs: signs))
  }

  func clocks(of row: CaseRow, reference: Reference, calendar: LogCalendar, remote: Bool) -> [Clock]
  {
    let urgency = row.urgency ?? row.proposedUrgency
    var timeline = self.timeline
    if let since = row.nobodySince { timeline.append(Happening(.unassigned, at: since)) }
    if !row.state.isOpen, let end = entries.last(where: { $0.facts.step.endsCase }) {
      timeline.append(Happening(.closed, at: end.at))
    }
    return Clocks.compute(
      rules: reference.clocks, urgencyRules: reference.urgencies, urgency: urgency,
      conditions: ClockConditions.of(reports: reports, urgency: urgency, remote: remote),
      timeline: timeline, calendar: calendar)
  }
}

extension CaseStep {
  /// Whether a case stops being open by it.
  fileprivate var endsCase: Bool { [.close, .screenOut, .merge].contains(self) }
}
