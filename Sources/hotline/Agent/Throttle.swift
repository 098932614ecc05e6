import CaseModel

/// How wrong passphrases slow down further attempts at one account.
///
/// Whoever copies the log's file escapes this; against them stands the cost of deriving a key.
struct Throttle: Hashable, Sendable {
  /// The failures at which the journal gets an alarm.
  static let alarm = 5
  /// The failures from which on only a supervisor opens the account again.
  static let limit = 20
  private static let longestWait = 300

  /// Wrong attempts since the last right one.
  let failures: Int
  let lastFailure: Instant

  /// Whole seconds to wait before the next attempt: 1, 2, 4 … 300 after each failure, less what has passed.
  ///
  /// A clock set back doesn't shorten the wait.
  func waits(_ now: Instant) -> Int {
    guard failures > 0 else { return 0 }
    let wait = failures > 9 ? Self.longestWait : 1 << (failures - 1)
    let passed = max(0, now - lastFailure)
    return max(0, (wait * 1000 - Int(clamping: passed) + 999) / 1000)
  }

  /// Whether the last failure is the one that raises the alarm.
  var raisesAlarm: Bool { failures == Self.alarm }

  /// Whether no attempt is allowed until a supervisor clears the account.
  var isLocked: Bool { failures >= Self.limit }

  func failing(_ now: Instant) -> Throttle {
    Throttle(failures: failures + 1, lastFailure: now)
  }
}
