import Base
public import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// When and what for a case was opened, changed or handed on, oldest first; of those merged into it too. Told in the
  /// journal before it is shown, this answer included.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - reason: Names whoever did it; nil names nobody.
  ///   - after: The last entry of the page before.
  ///   - limit: At most so many.
  ///   - stamp: Who does it, and when.
  public func consultations(
    of number: CaseNumber, naming reason: NamingReason?, after: JournalID? = nil, limit: Int = .max, stamp: Stamp
  ) throws -> [Consultation] {
    let stamp = stamp.with(stamp.purpose ?? .subjectRequest)
    return try write(by: stamp) { db in
      // The history of an erased case is still theirs to know.
      try admit(db, .subjectAccess, stamp)
      let row = try CaseRow.find(db, number)
      if try isWithheld(db, row, from: stamp.actor) { throw StoreError.withheldFromYou(number) }
      let id = row.id
      try journal(
        db, stamp, .historySubject, caseID: id,
        detail: reason.map { ["names": $0.rawValue] } ?? [:])
      let family = try family(db, id)
      let cases = family.filter { $0.kind == .case }.map(\.row)
      let contacts = family.filter { $0.kind == .contact }.map(\.row)
      func marks(_ rows: [Int64]) -> String { rows.map { _ in "?" }.joined(separator: ", ") }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT id, at, action, actor, detail FROM journal
          WHERE (caseID IN (\(marks(cases))) OR contactID IN (\(marks(contacts)))) AND id > ?
          ORDER BY id LIMIT ?
          """, arguments: StatementArguments(cases + contacts) + [after ?? 0, limit]
      ).map { row in
        let detail = JournalDetail(row)
        return Consultation(
          id: row["id"], at: row["at"], action: try reading("journal", row) { try $0.code("action") },
          reason: detail["purpose"].flatMap(Purpose.init),
          law: detail["law"], actor: reason == nil ? nil : row["actor"])
      }
    }
  }
}
