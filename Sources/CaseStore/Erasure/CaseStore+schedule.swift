public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// What is kept under one rule of the schedule: for how long and by what, how much there is, and when the first of it
  /// has been kept long enough. Nothing is erased by that.
  public struct Kept: Hashable, Sendable {
    /// The code of the rule.
    public let code: String
    public let label: Text
    public let years: Int
    /// The law or policy that names the time.
    public let source: String
    public let kept: Int
    public let overdue: Int
    /// Of those, under a legal hold.
    public let held: Int
    /// The day after which the next one has been kept long enough.
    public let next: Day?
  }

  /// A case that can't be erased while it is held.
  public struct HeldCase: Hashable, Sendable {
    public let number: CaseNumber
    public let heldBy: String
    public let heldAt: Instant
    /// The last day; nil until it is lifted.
    public let until: Day?
  }

  /// The schedule of keeping with what stands under it, and the cases that are held. Only what stands in clear is read.
  public func schedule(now: Instant) throws -> (kept: [Kept], holds: [HeldCase]) {
    try read { db in
      let calendar = try calendar(db)
      let today = calendar.day(of: now)
      let kept = try Row.inForce(db, "retention", on: today).map { row in
        let rule = try reading("retention", row, RetentionRule.init)
        let ended = try ended(db, rule.ending, calendar: calendar)
        let until = ended.map { (day: $0.day.adding(years: rule.years), row: $0.row) }
        let overdue = until.filter { $0.day < today }
        return Kept(
          code: rule.ending.rawValue, label: Text(vi: row["labelVi"], en: row["labelEn"]), years: rule.years,
          source: rule.source, kept: ended.count, overdue: overdue.count,
          held: try overdue.count { one in try one.row.map { try isHeld(db, $0, at: now) } ?? false },
          next: until.map(\.day).filter { $0 >= today }.min())
      }
      let holds = try Row.fetchAll(
        db,
        sql: """
          SELECT number, heldBy, heldAt, until FROM hold JOIN "case" ON "case".id = caseID
          WHERE until IS NULL OR until >= ? ORDER BY caseID
          """, arguments: ["\(today)"]
      ).map { row in
        HeldCase(
          number: try CaseNumber(row["number"] as String), heldBy: row["heldBy"], heldAt: row["heldAt"],
          until: (row["until"] as String?).flatMap { Day($0) })
      }
      return (kept, holds)
    }
  }

  /// On which day each of what is kept under a rule came to its end; with the case, where it is one.
  private func ended(
    _ db: Database, _ ending: RetentionRule.Ending, calendar: LogCalendar
  ) throws -> [(day: Day, row: CaseRow?)] {
    if ending == .unanswered {
      return try endedNumbers(db).map { (calendar.day(of: $0.endedAt), nil) }
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM \"case\" WHERE state = ?", arguments: [ending.rawValue])
      .compactMap { row in
        let row = try CaseRow(row)
        return try endedAt(db, row).map { (calendar.day(of: $0), row) }
      }
  }
}
