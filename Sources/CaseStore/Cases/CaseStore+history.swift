import Base
public import CaseModel
import Foundation
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Who did what to a case, oldest first; continues after the entry `after`.
  public func history(
    _ number: CaseNumber, after: JournalID? = nil, limit: Int = .max, stamp: Stamp
  ) throws -> [JournalEntry] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, .caseHistory, caseID: row.id)
      return try Row.fetchAll(
        db, sql: "SELECT * FROM journal WHERE caseID = ? AND id > ? ORDER BY id LIMIT ?",
        arguments: [row.id, after ?? 0, limit]
      ).map(JournalEntry.init)
    }
  }
}

extension JournalEntry {
  init(_ row: Row) throws {
    let action: JournalAction = try reading("journal", row) { try $0.code("action") }
    self.init(
      id: row["id"], at: row["at"], actor: row["actor"], action: action, version: row["version"],
      detail: JournalDetail(row).words)
  }
}

/// The codes and numbers beside an entry.
struct JournalDetail {
  let words: [String: String]

  init(_ row: Row) {
    var words: [String: String] = [:]
    if case .object(let members)? = JSONValue(Data((row["detail"] as String).utf8)) {
      for case (let key, .string(let value)) in members { words[key] = value }
    }
    self.words = words
  }

  subscript(_ key: String) -> String? { words[key] }
}
