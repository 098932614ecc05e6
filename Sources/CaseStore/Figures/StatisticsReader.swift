import Base
import CaseModel
import Foundation
import GRDB
import Statistics
import Vault

/// The sealed rows of all contacts, opened with the statistics key and no other.
///
/// At any moment it holds the rows of some hundred contacts, however long the log; all cores open them.
struct StatisticsReader {
  private let holder: any KeyHolder
  private let log: String
  private let db: Database
  private let sessionKeys = SessionKeyCache()
  private static let portion = 512

  init(_ db: Database, holder: any KeyHolder, log: String) {
    self.db = db
    self.holder = holder
    self.log = log
  }

  /// One revision of a contact's rows.
  struct Revision: Sendable {
    let number: Int
    let knownAt: Instant
    fileprivate let sealed: Sealed
  }

  /// The revisions of one contact, oldest first, of which the newest is open.
  struct Contact: Sendable {
    let revisions: [Revision]
    let newest: [StatisticsRow]
    fileprivate let id: ContactID
    fileprivate let keys: DataKeys
    fileprivate let log: String

    /// The rows of an earlier revision.
    func rows(_ position: Int) throws -> [StatisticsRow] {
      if position == revisions.count - 1 { return newest }
      return try keys.rows(revisions[position], of: id, log: log)
    }
  }

  static let since = """
    SELECT contactID, revision, knownAt, sealed FROM statisticsRow
    JOIN contact ON contact.id = contactID
    WHERE recordedAt < ? AND contactID IN (SELECT contactID FROM statisticsRow WHERE knownAt >= ?)
    ORDER BY contactID, revision
    """

  /// Calls `body` for each contact that was recorded before `end` and of which something was learnt since `start`.
  func forEach(from start: Instant, to end: Instant, _ body: (Contact) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: Self.since, arguments: [end, start])
    var contacts: [(id: ContactID, revisions: [Revision])] = []
    func hand() throws {
      for contact in try opened(contacts) { try body(contact) }
      contacts.removeAll(keepingCapacity: true)
    }
    while let row = try cursor.next() {
      let id: ContactID = row["contactID"]
      if contacts.last?.id != id {
        if contacts.count == Self.portion { try hand() }
        contacts.append((id, []))
      }
      contacts[contacts.count - 1].revisions.append(
        Revision(number: row["revision"], knownAt: row["knownAt"], sealed: row["sealed"]))
    }
    try hand()
  }

  /// A contact with the wraps of its statistics key.
  private struct Work: Sendable {
    let id: ContactID
    let revisions: [Revision]
    let wraps: [KeyWrap.Ready]
    let commitments: String
  }

  private func opened(_ contacts: [(id: ContactID, revisions: [Revision])]) throws -> [Contact] {
    guard let first = contacts.first?.id, let last = contacts.last?.id else { return [] }
    var wraps = try wraps(from: first, to: last)
    let work = contacts.map { id, revisions in
      let own = wraps.removeValue(forKey: id)
      return Work(id: id, revisions: revisions, wraps: own?.wraps ?? [], commitments: own?.commitments ?? "")
    }
    return try Parallel.map(Parallel.pieces(of: work)) { [log] piece in
      try piece.map { work in
        guard let wrap = work.wraps.first, let newest = work.revisions.last else {
          throw VaultError.notEntitled("\(RecordID(work.id))")
        }
        let keys = try wrap.keys(for: RecordID(work.id), log: log)
        guard keys.matches(try CaseStore.commitments(work.commitments)) else {
          throw VaultError.damaged("\(RecordID(work.id))")
        }
        return Contact(
          revisions: work.revisions, newest: try keys.rows(newest, of: work.id, log: log), id: work.id, keys: keys,
          log: log)
      }
    }.flatMap(\.self)
  }

  /// The wraps that the holder opens, of the contacts in a range.
  private func wraps(
    from first: ContactID, to last: ContactID
  ) throws -> [ContactID: (wraps: [KeyWrap.Ready], commitments: String)] {
    let group = HolderRange(.statistics)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT row, keyWrap.holder, keyWrap.wrap, keyWrap.sessionKey, commitments
        FROM keyWrap JOIN recordKey USING (kind, row)
        WHERE kind = 'contact' AND row BETWEEN ? AND ? AND keyWrap.holder >= ? AND keyWrap.holder < ?
        ORDER BY row, keyWrap.holder
        """, arguments: [first, last, group.from, group.to])
    var wraps: [ContactID: (wraps: [KeyWrap.Ready], commitments: String)] = [:]
    while let row = try rows.next() {
      let id: ContactID = row["row"]
      let ready: KeyWrap.Ready
      do {
        ready = try KeyWrap.Ready(db, row, by: holder, for: RecordID(id), log: log, sessionKeys)
      } catch VaultError.notEntitled {
        continue
      }
      wraps[id, default: ([], row["commitments"])].wraps.append(ready)
    }
    return wraps
  }
}

extension DataKeys {
  fileprivate func rows(_ revision: StatisticsReader.Revision, of id: ContactID, log: String) throws -> [StatisticsRow]
  {
    try rows(revision.sealed, as: SealLabel("statisticsRow", row: id, revision: revision.number), log: log)
  }
}
