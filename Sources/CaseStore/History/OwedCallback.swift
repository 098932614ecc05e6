import CaseModel
import GRDB
import Vault

/// What of a call-back never changes but by a correction of its report: whom to call and how, why, since when.
///
/// Whoever takes calls writes down tries, and each of them tells of the row as it is then. So the entries by which it
/// was owed, and corrected, sign what else stands in it: nobody puts another number in its place by a try.
struct OwedCallback: Equatable {
  /// Under which word an entry says it.
  static let word = "owed"

  let id: CallbackID
  let hash: ContentHash

  /// What tries and its end write.
  private static let steps: Set = ["attempts", "calledAgainID", "dueAt", "endedAt", "endedBy", "erasedAt", "state"]

  /// - Parameter row: A row of `callback`.
  init(_ row: Row) {
    id = row["id"]
    let cells = zip(row.columnNames, row.databaseValues).filter { !Self.steps.contains($0.0) }
    hash = ContentList.hash(Row(Dictionary(cells) { first, _ in first }))
  }

  /// Nil where the entry says nothing of it.
  init?(_ detail: JournalDetail) {
    let words = detail[Self.word]?.split(separator: " ") ?? []
    guard words.count == 2, let id = CallbackID(String(words[0])), let hash = ContentHash(words[1]) else { return nil }
    (self.id, self.hash) = (id, hash)
  }

  /// As an entry says it.
  var detail: [String: String] { [Self.word: "\(id) \(hash.text)"] }
}

extension CaseStore {
  /// What an entry that writes a call-back signs of it; nothing where there is none.
  func owed(_ db: Database, _ id: CallbackID?) throws -> [String: String] {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM callback WHERE id = ?", arguments: [id])
    return row.map { OwedCallback($0).detail } ?? [:]
  }

  /// Sees that a call-back is the one that was owed: nobody rings a number that somebody else put there.
  ///
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  func requireOwed(_ db: Database, _ id: CallbackID) throws {
    let telling = try requireTold(db, "callback", id)
    let row = try Row.fetchOne(db, sql: "SELECT * FROM callback WHERE id = ?", arguments: [id])
    let signed = telling.compactMap { OwedCallback(JournalDetail($0)) }.last { $0.id == id }
    guard let row, signed.map({ $0 == OwedCallback(row) }) ?? true else { throw StoreError.rulesChanged(["callback"]) }
  }
}
