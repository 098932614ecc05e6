import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Ends the call-backs that are owed to the number of a call that was recorded: whoever wasn't answered has called
  /// again. A call that rang later than this one was received isn't answered by it.
  ///
  /// - Returns: The call-backs that it ended.
  func endCalledAgain(
    _ db: Database, by report: Report, _ contact: ContactID, stamp: Stamp
  ) throws -> [CallbackID] {
    let wanted = report.caller.phone.map { Phone.keys($0) } ?? []
    guard !wanted.isEmpty else { return [] }
    let rows = try CallbackID.fetchAll(
      db,
      sql: """
        SELECT id FROM callback WHERE state = 'owed' AND unansweredCallID IS NOT NULL AND owedSince <= ? ORDER BY id
        """, arguments: [report.receivedAt])
    return try rows.filter { id in
      guard let known = try ifEntitled({ try whom(db, id) }), Self.isSame(Phone.keys(known.phone), wanted) else {
        return false
      }
      try addCallbackEntry(
        db, id, Callback.Entry.Facts(.heardFrom, words: nil), at: report.receivedAt, stamp: stamp)
      try db.run(
        sql: """
          UPDATE callback SET state = 'given-up', dueAt = NULL, endedAt = ?, endedBy = ?, calledAgainID = ? WHERE id = ?
          """, arguments: [stamp.now, stamp.actor, contact, id])
      return true
    }
  }

  /// Whether one number is the other, or its end.
  static func isSame(_ keys: [String], _ wanted: [String]) -> Bool {
    keys.contains { key in wanted.contains { key.hasSuffix($0) || $0.hasSuffix(key) } }
  }
}
