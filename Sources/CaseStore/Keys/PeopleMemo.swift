import GRDB
import Synchronization

/// The people as they were last made out, for as long as none of the rows they follow from was changed.
///
/// One use case asks for them several times, and each time every signature of every certificate would be checked again.
/// What others commit, SQLite tells by the version of the data; what this connection changes, or takes back, its own
/// watch tells (``ContentWatch``).
final class PeopleMemo: Sendable {
  private struct State: Hashable {
    let version: Int?
    let changes: Int
  }

  private let known = Mutex<(state: State, people: People)?>(nil)

  func people(_ db: Database) throws -> People {
    let state = State(
      version: try Int.fetchOne(db, sql: "PRAGMA data_version"), changes: try ContentWatch.peopleChanges(db))
    if let known = known.withLock({ $0 }), known.state == state { return known.people }
    let people = try People(db)
    known.withLock { $0 = (state, people) }
    return people
  }
}

extension CaseStore {
  func people(_ db: Database) throws -> People { try knownPeople.people(db) }
}
