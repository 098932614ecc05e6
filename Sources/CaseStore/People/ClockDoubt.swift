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
    let entries = try Row.fetchAll(
      db,
      sql: """
        SELECT at, instr(detail, '"clock":"checked"') > 0 AS isChecked FROM journal
        WHERE signature NOT NULL ORDER BY id DESC LIMIT ?
        """, arguments: [Self.entriesAsked])
    var believed: Instant?
    for entry in entries.reversed() {
      let at: Instant = entry["at"]
      if let believed, !entry["isChecked"], believed.adding(minutes: ClockDoubt.mostAhead) < at { continue }
      believed = at
    }
    return believed.flatMap { ClockDoubt.between(lastEntry: $0, now: now) }
  }

  /// How many of the last entries are asked for the time.
  private static let entriesAsked = 1000

  /// Nothing is certified while the clock may be wrong, unless somebody compared it.
  ///
  /// - Throws: ``StoreError/clockInDoubt(_:now:)``.
  func requireClock(_ db: Database, _ stamp: Stamp) throws {
    guard !stamp.clockChecked, let doubt = try clockDoubt(db, now: stamp.now) else { return }
    throw StoreError.clockInDoubt(doubt, now: stamp.now)
  }
}
