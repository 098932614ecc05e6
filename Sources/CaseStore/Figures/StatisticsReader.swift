import Base
import CaseModel
import Foundation
import GRDB
import Statistics
import Vault

/// The sealed rows of all contacts, one contact at a time, opened with the statistics key and no other.
///
/// At any snapshot it holds the rows of one contact, however long the log.
struct StatisticsReader {
  private let holder: any KeyHolder
  private let log: String
  private let db: Database
  private let sessionKeys = SessionKeyCache()

  init(_ db: Database, holder: any KeyHolder, log: String) {
    self.db = db
    self.holder = holder
    self.log = log
  }

  /// The revisions of one contact, oldest first, still sealed.
  struct Contact {
    let id: ContactID
    fileprivate(set) var revisions: [(number: Int, knownAt: Instant, sealed: Sealed)]
  }

  /// Calls `body` for each contact that was recorded before `end` and of which something was learnt since `start`.
  func forEach(from start: Instant, to end: Instant, _ body: (Contact) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT contactID, revision, knownAt, sealed FROM statisticsRow
        JOIN contact ON contact.id = contactID
        WHERE recordedAt < ? ORDER BY contactID, revision
        """, arguments: [end])
    var contact: Contact?
    func hand() throws {
      if let contact, let last = contact.revisions.last, last.knownAt >= start { try body(contact) }
    }
    while let row = try cursor.next() {
      let id: ContactID = row["contactID"]
      if contact?.id != id {
        try hand()
        contact = Contact(id: id, revisions: [])
      }
      contact?.revisions.append((row["revision"], row["knownAt"], row["sealed"]))
    }
    try hand()
  }

  /// What a contact's statistics key opens.
  func opener(of contact: Contact) throws -> (Int) throws -> [StatisticsRow] {
    let keys = try keys(contact.id)
    return { position in
      let revision = contact.revisions[position]
      return try keys.open(
        revision.sealed, .statistics,
        as: SealLabel("statisticsRow", row: contact.id, revision: revision.number), log: log)
    }
  }

  private func keys(_ id: ContactID) throws -> DataKeys {
    let record = RecordID(id)
    let wraps = try db.cachedStatement(
      sql: """
        SELECT \(KeyWrap.columns), commitments FROM \(KeyWrap.source) JOIN recordKey USING (kind, row)
        WHERE kind = 'contact' AND row = ? AND keyWrap.holder >= ? AND keyWrap.holder < ?
        """)
    let group = HolderRange(.statistics)
    for row in try Row.fetchAll(wraps, arguments: [id, group.from, group.to]) {
      let keys: DataKeys
      do {
        keys = try KeyWrap(row).open(by: holder, for: record, log: log, sessionKeys)
      } catch VaultError.notEntitled {
        continue
      }
      let commitments = try JSONDecoder().decode(
        [KeyClass: Data].self, from: Data((row["commitments"] as String).utf8))
      guard keys.matches(commitments) else { throw VaultError.damaged("\(record)") }
      return keys
    }
    throw VaultError.notEntitled("\(record)")
  }
}
