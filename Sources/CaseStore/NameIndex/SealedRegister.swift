import CaseModel
import Foundation
import GRDB
import Vault

/// A register row as it stands in the file, with the key of its epoch: all that a core needs to open it.
struct SealedRegisterRow: Sendable {
  let contactID: ContactID
  fileprivate let revision: Int
  fileprivate let salt: Data
  fileprivate let sealed: Sealed
  fileprivate let key: SearchKey

  init(_ row: Row, _ key: SearchKey) {
    contactID = row["contactID"]
    revision = row["revision"]
    salt = row["salt"]
    sealed = row["sealed"]
    self.key = key
  }

  func opened(log: String) throws -> RegisterRow {
    let label = SealLabel("registerRow", row: contactID, revision: revision)
    return RegisterRow(try key.openRegister(sealed, salt: salt, as: label, log: log))
  }
}

extension CaseStore {
  /// So many rows are held in memory at once.
  private static let portion = 4096

  /// Every row, portion by portion.
  func eachSealedPortion(_ db: Database, _ body: ([SealedRegisterRow]) throws -> Void) throws {
    var keys: [Int: SearchKey] = [:]
    var portion: [SealedRegisterRow] = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT contactID, revision, epoch, salt, sealed FROM registerRow")
    while let row = try cursor.next() {
      let epoch: Int = row["epoch"]
      let key = try keys[epoch] ?? searchKey(db, epoch)
      keys[epoch] = key
      portion.append(SealedRegisterRow(row, key))
      guard portion.count == Self.portion else { continue }
      try body(portion)
      portion.removeAll(keepingCapacity: true)
    }
    try body(portion)
  }

  /// Every row, opened.
  func eachRegistered(_ db: Database, _ body: (ContactID, RegisterRow) -> Void) throws {
    try eachSealedPortion(db) { [log] portion in
      let opened = try Parallel.map(Parallel.pieces(of: portion)) { piece in
        try piece.map { ($0.contactID, try $0.opened(log: log.id)) }
      }
      for (id, row) in opened.joined() { body(id, row) }
    }
  }

  /// What a search finds among all rows.
  func found(_ db: Database, _ search: RegisterSearch) throws -> [RegisterSearch.Found] {
    var found: [RegisterSearch.Found] = []
    // Each core keeps what it has worked out about syllables.
    var searches = Array(repeating: search, count: Parallel.width)
    try eachSealedPortion(db) { [log] portion in
      let work = zip(searches, Parallel.pieces(of: portion)).map { (search: $0, rows: $1) }
      let results = try Parallel.map(work) { work in
        var search = work.search
        let found = try work.rows.compactMap { search.look(at: try $0.opened(log: log.id), of: $0.contactID) }
        return (search: search, found: found)
      }
      for (core, result) in results.enumerated() {
        searches[core] = result.search
        found += result.found
      }
    }
    return found
  }
}
