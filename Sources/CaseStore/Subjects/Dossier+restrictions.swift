import CaseModel
import GRDB

extension CaseStore {
  /// The restrictions of the use of a case's data that hold now, whichever it was asked of among those that were merged
  /// into one. Cases of which nobody asked anything aren't opened.
  func restrictions(_ db: Database, _ row: CaseRow) throws -> [Restriction] {
    let root = try targets(db, of: row).last ?? row
    for id in try familyCases(db, root.id) {
      let isAsked = try Bool.fetchOne(db, sql: "SELECT 1 FROM subjectRequest WHERE caseID = ?", arguments: [id])
      if isAsked == true { return try dossier(db, root.id).entries.restrictions }
    }
    return []
  }

  /// Refuses what rests on consent while the use of a child's data is restricted.
  ///
  /// - Throws: ``StoreError/restricted(_:_:)``.
  func requireUnrestricted(_ db: Database, _ row: CaseRow) throws {
    if let restriction = try restrictions(db, row).first(where: \.isOfChild) {
      throw StoreError.restricted(try (targets(db, of: row).last ?? row).number, restriction.request)
    }
  }

  /// A case as it stands on paper: a caller who had the use of their data restricted is named to nobody.
  func onPaper(_ db: Database, _ dossier: Dossier, of row: CaseRow) throws -> Dossier {
    guard try restrictions(db, row).namesNoCaller else { return dossier }
    return Dossier(
      number: dossier.number, contacts: dossier.contacts.map(\.withoutCaller), entries: dossier.entries,
      referrals: dossier.referrals, merged: dossier.merged, inherited: dossier.inherited)
  }
}

extension CaseContact {
  fileprivate var withoutCaller: CaseContact {
    CaseContact(
      id: id, recordedAt: recordedAt, recordedBy: recordedBy, revision: revision, report: report.withoutCaller)
  }
}

extension Report {
  /// As if whoever called hadn't agreed to be named.
  var withoutCaller: Report {
    var report = self
    report.caller.consentToPassIdentity = .no
    return report
  }
}
