public import CaseModel
import GRDB

extension CaseStore {
  /// A case for the paper of an authority: journalled as a disclosure, with the kind of agency.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - agencyKind: Code of the kind of agency that gets it; `CaseFileTold` picks what it is told.
  ///   - stamp: Who does it, when and what for.
  /// - Throws: ``StoreError/noSuchAgencyKind(_:known:)``; ``StoreError/withheld(_:)`` where the kind gets nothing of
  ///   this case; ``StoreError/namesCaller(_:)`` for words that give away a caller who didn't agree.
  public func printCase(_ number: CaseNumber, to agencyKind: String, stamp: Stamp) throws -> CaseFile {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .discloseIdentity, stamp, on: row)
      let kinds = try String.fetchAll(db, sql: "SELECT DISTINCT code FROM agencyKind ORDER BY code")
      guard kinds.contains(agencyKind) else { throw StoreError.noSuchAgencyKind(agencyKind, known: kinds) }
      let dossier = try dossier(db, row.id)
      if dossier.withheld.contains(agencyKind) { throw StoreError.withheld(agencyKind) }
      let calendar = try calendar(db)
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      let file = try file(db, row, dossier, reference: reference, calendar: calendar)
      let betrayals = CaseFileTold(file, to: agencyKind).told.betrayals(in: dossier.reports)
      guard betrayals.isEmpty else { throw StoreError.namesCaller(betrayals) }
      try journal(db, stamp, .casePrint, caseID: row.id, detail: ["to": agencyKind])
      return file
    }
  }
}
