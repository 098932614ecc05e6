import Foundation
import GRDB
import Vault

/// A record's keys as they are stored for one holder, with the session's key under which they are wrapped.
struct KeyWrap {
  let holder: Holder
  private let wrap: Data
  private let session: (id: Data, wrap: Data)?

  /// What a statement selects that reads wraps, and where from.
  static let columns =
    "keyWrap.holder, keyWrap.wrap, sessionKey, sessionKey.session AS session, sessionKey.wrap AS sessionWrap"
  static let source = "keyWrap LEFT JOIN sessionKey ON sessionKey.id = keyWrap.sessionKey"

  /// - Throws: ``StoreError/damaged`` for a holder that is none, or where the session's key is gone.
  init(_ row: Row) throws {
    guard let holder = Holder(rawValue: row["holder"]) else { throw StoreError.damaged }
    self.holder = holder
    wrap = row["wrap"]
    guard row["sessionKey"] as Int64? != nil else {
      session = nil
      return
    }
    guard let id: Data = row["session"] else { throw StoreError.damaged }
    session = (id, row["sessionWrap"])
  }

  /// What opens a wrap without its holder, on any core.
  enum Ready: Sendable {
    case wrapped(Data, Holder, under: SessionKey)
    /// A wrap to a public key, as earlier versions made them: its holder alone opens it.
    case open(DataKeys)

    /// - Parameters:
    ///   - row: A row of `keyWrap`; the session's key is looked up where it isn't known yet.
    ///   - known: The sessions' keys that this opener opened before.
    init(
      _ db: Database, _ row: Row, by opener: some WrapOpener, for record: RecordID, log: String,
      _ known: SessionKeyCache
    ) throws {
      guard let holder = Holder(rawValue: row["holder"]) else { throw StoreError.damaged }
      guard let id: Int64 = row["sessionKey"] else {
        self = .open(try opener.unwrap(row["wrap"], for: record, log: log, holder: holder))
        return
      }
      let key = try known.key(numbered: id) {
        let session = try Row.fetchOne(db, sql: "SELECT session, wrap FROM sessionKey WHERE id = ?", arguments: [id])
        guard let session else { throw StoreError.damaged }
        return try opener.unwrapSession(session["wrap"], session: session["session"], log: log, holder: holder)
      }
      self = .wrapped(row["wrap"], holder, under: key)
    }

    func keys(for record: RecordID, log: String) throws -> DataKeys {
      switch self {
      case .wrapped(let wrap, let holder, let key): try key.unwrap(wrap, for: record, log: log, holder: holder)
      case .open(let keys): keys
      }
    }
  }

  /// - Parameter known: The sessions' keys that this opener opened before.
  func open(
    by opener: some WrapOpener, for record: RecordID, log: String, _ known: SessionKeyCache
  ) throws -> DataKeys {
    guard let session else { return try opener.unwrap(wrap, for: record, log: log, holder: holder) }
    let key = try known.key(of: session.id, for: holder) {
      try opener.unwrapSession(session.wrap, session: session.id, log: log, holder: holder)
    }
    return try key.unwrap(wrap, for: record, log: log, holder: holder)
  }
}
