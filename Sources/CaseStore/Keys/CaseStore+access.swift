import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// What hangs together: a case, those merged into it, and their contacts.
  func family(_ db: Database, _ id: Int64) throws -> [RecordID] {
    let cases = try Int64.fetchAll(
      db,
      sql: """
        WITH RECURSIVE family (id) AS (
          VALUES (?) UNION SELECT "case".id FROM "case" JOIN family ON mergedInto = family.id)
        SELECT id FROM family
        """, arguments: [id])
    return try cases.flatMap { id in
      [RecordID(.case, id)]
        + (try Int64.fetchAll(db, sql: "SELECT id FROM contact WHERE caseID = ?", arguments: [id])
          .map { RecordID(.contact, $0) })
    }
  }

  /// Gives a person the keys of a case and of all that belongs to it.
  ///
  /// - Parameter until: When the keys are taken away again; nil = with the assignment.
  func share(
    _ db: Database, _ id: Int64, with user: String, until: Instant? = nil, stamp: Stamp
  ) throws {
    guard let certificate = try people(db).book.current(of: user, at: stamp.now.milliseconds) else {
      throw StoreError.notCertified(user)
    }
    for record in try family(db, id) {
      try wrap(
        db, try keys(db, record), record, to: certificate.holder, certificate.sealing, until: until)
    }
  }

  /// Gives the person to whom a case is assigned the keys of a contact that was linked to it.
  func shareContact(_ db: Database, _ contact: Int64, of row: CaseRow, stamp: Stamp) throws {
    guard let user = row.assignedTo,
      let certificate = try people(db).book.current(of: user, at: stamp.now.milliseconds)
    else { return }
    let record = RecordID(.contact, contact)
    try wrap(db, try keys(db, record), record, to: certificate.holder, certificate.sealing)
  }

  /// Takes a person's keys of a case away; what they have seen, they have seen.
  func revoke(_ db: Database, _ id: Int64, from user: String) throws {
    for record in try family(db, id) {
      try db.execute(
        sql: "DELETE FROM keyWrap WHERE kind = ? AND row = ? AND holder LIKE ?",
        arguments: [record.kind.rawValue, record.row, "user \(user) %"])
    }
  }
}
