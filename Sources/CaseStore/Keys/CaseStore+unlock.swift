public import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Counts a try to unlock, before the passphrase is looked at. The same for codes that nobody has, so that it doesn't
  /// tell who works here.
  ///
  /// No wait after the first two failures in a row, then 1, 2, 4 … 300 seconds, and an hour after each from the
  /// `failuresAllowed`th on. Nobody is ever shut out: whoever is at the machine could do that to anybody.
  ///
  /// - Returns: Seconds to wait first; 0 when the try was counted and may go on.
  public func beginUnlock(_ user: String, now: Instant) throws -> Int {
    try write { db in
      let (failures, times) = try unlockFailures(db, of: user)
      if let newest = times.max() {
        // A try that a wrong clock put into the future counts as one of now, once, so that nobody waits for years.
        let last = times.filter { $0 <= now }.max() ?? now
        if newest > now {
          try db.run(sql: "UPDATE unlockFailure SET lastAt = ? WHERE user = ?", arguments: [last, user])
        }
        let wait = Self.unlockWait(after: failures)
        let passed = (now.milliseconds - last.milliseconds) / 1000
        let left = wait - Int(clamping: max(0, passed))
        if left > 0 { return left }
      }
      try db.run(
        sql: """
          INSERT INTO unlockFailure (user, failures, lastAt) VALUES (?, ?, ?)
          ON CONFLICT (user) DO UPDATE SET failures = excluded.failures, lastAt = excluded.lastAt
          """, arguments: [user, failures + 1, now])
      return 0
    }
  }

  /// The supervisors hear of it at this many wrong passphrases in a row …
  static let failuresTold = 5
  /// … and from these on there is one try an hour.
  static let failuresAllowed = 20

  /// How many seconds lie between so many failures in a row and the next try.
  static func unlockWait(after failures: Int) -> Int {
    guard failures > 2 else { return 0 }
    return failures < failuresAllowed ? min(300, 1 << min(failures - 3, 9)) : 3600
  }

  /// Failures in a row, with the times of the last one: the greater of what the table counts and what the history
  /// tells.
  ///
  /// Rows of the table can be deleted by whoever writes the file; entries of the history can't, unseen.
  private func unlockFailures(
    _ db: Database, of user: String
  ) throws -> (count: Int, times: [Instant]) {
    let version = try people(db).book.newest(of: user)?.keyVersion
    let row = try Row.fetchOne(
      db, sql: "SELECT failures, lastAt FROM unlockFailure WHERE user = ?", arguments: [user])
    let told = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS failures, max(at) AS lastAt FROM journal
        WHERE actor = ? AND action = 'unlock.fail' AND json_extract(detail, '$.keys') IS ? AND id >
          (SELECT coalesce(max(id), 0) FROM journal WHERE actor = ? AND action = 'unlock.success')
        """, arguments: [user, version.map(String.init), user])
    let counted: Int = row?["failures"] ?? 0
    let entries: Int = told?["failures"] ?? 0
    let times: [Instant?] = [row?["lastAt"], told?["lastAt"]]
    return (max(counted, entries), times.compactMap(\.self))
  }

  /// Tells of a wrong passphrase that ``beginUnlock(_:now:)`` has counted.
  public func unlockFailed(_ user: String, now: Instant) throws {
    try write { db in
      let version = try people(db).book.newest(of: user)?.keyVersion
      let (failures, _) = try unlockFailures(db, of: user)
      if failures == Self.failuresTold {
        let stamp = Stamp(actor: "", now: now)
        let works = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM user WHERE code = ? AND endedAt IS NULL", arguments: [user])
        try notify(
          db, .guessing, user, to: try supervisors(db, stamp) + (works == true ? [user] : []),
          stamp: stamp)
      }
      var detail = ["failures": "\(failures)"]
      detail["keys"] = version.map(String.init)
      try CaseStore.journal(
        db, Stamp(actor: user, now: now), .unlockFail, detail: detail, log: log.id, signer: nil)
    }
  }

  /// Tells of words that were typed again after they had served: either the person mistook them, or somebody else made
  /// keys with them before the person could.
  public func wordsServed(_ user: String, now: Instant) throws {
    try write { db in
      let stamp = Stamp(actor: user, now: now)
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM notice WHERE kind = ? AND subject = ? AND seenAt IS NULL",
        arguments: [Notice.Kind.wordsServed.rawValue, user])
      if isKnown != true {
        try notify(db, .wordsServed, user, to: try supervisors(db, stamp), stamp: Stamp(actor: "", now: now))
      }
      try CaseStore.journal(
        db, stamp, .unlockFail, detail: ["words": "served"], log: log.id, signer: nil)
    }
  }

  /// Takes back the count of a try whose passphrase was right for keys that wait.
  public func unlockWaits(_ user: String) throws {
    try write { try $0.run(sql: "DELETE FROM unlockFailure WHERE user = ?", arguments: [user]) }
  }

  /// Ends the row of failures of whoever has unlocked; the journal keeps them, and tells of the success after them.
  public func unlockSucceeded(now: Instant) throws {
    guard let holder else { throw StoreError.locked }
    try write { db in
      let (failures, _) = try unlockFailures(db, of: holder.user)
      try db.run(sql: "DELETE FROM unlockFailure WHERE user = ?", arguments: [holder.user])
      // The try that has just succeeded is counted too.
      guard failures > 1 else { return }
      try journal(
        db, Stamp(actor: holder.user, now: now), .unlockSuccess,
        detail: ["failures": "\(failures - 1)"])
    }
  }
}

extension CaseStore {
  /// Whether somebody has worked with this log before, on any machine: beyond the entries that a log begins with.
  public func hasWorked(_ user: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE id > 2 AND actor = ?)", arguments: [user]) ?? false
    }
  }
}
