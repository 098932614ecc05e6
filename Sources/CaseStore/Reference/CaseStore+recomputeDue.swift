public import Base
import CaseModel
import GRDB

extension CaseStore {
  /// Notes that due times no longer follow from the reference data.
  func markRecomputeDue(_ db: Database, at now: Instant) throws {
    try db.run(
      sql: """
        INSERT INTO recomputeDue (id, since) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET since = excluded.since
        """, arguments: [now])
  }

  /// Since when due times are to be computed anew; nil when they are.
  public func recomputeDue() throws -> Instant? {
    try read { try recomputeDue($0) }
  }

  func recomputeDue(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT since FROM recomputeDue")
  }

  /// Takes the mark away once every case was computed that stood when it was set.
  func markRecomputed(_ db: Database, stamp: Stamp) throws {
    guard try recomputeDue(db) != nil else { return }
    try db.execute(sql: "DELETE FROM recomputeDue")
    try journal(db, stamp, .referenceRecompute)
  }
}
