import Base
import GRDB
import Synchronization

/// The reference data of a few days as they were last read, for as long as nobody has committed anything else.
///
/// One use case asks for them several times, and a rehearsal for each of its commands. What other processes commit,
/// SQLite tells by the version of the data; what this store writes itself, its own update tells by ``forget()``.
final class ReferenceMemo: Sendable {
  private struct Known {
    let version: Int?
    var days: [Day: Reference] = [:]
  }

  private static let mostDays = 64
  private let known = Mutex(Known(version: nil))

  func reference(_ db: Database, on day: Day) throws -> Reference {
    let version = try Int.fetchOne(db, sql: "PRAGMA data_version")
    let found = known.withLock { $0.version == version ? $0.days[day] : nil }
    if let found { return found }
    let reference = try Reference(db, on: day)
    known.withLock { known in
      if known.version != version || known.days.count >= Self.mostDays { known = Known(version: version) }
      known.days[day] = reference
    }
    return reference
  }

  func forget() { known.withLock { $0 = Known(version: nil) } }
}

extension CaseStore {
  func reference(_ db: Database, on day: Day) throws -> Reference { try knownReference.reference(db, on: day) }
}
