import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Where children wait, over all open cases. Agencies' answers and missed duties are counted of those cases that the
  /// actor's keys open; a supervisor's open all.
  ///
  /// - Parameters:
  ///   - limit: How many open cases a worker may have.
  ///   - stamp: Who does it, and when.
  public func board(limit: Int, stamp: Stamp) throws -> Board {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try journal(db, stamp, .referralList, detail: ["board": "yes"])
      var board = Board(at: stamp.now, limit: limit)
      let calendar = try calendar(db)
      let open = try CaseID.fetchAll(
        db, sql: "SELECT id FROM \"case\" WHERE state IN ('received', 'triaged', 'in-progress') ORDER BY id")
      for id in open {
        let row = try CaseRow.find(db, id: id)
        board.add(row.summary)
        let calls = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM contact WHERE caseID = ? AND receivedAt > ?",
          arguments: [id, stamp.now.adding(hours: -90 * 24)])
        board.add(calls: calls ?? 0, about: row.number)
        board.add(missed: try clocks(db, of: row, calendar: calendar, stamp: stamp))
      }
      // What nobody did stays known when the case has ended; a register of past years that was typed in says nothing of
      // now.
      let since = stamp.now.adding(hours: -Board.missedDays * 24)
      let ended = try CaseID.fetchAll(
        db,
        sql: """
          SELECT id FROM "case" WHERE state IN ('closed', 'screened-out') AND missed > 0 AND EXISTS (
            SELECT 1 FROM journal WHERE caseID = "case".id AND action IN ('case.close', 'case.screen-out') AND at > ?)
          ORDER BY id
          """, arguments: [since])
      for id in ended {
        let row = try CaseRow.find(db, id: id)
        let clocks = try clocks(db, of: row, calendar: calendar, stamp: stamp)
        board.add(missed: clocks.filter { $0.isMissed && $0.dueAt >= since })
      }
      for row in try Row.fetchAll(db, sql: "SELECT * FROM referral WHERE sentAt IS NOT NULL ORDER BY id") {
        let caseRow = try CaseRow.find(db, id: row["caseID"])
        if caseRow.state == .erased { continue }
        if try isWithheld(db, caseRow, from: stamp.actor) { continue }
        if let referral = try ifEntitled({ try referral(db, row, of: caseRow.number) }) { board.add(referral) }
        opened.forget()
      }
      return board
    }
  }

  /// The clocks of a case; none of one that the actor's keys don't open, or that is kept from them.
  private func clocks(_ db: Database, of row: CaseRow, calendar: LogCalendar, stamp: Stamp) throws -> [Clock] {
    if try isWithheld(db, row, from: stamp.actor) { return [] }
    guard let dossier = try ifEntitled({ try dossier(db, row.id) }) else { return [] }
    defer { opened.forget() }
    let reference = try reference(db, on: calendar.day(of: row.receivedAt))
    return dossier.clocks(of: row, reference: reference, calendar: calendar, ground: ground(row))
  }
}
