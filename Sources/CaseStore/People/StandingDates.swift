import Base
import CaseModel
import GRDB

/// When somebody became something to a case, and until when: what their ``Standing`` follows from, beside the
/// assignment.
struct StandingDates {
  /// When they took in its opening contact; nil if somebody else did.
  let tookInAt: Instant?
  /// The latest end of the access they were given.
  let grantedUntil: Instant?

  init(_ db: Database, of user: String, in caseID: CaseID) throws {
    let opening = try Row.fetchOne(
      db, sql: "SELECT recordedBy, recordedAt FROM contact WHERE caseID = ? ORDER BY id LIMIT 1",
      arguments: [caseID])
    tookInAt = opening?["recordedBy"] == user ? opening?["recordedAt"] : nil
    grantedUntil = try Instant.fetchOne(
      db,
      sql: """
        SELECT max(endsAt) FROM request
        WHERE caseID = ? AND user = ? AND endsAt IS NOT NULL AND state = 'approved'
        """, arguments: [caseID, user])
  }
}
