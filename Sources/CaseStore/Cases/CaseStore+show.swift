import Base
public import CaseModel
import Foundation
import GRDB
public import Triage
public import Vault

extension CaseStore {
  /// All that is known of a case. The journal has the read before this returns.
  public func show(_ number: CaseNumber, stamp: Stamp) throws -> (
    file: CaseFile, assessment: Assessment, proposals: [Proposal]
  ) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, .caseShow, caseID: row.id)
      let dossier = try dossier(db, row.id)
      let calendar = try calendar(db)
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      return (
        try file(db, row, dossier, reference: reference, calendar: calendar),
        dossier.assessment(signs: reference.signs), try proposals(db, row, dossier, at: stamp.now)
      )
    }
  }

  func file(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, reference: Reference, calendar: LogCalendar
  ) throws -> CaseFile {
    CaseFile(
      summary: row.summary, contacts: dossier.contacts, entries: dossier.entries,
      referrals: dossier.referrals.map(\.referral),
      clocks: dossier.clocks(
        of: row, reference: reference, calendar: calendar, ground: ground(row)),
      mergedInto: try row.mergedInto.map { try CaseRow.find(db, id: $0).number },
      merged: dossier.merged)
  }

  /// A case and one of its referrals, to be printed for the agency: journalled as a disclosure.
  ///
  /// - Returns: Also to whom the agency may seal its answer.
  /// - Throws: ``StoreError/consentNeeded(_:_:)`` before anything is disclosed that nobody agreed to and no law allows.
  public func printed(
    _ number: ReferralNumber, stamp: Stamp
  ) throws -> (file: CaseFile, referral: Referral, answerTo: AgeRecipient) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number.number)
      // The reason on record is the referral itself, with its consent or its law.
      try admit(db, .discloseIdentity, stamp.with(stamp.purpose ?? .handOver), on: row)
      let (id, referral) = try find(db, number)
      let dossier = try onPaper(db, dossier(db, row.id), of: row)
      try requireSendable(db, referral, row, dossier, stamp: stamp)
      try journal(
        db, stamp, .referralPrint, caseID: row.id, referralID: id,
        detail: ["law": referral.facts.legalOverride ?? referral.facts.consent.rawValue])
      let calendar = try calendar(db)
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      return (
        try file(db, row, dossier, reference: reference, calendar: calendar), referral,
        try answerIdentity(db, id, of: row.id).recipient
      )
    }
  }

  /// The clear part of a case.
  public func summary(_ number: CaseNumber) throws -> CaseSummary {
    try read { try CaseRow.find($0, number).summary }
  }
}
