import CaseModel
import GRDB

extension Callback {
  static let source = """
    SELECT callback.*, "case".number FROM callback
    LEFT JOIN contact ON contact.id = callback.contactID LEFT JOIN "case" ON "case".id = contact.caseID
    """

  init(_ row: Row) throws { self = try reading("callback", row) { try Callback(cells: $0) } }

  private init(cells row: Row) throws {
    self.init(
      id: row["id"], reason: try row.code("reason"), state: try row.code("state"), owedSince: row["owedSince"],
      owedBy: row["owedBy"], dueAt: row["dueAt"], attempts: row["attempts"], atMost: row["atMost"],
      endedAt: row["endedAt"], endedBy: row["endedBy"], unansweredCall: row["unansweredCallID"],
      contact: row["contactID"],
      number: try (row["number"] as String?).map {
        do { return try CaseNumber($0) } catch { throw BadCell(column: "number", fault: .wrong) }
      }, calledAgain: row["calledAgainID"], erasedAt: row["erasedAt"])
  }

  /// - Throws: ``StoreError/noSuchCallback(_:)``.
  static func find(_ db: Database, _ id: CallbackID) throws -> Callback {
    guard let row = try Row.fetchOne(db, sql: source + " WHERE callback.id = ?", arguments: [id]) else {
      throw StoreError.noSuchCallback(id)
    }
    return try Callback(row)
  }
}

extension CallbackLimit {
  init(_ row: Row) throws {
    self.init(
      try row.code("code"), minutes: row["minutes"], againMinutes: row["againMinutes"], attempts: row["attempts"])
  }
}
