import Base
import CaseModel
import Triage

/// A case as programs read it. Keys stay; new ones may come.
struct CaseDocument: Encodable {
  let number: String
  let state: CaseState
  let urgency: Urgency
  let triaged: Bool
  let place: PlaceKey?
  let assignedTo: String?
  let receivedAt: Instant
  let recordedAt: Instant
  let dueAt: Instant?
  let duty: Duty?
  let missed: Int
  let version: Int
  let mergedInto: String?
  let merged: [String]
  let ties: [CaseTie]
  let clocks: [ClockDocument]
  let findings: [FindingDocument]
  let proposals: [ProposalDocument]
  let referrals: [ReferralDocument]
  let contacts: [ContactDocument]
  let entries: [EntryDocument]

  /// - Parameters:
  ///   - file: The opened case.
  ///   - assessment: The proposed urgency with its reasons.
  ///   - proposals: Who should be told.
  ///   - now: For what is overdue.
  init(_ file: CaseFile, _ assessment: Assessment, _ proposals: [Proposal], now: Instant) {
    let summary = file.summary
    number = summary.number.description
    state = summary.state
    urgency = summary.urgency
    triaged = summary.confirmedUrgency != nil
    place = summary.place
    assignedTo = summary.assignedTo
    receivedAt = summary.receivedAt
    recordedAt = summary.recordedAt
    dueAt = summary.dueAt
    duty = summary.duty
    missed = summary.missed
    version = summary.version
    mergedInto = file.mergedInto?.description
    merged = file.merged.map(\.description)
    ties = file.ties
    clocks = file.clocks.map { ClockDocument($0, now: now) }
    findings = assessment.findings.map {
      FindingDocument(
        rule: $0.rule, urgency: $0.urgency, reason: $0.reason.en, source: $0.source,
        basis: $0.basis, change: $0.change.en)
    }
    self.proposals = proposals.map(ProposalDocument.init)
    referrals = file.referrals.map { ReferralDocument($0) }
    contacts = file.contacts.map {
      ContactDocument(
        contact: $0.id, recordedAt: $0.recordedAt, recordedBy: $0.recordedBy, late: $0.isLate,
        revision: $0.revision, report: $0.report)
    }
    entries = file.entries.map {
      EntryDocument(
        at: $0.at, recordedAt: $0.recordedAt, recordedBy: $0.recordedBy, facts: $0.facts,
        words: $0.words)
    }
  }
}

struct ClockDocument: Encodable {
  let code: String
  let duty: Duty
  let responsible: String
  let source: String
  let basis: ClockRule.Basis
  /// What made it run.
  let conditions: [ClockRule.Condition]
  let startedAt: Instant
  let dueAt: Instant
  let metAt: Instant?
  let state: Clock.State
  /// Of a duty that nobody met: who ended it, when, why.
  let end: DutyEndDocument?
  /// Why its working days may be wrong.
  let doubt: String?
  /// Whose duty it is about, where each child has its own.
  let child: String?

  init(_ clock: Clock, now: Instant) {
    code = clock.code
    duty = clock.duty
    responsible = clock.responsible
    source = clock.source
    basis = clock.basis
    conditions = clock.conditions.sorted { $0.rawValue < $1.rawValue }
    startedAt = clock.startedAt
    dueAt = clock.dueAt
    metAt = clock.metAt
    state = clock.state(at: now)
    end = clock.unmetEnd.map(DutyEndDocument.init)
    doubt = clock.doubt?.label.en
    child = clock.child?.description
  }
}

struct DutyEndDocument: Encodable {
  let at: Instant
  let by: String
  let because: String

  init(_ end: DutyEnd) {
    at = end.at
    by = end.by
    because = end.because.en
  }
}

extension Clock {
  fileprivate var unmetEnd: DutyEnd? {
    switch ending {
    case .missed(let end)?, .notApplicable(let end)?: end
    case .met?, nil: nil
    }
  }
}

struct FindingDocument: Encodable {
  let rule: String
  let urgency: Urgency
  let reason: String
  let source: String
  let basis: ClockRule.Basis
  /// Which other answer would change it.
  let change: String
}

struct ContactDocument: Encodable {
  let contact: ContactID
  let recordedAt: Instant
  let recordedBy: String
  let late: Bool
  let revision: Int
  let report: Report
}

struct EntryDocument: Encodable {
  let at: Instant
  let recordedAt: Instant
  let recordedBy: String
  let facts: Entry.Facts
  let words: String?
}

struct ProposalDocument: Encodable {
  let agencyKind: String
  let agency: String?
  let phone: String?
  let situations: [Situation]
  let sources: [String]
  let dueAt: Instant
  let legalOverride: String?
  let place: Situation.Place
  /// Why it may be on the accused's side.
  let conflict: Situation?
  let withheld: Bool
  let why: [String]

  init(_ proposal: Proposal) {
    place = proposal.place
    conflict = proposal.conflict
    withheld = proposal.isWithheld
    why = proposal.reasons.map(\.why.en)
    agencyKind = proposal.agencyKind
    agency = proposal.agency?.code
    phone = proposal.agency?.phone
    situations = proposal.reasons.map(\.situation)
    sources = proposal.reasons.map(\.source)
    dueAt = proposal.dueAt
    legalOverride = proposal.legalOverride
  }
}

struct ReferralDocument: Encodable {
  let referral: String
  let state: ReferralState
  let draftedAt: Instant
  let sentAt: Instant?
  let acknowledgeBy: Instant?
  let actBy: Instant?
  let acknowledgedAt: Instant?
  let endedAt: Instant?
  let version: Int
  let facts: Referral.Facts
  /// Nil in lists: what was said is read one referral at a time.
  let words: [String]?
  /// Those who hear of its silence, in turn.
  let ladder: [String]

  init(_ referral: Referral, ladder: [Agency] = [], withWords: Bool = true) {
    self.referral = referral.number.description
    state = referral.state
    draftedAt = referral.draftedAt
    sentAt = referral.sentAt
    acknowledgeBy = referral.acknowledgeBy
    actBy = referral.actBy
    acknowledgedAt = referral.acknowledgedAt
    endedAt = referral.endedAt
    version = referral.version
    facts = referral.facts
    words = withWords ? referral.words : nil
    self.ladder = ladder.map(\.code)
  }
}
