import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseStore

/// Wrong passphrases: counted before they are tried, told, slowed down, and never the end of everybody.
struct GuessingTests {
  private let log: TestLog
  private let other: CaseStore

  init() throws {
    log = try TestLog()
    other = try log.person("a-thu", .caseWorker)
  }

  private func fail(_ user: String, at minutes: Int) throws -> Int {
    let wait = try log.store.beginUnlock(user, now: log.stamp(minutes).now)
    if wait == 0 { try log.store.unlockFailed(user, now: log.stamp(minutes).now) }
    return wait
  }

  @Test func `guessing is told to the supervisors, and comes to a try an hour`() throws {
    for failure in 1...20 {
      #expect(try fail("a-thu", at: failure * 10) == 0)
      #expect(try log.store.unseenNotices(of: "y-lan") == (failure < 5 ? 0 : 1))
    }
    #expect(try fail("a-thu", at: 200) == 3600)
    #expect(try fail("a-thu", at: 259) == 60)
    #expect(try fail("a-thu", at: 260) == 0)
    #expect(try fail("a-thu", at: 261) == 59 * 60)
  }

  @Test func `new keys from a supervisor begin the count anew`() throws {
    for failure in 1...20 { #expect(try fail("a-thu", at: failure * 10) == 0) }
    try log.store.certifyUser("a-thu", stamp: log.stamp(201)) { _, _ in nil }
    #expect(try fail("a-thu", at: 202) == 0)
  }

  @Test func `the first three tries in a row wait for nothing, then ever longer`() throws {
    let waits = try (0..<14).map { _ in
      var seconds = 0
      var now = log.stamp(0).now
      while case let wait = try log.store.beginUnlock("a-thu", now: now), wait > 0 {
        seconds += wait
        now = Instant(milliseconds: now.milliseconds + Int64(wait) * 1000)
        if seconds > 1000 { break }
      }
      return seconds
    }
    // Each try is counted at minute 0 again, so the waits add up.
    #expect(waits.prefix(3) == [0, 0, 0])
    #expect(waits[3] == 1)
    #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `tries beside one another are counted before any is looked at`() throws {
    let now = log.stamp(0).now
    let waits = try (0..<12).map { _ in try log.store.beginUnlock("a-thu", now: now) }
    #expect(waits.filter { $0 == 0 }.count == 3)
  }

  @Test func `rows deleted from the table forget nothing`() throws {
    for failure in 1...6 { _ = try fail("a-thu", at: failure * 10) }
    try log.store.database.write { try $0.execute(sql: "DELETE FROM unlockFailure") }
    #expect(try log.store.beginUnlock("a-thu", now: log.stamp(60).now) > 0)
  }

  @Test func `who unlocks after failures starts anew, and the history tells it`() throws {
    for failure in 1...6 { _ = try fail("a-thu", at: failure * 10) }
    #expect(try log.store.beginUnlock("a-thu", now: log.stamp(100).now) == 0)
    try other.unlockSucceeded(now: log.stamp(100).now)
    #expect(try log.store.beginUnlock("a-thu", now: log.stamp(100).now) == 0)
    let last = try log.store.database.read {
      try Row.fetchOne($0, sql: "SELECT action, detail FROM journal ORDER BY id DESC LIMIT 1")
    }
    #expect(last?["action"] == "unlock.success")
    #expect(last?["detail"] == #"{"failures":"6"}"#)
  }

  @Test func `an unlocking without failures before leaves no entry`() throws {
    let size = try log.store.historySize()
    #expect(try log.store.beginUnlock("a-thu", now: log.stamp(1).now) == 0)
    try other.unlockSucceeded(now: log.stamp(1).now)
    #expect(try log.store.historySize() == size)
  }

  @Test func `nobody is shut out, however often somebody else guessed`() throws {
    for failure in 1...30 { #expect(try fail("y-lan", at: failure * 61) == 0) }
    _ = try log.person("binh", .supervisor, at: 2000)
    #expect(try fail("y-lan", at: 2001) == 0)
    #expect(CaseStore.unlockWait(after: 10_000) == 3600)
  }

  @Test func `codes that nobody has wait alike`() throws {
    for failure in 1...5 { _ = try fail("nobody", at: failure * 10) }
    #expect(try log.store.beginUnlock("nobody", now: log.stamp(50).now) == 4)
    #expect(try log.store.unseenNotices(of: "y-lan") == 1)
  }
}
