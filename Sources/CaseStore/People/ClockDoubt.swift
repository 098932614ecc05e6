public import Base
import CaseModel
import GRDB

/// How the machine's clock disagrees with the history: what is certified under a wrong clock stays wrong for years.
public enum ClockDoubt: Hashable, Sendable {
  /// The last entry of the history whose time is believed is later than the clock, by more than an hour.
  case behind(lastEntry: Instant)
  /// The last entry is older than 31 days: nobody worked for so long, or the clock runs ahead.
  case ahead(lastEntry: Instant)

  static let mostBehind = 60
  static let mostAhead = 31 * 24 * 60

  /// Nil when the clock agrees with the history.
  static func between(lastEntry: Instant, now: Instant) -> ClockDoubt? {
    if now.adding(minutes: mostBehind) < lastEntry { return .behind(lastEntry: lastEntry) }
    if lastEntry.adding(minutes: mostAhead) < now { return .ahead(lastEntry: lastEntry) }
    return nil
  }
}

extension CaseStore {
  /// How a moment disagrees with the last entry; nil when it doesn't.
  public func clockDoubt(now: Instant) throws -> ClockDoubt? {
    try read { try clockDoubt($0, now: now) }
  }

  /// How the clock disagrees with the last entry whose time is believed; nil when it doesn't.
  ///
  /// A call is taken down under any clock. What is signed after such a leap is no witness to the time, until somebody
  /// says that they compared the clock.
  func clockDoubt(_ db: Database, now: Instant) throws -> ClockDoubt? {
    try Self.lastBelieved(db).flatMap { ClockDoubt.between(lastEntry: $0, now: now) }
  }

  /// When the last entry was made whose time is believed; nil where there is none.
  ///
  /// An entry that was made under a clock which leapt ahead, or fell back, says so itself, signed: however many follow
  /// it, the last one before that is found.
  private static func lastBelieved(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT at FROM journal
          WHERE signature NOT NULL AND instr(detail, '"clock":"ahead"') + instr(detail, '"clock":"behind"') = 0
          ORDER BY id DESC LIMIT 1
          """))
  }

  /// What an entry says of the clock that it was made under; nil where nothing is to be said.
  static func clockWord(_ db: Database, _ stamp: Stamp) throws -> String? {
    if stamp.clockChecked { return "checked" }
    return switch try lastBelieved(db).flatMap({ ClockDoubt.between(lastEntry: $0, now: stamp.now) }) {
    case .ahead: "ahead"
    case .behind: "behind"
    case nil: nil
    }
  }

  /// Nothing is certified while the clock may be wrong, unless somebody compared it.
  ///
  /// - Throws: ``StoreError/clockInDoubt(_:now:)``.
  func requireClock(_ db: Database, _ stamp: Stamp) throws {
    guard !stamp.clockChecked, let doubt = try clockDoubt(db, now: stamp.now) else { return }
    throw StoreError.clockInDoubt(doubt, now: stamp.now)
  }
}
