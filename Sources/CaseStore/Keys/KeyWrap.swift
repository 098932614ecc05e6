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
