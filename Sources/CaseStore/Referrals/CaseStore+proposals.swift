import Base
public import CaseModel
import GRDB
import Triage
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

  func routing(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, at now: Instant
  ) throws -> RoutingSubject {
    let calendar = try calendar(db)
    let day = calendar.day(of: now)
    let rules = try Reference(db, on: day).referralRules
    let agencies = try CaseStore.agencies(db, on: day)
    let places = dossier.reports.flatMap { report in
      [report.incident.place] + report.children.flatMap { [$0.now.place, $0.home.place] }
    }.compactMap(\.self)
    return RoutingSubject(
      reports: dossier.reports, urgency: row.urgency ?? row.proposedUrgency,
      ownPlaces: log.places,
      units: try CaseStore.units(
        db, of: Set(places + log.places + agencies.flatMap(\.places))),
      rules: rules, agencies: agencies, withheld: dossier.withheld,
      day: day, receivedAt: row.receivedAt, calendar: calendar)
  }
}
