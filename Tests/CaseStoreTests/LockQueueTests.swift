import CaseModel
import Foundation
import GRDB
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Several desks at one log: who waits longest is served first, and a call waits longer than a look.
struct LockQueueTests {
  @Test func `who has waited longest asks most often`() {
    let waited = [0, 100, 500, 2000, 19_999].map { LockQueue.pause(after: .milliseconds($0), of: .look) ?? 0 }
    #expect(zip(waited, waited.dropFirst()).allSatisfy { $0 >= $1 && $1 > 0 })
    #expect((waited.first ?? 0) > 10 * (waited.last ?? 0))
  }

  @Test func `a look gives up after 20 seconds, a call after a minute`() {
    #expect(LockQueue.pause(after: .seconds(20), of: .look) == nil)
    #expect(LockQueue.pause(after: .seconds(20), of: .call) != nil)
    #expect(LockQueue.pause(after: .seconds(60), of: .call) == nil)
  }

  @Test func `a call is recorded with the patience of a call, and a look after it with that of a look`() throws {
    let log = try TestLog()
    _ = try log.open()
    #expect(log.store.queue.patience == .call)
    _ = try log.store.users()
    #expect(log.store.queue.patience == .look)
  }

  @Test func `twelve desks that write at once all get their turn`() async throws {
    let log = try TestLog()
    let number = try log.open()
    let desks = try (0..<12).map { _ in
      try CaseStore(path: log.path).unlocked(by: log.founding.keyring)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (desk, store) in desks.enumerated() {
        group.addTask {
          for step in 0..<4 {
            try store.note(number, "desk \(desk), step \(step)", seen: nil, stamp: log.stamp(60))
          }
        }
      }
      try await group.waitForAll()
    }
    let notes = try log.store.history(number, after: nil, limit: 1000, stamp: log.stamp(61))
      .filter { $0.action == .caseNote }
    #expect(notes.count == 48)
  }
}
