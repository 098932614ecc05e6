public import Base
import CaseModel
import GRDB

/// How the machine's clock disagrees with the history: what is certified under a wrong clock stays wrong for years.
public enum ClockDoubt: Hashable, Sendable {
  /// The last entry of the history is later than the clock, by more than an hour.
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

  /// How the clock disagrees with the last entry; nil when it doesn't.
  func clockDoubt(_ db: Database, now: Instant) throws -> ClockDoubt? {
    try Instant.fetchOne(db, sql: "SELECT at FROM journal ORDER BY id DESC LIMIT 1")
      .flatMap { ClockDoubt.between(lastEntry: $0, now: now) }
  }

  /// Nothing is certified while the clock may be wrong, unless somebody compared it.
  ///
  /// - Throws: ``StoreError/clockInDoubt(_:now:)``.
  func requireClock(_ db: Database, _ stamp: Stamp) throws {
    guard !stamp.clockChecked, let doubt = try clockDoubt(db, now: stamp.now) else { return }
    throw StoreError.clockInDoubt(doubt, now: stamp.now)
  }
}
