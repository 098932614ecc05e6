public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// One in so many triaged cases is read by a second person.
  public static let readingShare = 20

  /// The one sample of the log.
  static let sample = RecordID(.sample, 1)

  /// Whether somebody reads triages again: a queue tells them alone of those that wait.
  public func rereadsTriages(_ user: String, now: Instant) throws -> Bool {
    try read { db in
      let roles = try people(db).book.current(of: user, at: now.milliseconds)?.roles ?? []
      return roles.contains(Role.supervisor.rawValue)
    }
  }

  /// The triaged cases that wait for the actor's second reading, in the order in which they were opened.
  ///
  /// Drawn from a seed that only supervisors can open, by the number of the case: whoever takes a call or triages it
  /// can't foresee it, and whoever draws again draws the same. The first supervisor who looks begins the sample, with
  /// the cases that are recorded from then on.
  ///
  /// - Parameters:
  ///   - after: Continues after this case.
  ///   - limit: At most so many.
  ///   - stamp: Who does it, and when.
  public func secondReadings(
    after: CaseNumber? = nil, limit: Int, stamp: Stamp
  ) throws -> [CaseSummary] {
    try write(by: stamp) { db in
      try admit(db, .rereadTriage, stamp)
      guard let since = try sampleBegan(db) else {
        try beginSample(db, stamp: stamp)
        return []
      }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT * FROM "case" WHERE recordedAt >= ? AND urgency IS NOT NULL AND rereadAt IS NULL
            AND id > ? ORDER BY id
          """, arguments: [since, try after.map { try CaseRow.find(db, $0).id } ?? 0])
      var found: [CaseSummary] = []
      while found.count < limit, let row = try rows.next() {
        let row = try CaseRow(row)
        guard try isDrawn(db, row), try !isWithheld(db, row, from: stamp.actor) else { continue }
        let dossier = try ifEntitled { try self.dossier(db, row.id) }
        if let dossier, !judges(in: dossier).contains(stamp.actor) { found.append(row.summary) }
      }
      return found
    }
  }

  /// What a second reading came to.
  public struct Reread: Hashable, Sendable {
    public let reading: Reading
    /// Whether the case has the reader's urgency now: a higher one takes effect where the case is open.
    public let isApplied: Bool
    public let state: CaseState
  }

  /// Judges a drawn case a second time.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - urgency: What the reader would have judged; nil when they agree.
  ///   - reason: Needed where they don't.
  ///   - seen: The version that was seen; nil accepts any.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/notDrawn(_:)``, ``StoreError/ownTriage(_:)``, ``StoreError/reasonNeeded``.
  public func reread(
    _ number: CaseNumber, as urgency: Urgency?, reason: String?, seen: Int?, stamp: Stamp
  ) throws -> Reread {
    try write(by: stamp) { db in
      var row = try CaseRow.find(db, number)
      try admit(db, .rereadTriage, stamp, on: row)
      guard row.rereadAt == nil, row.urgency != nil, try isDrawn(db, row) else {
        throw StoreError.notDrawn(number)
      }
      try check(db, row, .note, seen: seen)
      let dossier = try dossier(db, row.id)
      if judges(in: dossier).contains(stamp.actor) { throw StoreError.ownTriage(number) }
      let judged = row.state == .screenedOut ? .none : row.urgency ?? .none
      let own = urgency ?? judged
      let reading: Reading = own == judged ? .agrees : own > judged ? .higher : .lower
      if reading != .agrees, reason == nil { throw StoreError.reasonNeeded }
      var facts = Entry.Facts(.note)
      facts.reading = reading
      facts.urgency = own
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      let isApplied = reading == .higher && row.state.legalSteps.contains(.triage)
      var detail = ["reading": reading.rawValue]
      if isApplied {
        // Whatever makes a case graver is never kept waiting for another step.
        detail.merge(
          try end(
            db, &row, try self.dossier(db, row.id), by: .triage(own), reason: reason, asked: nil,
            stamp: stamp)
        ) { $1 }
      }
      row.rereadAt = stamp.now
      row.version += 1
      try settle(db, &row, stamp: stamp)
      try journal(
        db, stamp, .caseReread, caseID: row.id, version: row.version, detail: detail)
      return Reread(reading: reading, isApplied: isApplied, state: row.state)
    }
  }

  /// Since when cases are drawn; nil before anybody looked.
  func sampleBegan(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT since FROM sample")
  }

  func beginSample(_ db: Database, stamp: Stamp) throws {
    try makeKeys(db, Self.sample, stamp: stamp)
    try db.run(sql: "INSERT INTO sample (id, since) VALUES (1, ?)", arguments: [stamp.now])
    try journal(db, stamp, .sampleBegin)
  }

  private func isDrawn(_ db: Database, _ row: CaseRow) throws -> Bool {
    guard row.state.legalSteps.contains(.note), let since = try sampleBegan(db),
      row.recordedAt >= since
    else { return false }
    return try keys(db, Self.sample).draws("\(row.number)", oneIn: UInt64(Self.readingShare))
  }

  /// Whoever triaged a case or screened it out, asked for it or agreed to it.
  private func judges(in dossier: Dossier) -> Set<String> {
    dossier.entries.reduce(into: []) { judges, entry in
      if dossier.inherited.contains(entry.id) { return }
      guard entry.facts.step == .triage || entry.facts.step == .screenOut else { return }
      judges.formUnion([entry.recordedBy, entry.facts.askedBy].compactMap(\.self))
    }
  }
}
