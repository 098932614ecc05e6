public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// How many calls of each person are drawn a month.
  public static let callsDrawn = 3

  /// The reports of a month that are to be read again: of each person who took some, those with the lowest lots.
  ///
  /// Drawn by the sample's key, which only supervisors open, by the number of the call: whoever takes calls can't
  /// foresee it, and whoever draws again draws the same. Nobody's own calls are among them, nor cases kept from the
  /// actor, nor those of people who had the use of their data restricted.
  ///
  /// - Parameters:
  ///   - month: Its first day; calls count by when they were recorded.
  ///   - stamp: Who does it, and when.
  public func drawCalls(of month: Day, stamp: Stamp) throws -> [DrawnCall] {
    try write(by: stamp) { db in
      try admit(db, .reviewCall, stamp)
      if try sampleBegan(db) == nil { try beginSample(db, stamp: stamp) }
      try journal(db, stamp, .reviewDraw, detail: ["month": String("\(month)".prefix(7))])
      return try drawn(db, of: month, stamp: stamp)
    }
  }

  func drawn(_ db: Database, of month: Day, stamp: Stamp) throws -> [DrawnCall] {
    let calendar = try calendar(db)
    let (from, to) = (calendar.start(of: month), calendar.start(of: month.adding(months: 1)))
    let keys = try keys(db, Self.sample)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT contact.*, "case".number, "case".state, review.id AS review FROM contact
        LEFT JOIN "case" ON "case".id = caseID LEFT JOIN review ON review.contactID = contact.id
        WHERE contact.recordedAt >= ? AND contact.recordedAt < ? AND contact.recordedBy <> ?
          AND coalesce("case".state, '') <> 'erased' ORDER BY contact.id
        """, arguments: [from, to, stamp.actor])
    var byUser: [String: [(lot: UInt64, row: Row)]] = [:]
    for row in rows {
      let lot = try keys.lot("review \(row["id"] as ContactID)")
      byUser[row["recordedBy"], default: []].append((lot, row))
    }
    var found: [DrawnCall] = []
    for (user, lots) in byUser {
      var left = Self.callsDrawn
      for (_, row) in lots.sorted(by: { $0.lot < $1.lot }) where left > 0 {
        // What is no report isn't judged; what is kept from the actor is drawn, and left to another supervisor.
        guard let report = try ifEntitled({ try report(db, contactID: row["id"]).document }),
          (try? report.decoded(as: Report.self))?.kind.isReport == true
        else { continue }
        left -= 1
        let caseRow = try (row["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
        if let caseRow, try isWithheld(db, caseRow, from: stamp.actor) { continue }
        // Reading it again helps no child of the case: a restriction stops it.
        if let caseRow, try !restrictions(db, caseRow).isEmpty { continue }
        found.append(
          DrawnCall(
            contact: row["id"], number: caseRow?.number, receivedAt: row["receivedAt"], user: user,
            review: row["review"]))
      }
    }
    return found.sorted { ($0.user, $0.contact) < ($1.user, $1.contact) }
  }

  /// What a call is judged by on a day, in order.
  public func criteria(on day: Day) throws -> [Criterion] { try read { try Self.criteria($0, on: day) } }

  static func criteria(_ db: Database, on day: Day) throws -> [Criterion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM criterion WHERE validFrom <= ?1 AND (validTo IS NULL OR validTo >= ?1) ORDER BY position, code
        """, arguments: ["\(day)"]
    ).map { try reading("criterion", $0, Criterion.init) }
  }
}
