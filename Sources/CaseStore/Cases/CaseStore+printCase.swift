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
  ///   this case; ``StoreError/namesCaller(_:)`` for words that give away a caller who didn't agree;
  ///   ``StoreError/restricted(_:_:)`` for an office that decides nothing while the use of the data is restricted.
  public func printCase(_ number: CaseNumber, to agencyKind: String, stamp: Stamp) throws -> CaseFile {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .discloseIdentity, stamp, on: row)
      let kinds = try String.fetchAll(db, sql: "SELECT DISTINCT code FROM agencyKind ORDER BY code")
      guard kinds.contains(agencyKind) else { throw StoreError.noSuchAgencyKind(agencyKind, known: kinds) }
      let dossier = try onPaper(db, dossier(db, row.id), of: row)
      let calendar = try calendar(db)
      // An office from which the case is withheld is of a kind; nothing is printed for the kind then.
      let ofKind = try String.fetchAll(db, sql: "SELECT code FROM agency WHERE kind = ?", arguments: [agencyKind])
      if let office = dossier.withheld.intersection(ofKind + [agencyKind]).min() { throw StoreError.withheld(office) }
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      let file = try file(db, row, dossier, reference: reference, calendar: calendar)
      let told = CaseFileTold(file, to: agencyKind).told
      if !told.recipient.decides { try requireUnrestricted(db, row) }
      try refuse(db, told, of: dossier)
      try journal(db, stamp, .casePrint, caseID: row.id, detail: ["to": agencyKind])
      return file
    }
  }
}
