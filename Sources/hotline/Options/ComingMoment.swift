import Base
import CaseModel
import CaseStore

extension Session {
  /// A time to come, given by an option; one that is past on its day is meant of the next day: `06:00` behind 22:00.
  ///
  /// - Parameters:
  ///   - text: As it was typed.
  ///   - flag: The option that gave it, for the error.
  ///   - base: After which it lies; now where none is given.
  func coming(_ text: String, flag: String, after base: Instant? = nil) throws -> Instant {
    let base = base ?? stamp.now
    guard let due = DueReading(now: base, calendar: calendar).read(text) else { throw CommandError.notADue(flag: flag) }
    let next = due.adding(hours: 24)
    return due <= base && next > base ? next : due
  }
}
