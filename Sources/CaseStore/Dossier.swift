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

  var reports: [Report] { contacts.map(\.report) }

  /// What happened, from the entries and the referrals.
  var timeline: [Happening] {
    var timeline = [
      contacts.map(\.report.receivedAt).min().map { Happening(.received, at: $0) }
    ].compactMap(\.self)
    for entry in entries {
      switch entry.facts.step {
      case .triage: timeline.append(Happening(.triaged, at: entry.at))
      case .assign: timeline.append(Happening(.assigned, at: entry.at))
      case .start: timeline.append(Happening(.started, at: entry.at))
      case .record:
        if let event = entry.facts.act?.event { timeline.append(Happening(event, at: entry.at)) }
      default: break
      }
    }
    for (_, referral) in referrals {
      guard let sentAt = referral.sentAt else { continue }
      switch referral.facts.agencyKind {
      case "commune-people-committee", "commune-chair", "other-commune":
        timeline.append(Happening(.communeTold, at: sentAt))
      case "commune-police", "investigation-body", "emergency-number":
        timeline.append(Happening(.policeTold, at: sentAt))
      default: break
      }
      guard let acknowledgedAt = referral.acknowledgedAt else { continue }
      switch referral.facts.agencyKind {
      case "commune-police": timeline.append(Happening(.policeReceived, at: acknowledgedAt))
      case "investigation-body":
        timeline.append(Happening(.investigationReceived, at: acknowledgedAt))
      default: break
      }
    }
    return timeline.sorted { $0.at < $1.at }
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
