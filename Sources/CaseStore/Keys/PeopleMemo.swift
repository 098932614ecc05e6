import GRDB
import Synchronization

/// The people as they were last made out, for as long as the rows they follow from are the same to the byte.
///
/// One use case asks for them several times, and each time every signature of every certificate would be checked again.
final class PeopleMemo: Sendable {
  private struct Known {
    let rows: [[DatabaseValue]]
    let people: People
  }

  private let known = Mutex<Known?>(nil)

  func people(_ db: Database) throws -> People {
    let rows = try Self.sources.flatMap { sql in
      try Row.fetchAll(db, sql: sql).map { Array($0.databaseValues) }
    }
    if let known = known.withLock({ $0 }), known.rows == rows { return known.people }
    let people = try People(db)
    known.withLock { $0 = Known(rows: rows, people: people) }
    return people
  }

  /// Every row that ``People`` reads.
  private static let sources = [
    "SELECT * FROM logKey", "SELECT * FROM paperKey ORDER BY version",
    "SELECT * FROM groupKey ORDER BY \"group\", epoch",
    "SELECT id, text FROM certificate ORDER BY id",
    "SELECT code, endedAt FROM user WHERE endedAt NOT NULL ORDER BY code",
  ]
}

extension CaseStore {
  func people(_ db: Database) throws -> People { try knownPeople.people(db) }
}
