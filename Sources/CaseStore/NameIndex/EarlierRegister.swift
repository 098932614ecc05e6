import CaseModel

/// The register as it was opened once, for many intakes to be looked up in it.
public final class EarlierRegister {
  private var rows: [(contactID: ContactID, row: RegisterRow)]
  private var marks: [String: ContactID] = [:]

  init(_ rows: [(contactID: ContactID, row: RegisterRow)]) {
    self.rows = rows.filter { !$0.row.names.isEmpty || !$0.row.phones.isEmpty }
    for (id, row) in rows { if let mark = row.mark { marks[mark] = id } }
  }

  /// The contact that an earlier import made of the same row.
  func contact(marked mark: String) -> ContactID? { marks[mark] }

  func found(_ report: Report) -> [RegisterSearch.Found] {
    var search = RegisterSearch(report, atLeast: .close)
    guard !search.isEmpty else { return [] }
    return rows.compactMap { search.look(at: $0.row, of: $0.contactID) }
  }

  func take(_ report: Report, mark: String?, of contactID: ContactID) {
    rows.append((contactID, RegisterRow(report, digest: nil)))
    if let mark { marks[mark] = contactID }
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
        if !row.names.isEmpty || !row.phones.isEmpty || row.mark != nil { rows.append((id, row)) }
      }
      return EarlierRegister(rows)
    }
  }
}
