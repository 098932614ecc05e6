import CaseModel
import GRDB

extension CaseStore {
  /// Whether the use of somebody's data of a case is restricted now. A case of which nobody asked anything isn't
  /// opened.
  func isRestricted(_ db: Database, _ row: CaseRow) throws -> Bool {
    let isAsked = try Bool.fetchOne(db, sql: "SELECT 1 FROM subjectRequest WHERE caseID = ?", arguments: [row.id])
    guard isAsked == true else { return false }
    return try !dossier(db, row.id).entries.restrictions.isEmpty
  }
}

extension Dossier {
  /// Refuses what rests on consent while the use of a child's data is restricted.
  ///
  /// - Throws: ``StoreError/restricted(_:_:)``.
  func requireUnrestricted() throws {
    if let restriction = entries.restrictions.first(where: \.isOfChild) {
      throw StoreError.restricted(number, restriction.request)
    }
  }

  /// As it stands on paper: a caller who had the use of their data restricted is named to nobody.
  var onPaper: Dossier {
    guard entries.restrictions.namesNoCaller else { return self }
    return Dossier(
      number: number, contacts: contacts.map(\.withoutCaller), entries: entries, referrals: referrals, merged: merged,
      inherited: inherited)
  }
}

extension CaseContact {
  /// As if whoever called hadn't agreed to be named.
  fileprivate var withoutCaller: CaseContact {
    var report = report
    report.caller.consentToPassIdentity = .no
    return CaseContact(id: id, recordedAt: recordedAt, recordedBy: recordedBy, revision: revision, report: report)
  }
}
