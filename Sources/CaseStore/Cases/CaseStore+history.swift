import Base
public import CaseModel
import Foundation
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Who did what to a case, oldest first; continues after the entry `after`. Where the case opens for the reader,
  /// each tells what it wrote.
  public func history(
    _ number: CaseNumber, after: JournalID? = nil, limit: Int = .max, stamp: Stamp
  ) throws -> [JournalEntry] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, .caseHistory, caseID: row.id)
      // The history is for whoever may read it, also where nothing of the case opens.
      let entries = (try? self.entries(db, caseID: row.id)) ?? []
      let written = Dictionary(uniqueKeysWithValues: entries.map { ("\($0.id)", $0) })
      return try Row.fetchAll(
        db, sql: "SELECT * FROM journal WHERE caseID = ? AND id > ? ORDER BY id LIMIT ?",
        arguments: [row.id, after ?? 0, limit]
      ).map { row in
        var entry = try JournalEntry(row)
        entry.written = Self.entryKeys(toldBy: row["content"] ?? "").compactMap { written[$0] }
        return entry
      }
    }
  }

  /// The keys of the table `entry` among the rows that a journal entry tells of.
  private static func entryKeys(toldBy content: String) -> [String] {
    content.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      return parts.first == "entry" && parts.count > 1 ? String(parts[1]) : nil
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
