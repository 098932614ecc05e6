import CaseModel
import Testing

@testable import hotline

struct ThrottleTests {
  private let failed = Instant(milliseconds: 1_790_000_000_000)

  private func after(_ milliseconds: Int64) -> Instant {
    Instant(milliseconds: failed.milliseconds + milliseconds)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (2, 2), (3, 4), (8, 128), (9, 256), (10, 300), (19, 300), (Int.max, 300),
  ])
  func `each failure doubles the wait, up to five minutes`(failures: Int, seconds: Int) {
    #expect(Throttle(failures: failures, lastFailure: failed).waits(failed) == seconds)
  }

  @Test(
    arguments: [
      (0, 4), (1, 4), (1000, 3), (3999, 1), (4000, 0), (9_000_000_000, 0), (-5000, 4),
    ] as [(Int64, Int)])
  func `time passes in whole seconds, and a clock set back wins nothing`(passed: Int64, left: Int) {
    #expect(Throttle(failures: 3, lastFailure: failed).waits(after(passed)) == left)
  }

  @Test func `the fifth failure raises one alarm, the twentieth locks`() {
    var throttle = Throttle(failures: 0, lastFailure: Instant(milliseconds: 0))
    var alarms: [Int] = []
    var locked: [Int] = []
    for _ in 1...21 {
      throttle = throttle.failing(failed)
      if throttle.raisesAlarm { alarms.append(throttle.failures) }
      if throttle.isLocked { locked.append(throttle.failures) }
    }
    #expect(alarms == [5])
    #expect(locked == [20, 21])
    #expect(throttle.lastFailure == failed)
  }
}
