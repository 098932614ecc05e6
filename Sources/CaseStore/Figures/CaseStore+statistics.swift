import Base
import CaseModel
import GRDB
import Statistics
import Vault

extension CaseStore {
  /// Writes what figures may know of a case: one row for each thing it makes countable.
  func storeStatistics(
    _ db: Database, _ row: CaseRow, _ dossier: Dossier, calendar: LogCalendar, at now: Instant
  ) throws {
    let ids = Set(
      try ContactID.fetchAll(db, sql: "SELECT id FROM contact WHERE caseID = ?", arguments: [row.id]))
    let own = dossier.contacts.filter { ids.contains($0.id) }
    let merged = dossier.contacts.filter { !ids.contains($0.id) }
    guard let opening = own.first,
      let known = KnownCase(own: own, merged: merged, calendar: calendar)
    else { return }
    let now = try registration(db, at: now, calendar)
    let units = CountedUnits(on: calendar.day(of: now))
    var rows = [units.contact(opening.report)]
    rows += units.case(
      known, row: row, timeline: dossier.timeline,
      first: Override.first(in: dossier.entries.filter { !dossier.inherited.contains($0.id) }),
      closing: dossier.entries.last { $0.facts.closing != nil }?.facts.closing)
    rows += dossier.referrals.map(\.referral).filter { $0.number.number == row.number }
      .map { units.referral($0, known.report, of: row) }
    rows += PutAside.all(in: dossier, calls: Array(own.dropFirst())).map {
      units.putAside($0, settledOn: calendar.day(of: $0.end))
    }
    rows += dossier.entries.filter { !dossier.inherited.contains($0.id) }
      .compactMap(\.facts.reading).map { units.secondReading($0) }
    try store(db, rows, contactID: opening.id, at: now)
    for other in own.dropFirst() {
      try storeStatistics(db, contactID: other.id, other.report, at: now)
    }
  }

  func storeStatistics(_ db: Database, contactID: ContactID, _ report: Report, at now: Instant) throws {
    let calendar = try calendar(db)
    let now = try registration(db, at: now, calendar)
    let units = CountedUnits(on: calendar.day(of: now))
    try store(db, [units.contact(report)], contactID: contactID, at: now)
  }

  /// As of when something enters the figures: now, but never on a day that a release has told of already.
  ///
  /// A clock that fell back, or practice at an earlier time, would else change what was released, for good.
  private func registration(
    _ db: Database, at now: Instant, _ calendar: LogCalendar
  ) throws -> Instant {
    let asked = try Instant.fetchOne(
      db,
      sql: "SELECT max(askedAt) FROM request JOIN \"release\" ON requestID = request.id")
    guard let asked, now < asked else { return now }
    guard let last = try lastDayTold(db).flatMap({ Day($0) }) else { return now }
    return max(now, calendar.end(of: last))
  }

  /// A new revision, when anything changed: what was known on an earlier day stays known.
  private func store(
    _ db: Database, _ rows: [StatisticsRow], contactID: ContactID, at now: Instant
  ) throws {
    let last = try Row.fetchOne(
      db,
      sql: "SELECT revision, sealed FROM statisticsRow WHERE contactID = ? ORDER BY revision DESC",
      arguments: [contactID])
    var rows = rows
    var revision = 1
    if let last {
      let old: Int = last["revision"]
      let record = RecordID(contactID)
      let label = SealLabel("statisticsRow", row: contactID, revision: old)
      let stored = try opened.value(label) {
        let keys = try keys(db, record)
        return try naming(db, record) { try keys.rows(last["sealed"], as: label, log: log.id) }
      }
      rows = StatisticsRow.succeeding(stored, by: rows)
      if stored == rows { return }
      revision = old + 1
    } else {
      rows = StatisticsRow.succeeding([], by: rows)
    }
    try db.run(
      sql: "INSERT INTO statisticsRow (contactID, revision, knownAt, sealed) VALUES (?, ?, ?, ?)",
      arguments: [
        contactID, revision, now,
        try keys(db, RecordID(contactID)).seal(
          rows, as: SealLabel("statisticsRow", row: contactID, revision: revision), log: log.id),
      ])
  }
}
