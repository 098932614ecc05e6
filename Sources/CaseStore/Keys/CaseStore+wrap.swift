import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Wraps a record's keys for one holder, under the key that this session has for them.
  ///
  /// - Parameter until: When the wrap is swept away; nil for good.
  func wrap(
    _ db: Database, _ keys: DataKeys, _ record: RecordID, to holder: Holder,
    _ key: SealingPublicKey, until: Instant? = nil
  ) throws {
    let session = try sessionKey(db, for: holder, key)
    try db.run(
      sql: """
        INSERT INTO keyWrap (kind, row, holder, expiresAt, wrap, sessionKey) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (kind, row, holder) DO UPDATE SET expiresAt = excluded.expiresAt
        """,
      arguments: [
        record.kind.rawValue, record.row, holder.rawValue, until,
        try keys.wrapped(for: record, log: log.id, to: holder, under: session.key), session.id,
      ])
  }

  /// The key of this session for a holder. The first time it is wrapped to them.
  ///
  /// Where another wrap stands in its place, its holder could open nothing: a new session begins, for a call must be
  /// recorded whatever somebody did to the file. ``audit()`` names the row.
  private func sessionKey(
    _ db: Database, for holder: Holder, _ publicKey: SealingPublicKey
  ) throws -> (id: Int64, key: SessionKey) {
    guard let own = self.holder else { throw StoreError.locked }
    let session = try sessionKeys.secret(of: own)
    let key = session.key(for: holder, log: log.id)
    let known = try Row.fetchOne(
      db, sql: "SELECT id, wrap, proof FROM sessionKey WHERE session = ? AND holder = ?",
      arguments: [session.id, holder.rawValue])
    if let row = known {
      guard key.proof(of: row["wrap"]) == row["proof"] else {
        sessionKeys.renew()
        return try sessionKey(db, for: holder, publicKey)
      }
      return (row["id"], key)
    }
    let wrap = try key.wrapped(session: session.id, log: log.id, to: holder, publicKey)
    try db.run(
      sql: "INSERT INTO sessionKey (session, holder, wrap, proof) VALUES (?, ?, ?, ?)",
      arguments: [session.id, holder.rawValue, wrap, key.proof(of: wrap)])
    return (db.lastInsertedRowID, key)
  }

  /// Opens the key of a session, and holds its wrap against what the session said of it.
  ///
  /// - Throws: ``VaultError/notEntitled(_:)`` when it is somebody else's.
  func checkSessionKey(_ db: Database, _ row: Row) throws {
    guard let own = self.holder else { throw StoreError.locked }
    guard let holder = Holder(rawValue: row["holder"]) else { throw StoreError.damaged }
    func open(_ opener: any KeyHolder) throws -> SessionKey {
      try opener.unwrapSession(row["wrap"], session: row["session"], log: log.id, holder: holder)
    }
    let key =
      if case .group(let group, let epoch) = holder {
        try asMember(db, of: group, epoch: epoch, open)
      } else {
        try open(own)
      }
    guard key.proof(of: row["wrap"]) == row["proof"] else { throw VaultError.damaged("sessionKey") }
  }

  /// Takes away the sessions' keys under which nothing is wrapped any more.
  static func dropUnusedSessionKeys(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sessionKey WHERE id NOT IN (SELECT sessionKey FROM keyWrap WHERE sessionKey NOT NULL)
        """)
  }
}
