import CaseModel

/// The register as it was opened once, for many intakes to be looked up in it.
public final class EarlierRegister {
  private var register = OpenRegister()
  private var marks: [String: ContactID] = [:]

  init() {}

  fileprivate func take(_ row: RegisterRow, of contactID: ContactID) {
    register.add(row, of: contactID)
    if let mark = row.mark { marks[mark] = contactID }
  }

  /// The contact that an earlier import made of the same row.
  func contact(marked mark: String) -> ContactID? { marks[mark] }

  func found(_ report: Report) -> [RegisterSearch.Found] {
    let search = RegisterSearch(report, atLeast: .close)
    return search.isEmpty ? [] : search.look(through: register)
  }

  func take(_ report: Report, mark: String?, of contactID: ContactID) {
    take(RegisterRow(report, digest: nil, mark: mark), of: contactID)
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
      let register = EarlierRegister()
      try eachRegistered(db) { register.take($1, of: $0) }
      return register
    }
  }
}
