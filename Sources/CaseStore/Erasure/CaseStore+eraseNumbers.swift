public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// The call-backs of calls that nobody answered whose number was kept long enough, oldest first. Only what stands in
  /// clear is read.
  public func overdueNumbers(now: Instant) throws -> [CallbackID] {
    try read { try overdueNumbers($0, now: now) }
  }

  /// Destroys the keys of the numbers that were kept long enough: no key opens them, nor what was written of the
  /// attempts. The calls stay counted. The rule decides which, so it takes one supervisor; nobody who is still to be
  /// called is among them.
  ///
  /// - Returns: The call-backs whose number is gone.
  public func eraseNumbers(stamp: Stamp) throws -> [CallbackID] {
    try write(by: stamp) { db in
      try admit(db, .proposeErasure, stamp)
      let ids = try overdueNumbers(db, now: stamp.now)
      guard !ids.isEmpty else { return [] }
      for id in ids {
        try destroyWraps(db, RecordID(id))
        try db.run(sql: "UPDATE callback SET erasedAt = ? WHERE id = ?", arguments: [stamp.now, id])
      }
      try journal(db, stamp, .callbackErase, detail: ["callbacks": ids.map { "\($0)" }.joined(separator: " ")])
      return ids
    }
  }

  private func overdueNumbers(_ db: Database, now: Instant) throws -> [CallbackID] {
    let calendar = try calendar(db)
    let today = calendar.day(of: now)
    let years =
      try Row.inForce(db, "retention", code: "unanswered", on: today).map {
        try reading("retention", $0, RetentionRule.init).years
      } ?? RetentionRule.yearsUnanswered
    return try endedNumbers(db).filter { calendar.day(of: $0.endedAt).adding(years: years) < today }.map(\.id)
  }

  /// The call-backs of calls that nobody answered which ended and whose number is still kept, oldest first.
  func endedNumbers(_ db: Database) throws -> [(id: CallbackID, endedAt: Instant)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, endedAt FROM callback
        WHERE unansweredCallID IS NOT NULL AND endedAt IS NOT NULL AND erasedAt IS NULL ORDER BY endedAt, id
        """
    ).map { ($0["id"], $0["endedAt"]) }
  }
}
