import Base
import CaseModel
import GRDB
import Synchronization

/// The calendar and the reference data of a few days as they were last read, for as long as nobody has committed
/// anything else.
///
/// One use case asks for them several times, and a rehearsal for each of its commands. What other processes commit,
/// SQLite tells by the version of the data; what this store writes itself, its own update tells by ``forget()``.
final class ReferenceMemo: Sendable {
  private struct Known {
    let version: Int?
    var calendar: LogCalendar?
    var days: [Day: Reference] = [:]
  }

  private static let mostDays = 64
  private let known = Mutex(Known(version: nil))

  func reference(_ db: Database, on day: Day) throws -> Reference {
    let version = try version(db)
    let found = known.withLock { $0.version == version ? $0.days[day] : nil }
    if let found { return found }
    let reference = try Reference(db, on: day)
    keep(as: version) { known in
      if known.days.count >= Self.mostDays { known.days = [:] }
      known.days[day] = reference
    }
    return reference
  }

  func calendar(_ db: Database, read: (Database) throws -> LogCalendar) throws -> LogCalendar {
    let version = try version(db)
    let found = known.withLock { $0.version == version ? $0.calendar : nil }
    if let found { return found }
    let calendar = try read(db)
    keep(as: version) { $0.calendar = calendar }
    return calendar
  }

  func forget() { known.withLock { $0 = Known(version: nil) } }

  private func version(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "PRAGMA data_version")
  }

  private func keep(as version: Int?, _ change: (inout Known) -> Void) {
    known.withLock { known in
      if known.version != version { known = Known(version: version) }
      change(&known)
    }
  }
}

extension CaseStore {
  func reference(_ db: Database, on day: Day) throws -> Reference { try knownReference.reference(db, on: day) }

  /// The calendar of the log, with its holidays.
  func calendar(_ db: Database) throws -> LogCalendar { try knownReference.calendar(db, read: readCalendar) }

  private func readCalendar(_ db: Database) throws -> LogCalendar {
    var off: Set<Day> = []
    var worked: Set<Day> = []
    var years: Set<Int> = []
    var unannounced: Set<Day> = []
    let holidays = try Row.each(db, sql: "SELECT date, kind, source FROM holiday") {
      try reading("holiday", $0, Holiday.init)
    }
    for holiday in holidays {
      years.insert(holiday.day.year)
      if !holiday.isAnnounced { unannounced.insert(holiday.day) }
      if holiday.kind == .working { worked.insert(holiday.day) } else { off.insert(holiday.day) }
    }
    return LogCalendar(
      timeZone: try log.zone, daysOff: off, workedDays: worked, yearsWithHolidays: years,
      unannounced: unannounced)
  }
}
