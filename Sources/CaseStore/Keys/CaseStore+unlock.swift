public import CaseModel
import GRDB

extension CaseStore {
  /// Seconds until a passphrase of this person is tried again: 1, 2, 4 … 300 after each failure. The same for codes that
  /// nobody has, so that it doesn't tell who works here.
  ///
  /// - Throws: ``StoreError/lockedOut(_:)`` after ``failuresAllowed``, until a supervisor gives new keys.
  public func unlockWait(of user: String, now: Instant) throws -> Int {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM unlockFailure WHERE user = ?", arguments: [user])
      else { return 0 }
      let failures: Int = row["failures"]
      guard failures < Self.failuresAllowed else { throw StoreError.lockedOut(user) }
      guard failures > 2 else { return 0 }
      let last: Instant = row["lastAt"]
      let wait = min(300, 1 << min(failures - 3, 9))
      let passed = (now.milliseconds - last.milliseconds) / 1000
      return max(0, wait - Int(clamping: max(0, passed)))
    }
  }

  /// The supervisors hear of it at this many wrong passphrases in a row …
  static let failuresTold = 5
  /// … and no further one is tried after these.
  static let failuresAllowed = 20

  public func unlockFailed(_ user: String, now: Instant) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO unlockFailure (user, failures, lastAt) VALUES (?, 1, ?)
          ON CONFLICT (user) DO UPDATE SET failures = failures + 1, lastAt = excluded.lastAt
          """, arguments: [user, now])
      let failures = try Int.fetchOne(
        db, sql: "SELECT failures FROM unlockFailure WHERE user = ?", arguments: [user])
      if failures == Self.failuresTold {
        let stamp = Stamp(actor: "", now: now)
        let works = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM user WHERE code = ? AND endedAt IS NULL", arguments: [user])
        try notify(
          db, .guessing, user, to: try supervisors(db, stamp) + (works == true ? [user] : []),
          stamp: stamp)
      }
      try CaseStore.journal(
        db, Stamp(actor: user, now: now), "unlock.fail",
        detail: ["failures": "\(failures ?? 1)"], log: log.id, signer: nil)
    }
  }

  /// Forgets the failures; the journal keeps them.
  public func unlockSucceeded(_ user: String) throws {
    let failed = try read {
      try Bool.fetchOne($0, sql: "SELECT 1 FROM unlockFailure WHERE user = ?", arguments: [user])
    }
    guard failed == true else { return }
    try write {
      try $0.execute(sql: "DELETE FROM unlockFailure WHERE user = ?", arguments: [user])
    }
  }
}
