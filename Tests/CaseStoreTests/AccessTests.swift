import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// Opening a case for a time: asked, given by somebody else, ended by itself.
struct AccessTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  private func opens(_ store: CaseStore, _ code: String, at minutes: Int) throws -> Bool {
    do {
      let fresh = try log.reopened(store.holder)
      _ = try fresh.show(number, stamp: log.stamp(minutes, by: code, for: .emergency))
      return true
    } catch StoreError.notAllowed {
      return false
    }
  }

  @Test func `access is asked for, given by a supervisor, told to the others, and ends`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let other = try log.person("b", .supervisor)
    #expect(throws: StoreError.purposeNeeded(.requestAccess)) {
      try worker.askAccess(number, hours: 4, stamp: log.stamp(1, by: "a-thu"))
    }
    let request = try worker.askAccess(
      number, hours: 4, stamp: log.stamp(1, by: "a-thu", for: .emergency))
    #expect(try !opens(worker, "a-thu", at: 2))
    #expect(throws: StoreError.notAllowed(.grantAccess, [.caseWorker], number)) {
      try worker.decide(request, approve: true, stamp: log.stamp(2, by: "a-thu"))
    }
    let decided = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    #expect(decided.endsAt == log.stamp(3 + 240).now)
    #expect(try opens(worker, "a-thu", at: 4) && opens(worker, "a-thu", at: 242))
    #expect(try !opens(worker, "a-thu", at: 243))
    let heard = try other.notices(all: false, limit: 9, stamp: log.stamp(5, by: "b"))
    #expect(heard.map(\.kind) == [.accessGiven, .accessAsked])
    #expect(heard.first?.subject == "\(number)")
    #expect(try other.notices(all: false, limit: 9, stamp: log.stamp(6, by: "b")).isEmpty)
    let left = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE holder LIKE 'user a-thu %'")
    }
    #expect(left == 0)
  }

  @Test func `refused access opens nothing, and one's own request can be taken back`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let ask = log.stamp(1, by: "a-thu", for: .emergency)
    let refused = try worker.askAccess(number, hours: 4, stamp: ask)
    #expect(try log.store.decide(refused, approve: false, stamp: log.stamp(2)).state == .refused)
    let withdrawn = try worker.askAccess(number, hours: 4, stamp: ask)
    try worker.withdraw(request: withdrawn, stamp: log.stamp(3, by: "a-thu"))
    #expect(throws: StoreError.requestDecided(withdrawn, .withdrawn)) {
      try log.store.decide(withdrawn, approve: true, stamp: log.stamp(4))
    }
    #expect(try !opens(worker, "a-thu", at: 5))
  }

  @Test func `a supervisor gives access unasked, but not to themselves nor where it is needless`()
    throws
  {
    let worker = try log.person("a-thu", .caseWorker)
    let why = log.stamp(1, for: .handOver)
    #expect(throws: StoreError.accessNotNeeded(number)) {
      try log.store.grantAccess(number, to: "y-lan", hours: 1, stamp: why)
    }
    _ = try log.store.grantAccess(number, to: "a-thu", hours: 1, stamp: why)
    #expect(try opens(worker, "a-thu", at: 2) && !opens(worker, "a-thu", at: 61))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(62))
    #expect(throws: StoreError.accessNotNeeded(number)) {
      try log.store.grantAccess(number, to: "a-thu", hours: 1, stamp: log.stamp(63, for: .handOver))
    }
  }

  @Test func `a decision is one of its own request alone`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let ask = log.stamp(1, by: "a-thu", for: .emergency)
    let other = try log.open()
    let requests = try [number, other].map { try worker.askAccess($0, hours: 4, stamp: ask) }
    _ = try log.store.decide(requests[0], approve: true, stamp: log.stamp(2))
    let left = try DatabaseQueue(path: log.path).read {
      try RequestID.fetchAll($0, sql: "SELECT id FROM request WHERE state = 'open'")
    }
    #expect(left == [requests[1]])
  }

  @Test func `everybody sees their own requests, supervisors all, and the open ones apart`() throws {
    let (one, other) = (try log.person("w1", .caseWorker), try log.person("w2", .caseWorker))
    let first = try one.askAccess(number, hours: 4, stamp: log.stamp(1, by: "w1", for: .emergency))
    let second = try other.askAccess(number, hours: 4, stamp: log.stamp(1, by: "w2", for: .emergency))
    _ = try log.store.decide(first, approve: false, stamp: log.stamp(2))
    func seen(_ store: CaseStore, _ code: String, openOnly: Bool = false) throws -> [RequestID] {
      try store.requests(openOnly: openOnly, limit: 9, stamp: log.stamp(3, by: code)).map(\.id)
    }
    #expect(try seen(one, "w1") == [first] && seen(other, "w2") == [second])
    #expect(try seen(one, "w1", openOnly: true).isEmpty)
    #expect(try seen(log.store, "y-lan") == [second, first] && seen(log.store, "y-lan", openOnly: true) == [second])
  }

  @Test func `nobody gives access to themselves`() throws {
    let second = try log.person("b", .supervisor)
    #expect(throws: StoreError.accessNotNeeded(number)) {
      try second.grantAccess(number, to: "b", hours: 1, stamp: log.stamp(1, by: "b", for: .supervision))
    }
  }
}
