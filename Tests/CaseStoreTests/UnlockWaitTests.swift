import CaseModel
import CaseStore
import Testing

/// How long somebody waits who typed a wrong passphrase.
struct UnlockWaitTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  /// Seconds to wait at once after the first, second, third … failure in a row.
  private static let waits = [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]

  @Test func `two slips cost nothing, then each failure doubles the wait, up to five minutes`()
    throws
  {
    for wait in Self.waits {
      try log.store.unlockFailed("y-lan", now: log.stamp().now)
      #expect(try log.store.unlockWait(of: "y-lan", now: log.stamp().now) == wait)
    }
    #expect(try log.store.unlockWait(of: "y-lan", now: log.stamp(4).now) == 60)
    #expect(try log.store.unlockWait(of: "y-lan", now: log.stamp(5).now) == 0)
    #expect(
      try log.store.unlockWait(of: "y-lan", now: log.stamp(-60).now) == 300,
      "a clock set back shortens nothing")
  }

  @Test func `a code that nobody has waits the same, and the right passphrase ends it`() throws {
    for _ in 1...4 {
      for user in ["y-lan", "nobody"] { try log.store.unlockFailed(user, now: log.stamp().now) }
    }
    for user in ["y-lan", "nobody"] {
      #expect(try log.store.unlockWait(of: user, now: log.stamp().now) == 2)
    }
    try log.store.unlockSucceeded("y-lan")
    #expect(try log.store.unlockWait(of: "y-lan", now: log.stamp().now) == 0)
  }
}
