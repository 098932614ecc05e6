public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// A case whose time of keeping is over. Nothing is erased by itself.
  public struct Overdue: Hashable, Sendable {
    public let number: CaseNumber
    public let state: CaseState
    /// When it was closed or screened out.
    public let endedAt: Instant
    public let keptUntil: Day
    public let isHeld: Bool
    /// The law or policy that names the time.
    public let source: String
  }

  /// Cases that ended longer ago than the retention table keeps them, by number. Only what stands in clear is read.
  public func overdue(after: CaseNumber? = nil, limit: Int, now: Instant) throws -> [Overdue] {
    try read { db in
      let calendar = try calendar(db)
      let today = calendar.day(of: now)
      let rules = try Row.inForce(db, "retention", on: today).map { try reading("retention", $0, RetentionRule.init) }
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT * FROM "case" WHERE state IN ('closed', 'screened-out')
            AND id > ?
          ORDER BY id
          """, arguments: [try after.map { try CaseRow.find(db, $0).id } ?? 0])
      var found: [Overdue] = []
      while let next = try cursor.next(), found.count < limit {
        let row = try CaseRow(next)
        guard let rule = rules.first(where: { $0.ending.rawValue == row.state.rawValue }),
          let endedAt = try endedAt(db, row)
        else { continue }
        let keptUntil = calendar.day(of: endedAt).adding(years: rule.years)
        guard keptUntil < today else { continue }
        found.append(
          Overdue(
            number: row.number, state: row.state, endedAt: endedAt, keptUntil: keptUntil,
            isHeld: try isHeld(db, row, at: now), source: rule.source))
      }
      return found
    }
  }

  /// When a case was closed or screened out, the last time.
  func endedAt(_ db: Database, _ row: CaseRow) throws -> Instant? {
    try Instant.fetchOne(
      db, sql: "SELECT max(at) FROM journal WHERE caseID = ? AND action IN ('case.close', 'case.screen-out')",
      arguments: [row.id])
  }
}
