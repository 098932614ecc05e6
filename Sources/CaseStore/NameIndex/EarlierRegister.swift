import CaseModel

/// The register as it was opened once, for many intakes to be looked up in it.
public final class EarlierRegister {
  private var rows: [(contactID: ContactID, row: RegisterRow)]

  init(_ rows: [(contactID: ContactID, row: RegisterRow)]) { self.rows = rows }

  func found(_ report: Report) -> [RegisterSearch.Found] {
    var search = RegisterSearch(report, atLeast: .close)
    guard !search.isEmpty else { return [] }
    return rows.compactMap { search.look(at: $0.row, of: $0.contactID) }
  }

  func take(_ report: Report, of contactID: ContactID) {
    rows.append((contactID, RegisterRow(report, digest: nil)))
  }
}

extension CaseStore {
  /// Opens the register to look for many intakes; the history has it before anything is looked at.
  public func openRegister(stamp: Stamp) throws -> EarlierRegister {
    try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      try journal(db, stamp, .registerSearch)
    }
    return try read { db in
      var rows: [(ContactID, RegisterRow)] = []
      try eachRegistered(db) { id, row in
        if !row.names.isEmpty || !row.phones.isEmpty { rows.append((id, row)) }
      }
      return EarlierRegister(rows)
    }
  }
}
