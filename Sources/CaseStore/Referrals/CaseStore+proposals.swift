public import Base
public import CaseModel
import GRDB
public import Triage
import Vault

extension CaseStore {
  /// Whom law and local policy want told of a case, why, by when.
  public func proposals(_ number: CaseNumber, stamp: Stamp) throws -> [Proposal] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .step(.refer), stamp, on: row)
      try journal(db, stamp, .referralPropose, caseID: row.id)
      return try proposals(db, row, try dossier(db, row.id), at: stamp.now)
    }
  }

  /// By the rules and the agencies of now, whenever it happened.
  func proposals(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, at now: Instant
  ) throws -> [Proposal] {
    try Routing.propose(routing(db, row, dossier, at: now))
  }

  /// What the rules make of a call that isn't recorded yet: its urgency, and whom law and policy want told. It reads
  /// reference data alone, no case, and writes nothing.
  public func preview(
    _ report: Report, now: Instant
  ) throws -> (assessment: Assessment, proposals: [Proposal]) {
    try read { db in
      let signs = try reference(db, on: try calendar(db).day(of: report.receivedAt)).signs
      let assessment = Triage.assess(
        TriageSubject(reports: [report], contactTimes: [report.receivedAt], signs: signs))
      let subject = try routing(
        db, [report], assessment.proposed, withheld: [], receivedAt: report.receivedAt, at: now)
      return (assessment, Routing.propose(subject))
    }
  }

  func routing(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, at now: Instant
  ) throws -> RoutingSubject {
    try routing(
      db, dossier.reports, row.urgency ?? row.proposedUrgency, withheld: dossier.withheld,
      receivedAt: row.receivedAt, at: now)
  }

  private func routing(
    _ db: Database, _ reports: [Report], _ urgency: Urgency, withheld: Set<String>,
    receivedAt: Instant, at now: Instant
  ) throws -> RoutingSubject {
    let calendar = try calendar(db)
    let day = calendar.day(of: now)
    let rules = try reference(db, on: day).referralRules
    let agencies = try CaseStore.agencies(db, on: day)
    let places = reports.flatMap { report in
      [report.incident.place] + report.children.flatMap { [$0.now.place, $0.home.place] }
    }.compactMap(\.self)
    return RoutingSubject(
      reports: reports, urgency: urgency,
      ownPlaces: log.places,
      units: try CaseStore.units(
        db, of: Set(places + log.places + agencies.flatMap(\.places))),
      rules: rules, agencies: agencies, withheld: withheld,
      day: day, receivedAt: receivedAt, calendar: calendar, runBy: log.runBy)
  }
}
