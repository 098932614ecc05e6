import CaseModel
import GRDB

extension CaseStore {
  /// The restrictions of the use of a case's data that hold now. A case of which nobody asked anything isn't opened.
  func restrictions(_ db: Database, _ row: CaseRow) throws -> [Restriction] {
    let isAsked = try Bool.fetchOne(db, sql: "SELECT 1 FROM subjectRequest WHERE caseID = ?", arguments: [row.id])
    return isAsked == true ? try dossier(db, row.id).entries.restrictions : []
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
