import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// A case that is kept from somebody who works here.
struct WithholdingTests {
  private let log: TestLog
  private let worker: CaseStore
  private let second: CaseStore
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    worker = try log.person("w", .caseWorker)
    second = try log.person("b", .supervisor)
    number = try log.open()
  }

  @discardableResult
  private func withhold(
    _ number: CaseNumber? = nil, from user: String = "w", at minutes: Int = 2
  ) throws -> Bool {
    try log.store.withhold(
      number ?? self.number, fromUser: user, reason: "vợ chồng (bịa)", seen: nil,
      stamp: log.stamp(minutes))
  }

  private func holders() throws -> Set<String> {
    try DatabaseQueue(path: log.path).read {
      try String.fetchSet($0, sql: "SELECT holder FROM keyWrap WHERE holder GLOB 'user w *'")
    }
  }

  private func lastAction() throws -> Row? {
    try DatabaseQueue(path: log.path).read {
      try Row.fetchOne($0, sql: "SELECT * FROM journal ORDER BY id DESC")
    }
  }

  @Test func `whoever has it has it no longer, holds no key and opens nothing`() throws {
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(1))
    _ = try worker.show(number, stamp: log.stamp(1, by: "w"))
    #expect(try !holders().isEmpty)
    #expect(try !withhold())
    #expect(try log.store.summary(number).assignedTo == nil && holders().isEmpty)
    let fresh = try log.reopened(worker.holder)
    #expect(throws: StoreError.self) { try fresh.show(number, stamp: log.stamp(3, by: "w")) }
    #expect(throws: StoreError.withheldFrom(number, "w")) {
      try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(3))
    }
    #expect(throws: StoreError.withheldFrom(number, "w")) {
      try second.grantAccess(
        number, to: "w", hours: 1, stamp: log.stamp(3, by: "b", for: .supervision))
    }
    #expect(throws: StoreError.withheldFrom(number, "w")) { try withhold() }
  }

  @Test func `a call that they took themselves isn't theirs to correct any more`() throws {
    let own = try worker.record(
      try worker.read(.object(TestLog.document), now: log.stamp(1).now), key: "own",
      stamp: log.stamp(1, by: "w"))
    let number = try #require(own.number)
    _ = try worker.show(number, stamp: log.stamp(1, by: "w"))
    try withhold(number)
    #expect(throws: StoreError.withheldFromYou(number)) {
      try worker.note(number, "ghi", seen: nil, stamp: log.stamp(3, by: "w"))
    }
    #expect(try holders().isEmpty)
    let row = try #require(try lastAction())
    #expect(row["action"] == "policy.refuse" && row["actor"] == "w")
  }

  @Test func `they don't find it, others do`() throws {
    func hits(_ store: CaseStore, _ user: String) throws -> [CaseNumber?] {
      try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(3, by: user))
        .map(\.number)
    }
    #expect(try hits(worker, "w") == [number])
    try withhold()
    #expect(try hits(worker, "w").isEmpty && hits(second, "b") == [number])
  }

  @Test func `what is merged with it is kept too, and a further call`() throws {
    let into = try log.open()
    try log.store.assign(into, to: "w", seen: nil, stamp: log.stamp(1))
    try withhold()
    try log.store.merge(number, into: into, reason: "vì", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.summary(into).assignedTo == nil && holders().isEmpty)
    #expect(throws: StoreError.withheldFrom(into, "w")) {
      try log.store.assign(into, to: "w", seen: nil, stamp: log.stamp(4))
    }
    try log.record(linkTo: into, at: 5)
    #expect(try holders().isEmpty)
  }

  @Test func `a supervisor is refused by the tool, and told to be no safe case`() throws {
    #expect(try withhold(from: "b"))
    for action in [
      { _ = try second.show(number, stamp: log.stamp(3, by: "b", for: .supervision)) },
      { _ = try second.askToLift(number, fromUser: "b", reason: "vì", seen: nil, stamp: stamp) },
      { _ = try second.consultations(of: number, naming: nil, stamp: stamp) },
    ] { #expect(throws: StoreError.withheldFromYou(number)) { try action() } }
    let heard = try second.notices(all: true, limit: 99, stamp: log.stamp(3, by: "b"))
    #expect(!heard.contains { $0.kind == .withheld })
  }

  private var stamp: CaseStore.Stamp { log.stamp(3, by: "b", for: .supervision) }

  @Test func `nobody is left who could decide of the last supervisor`() throws {
    let log = try TestLog()
    let number = try log.open()
    #expect(throws: StoreError.lastSupervisor("y-lan")) {
      try log.store.withhold(
        number, fromUser: "y-lan", reason: "vì", seen: nil, stamp: log.stamp(1))
    }
  }

  @Test func `a second supervisor ends it, not who asked`() throws {
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(1))
    try withhold()
    let request = try log.store.askToLift(
      number, fromUser: "w", reason: "nhầm người", seen: nil, stamp: log.stamp(3))
    #expect(throws: StoreError.ownRequest(request)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(4))
    }
    let seen = try worker.requests(openOnly: false, limit: 9, stamp: log.stamp(4, by: "w"))
    #expect(seen.isEmpty)
    _ = try second.decide(request, approve: true, stamp: log.stamp(4, by: "b"))
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(5))
    let fresh = try log.reopened(worker.holder)
    _ = try fresh.show(number, stamp: log.stamp(6, by: "w"))
  }

  @Test func `from whom it is kept isn't told by the journal`() throws {
    try withhold()
    let row = try #require(try lastAction())
    #expect(row["action"] == "case.withhold" && row["detail"] == #"{"from":"user"}"#)
  }

  @Test func `what else is theirs stays theirs, under whatever number`() throws {
    let draft = try worker.saveDraft(.object(["kind": .string("silent")]), stamp: log.stamp(1, by: "w"))
    let id = try DatabaseQueue(path: log.path).read { try Int64.fetchOne($0, sql: "SELECT id FROM \"case\"") }
    #expect(draft.number == id)
    try withhold()
    #expect(try log.reopened(worker.holder).draft(draft, stamp: log.stamp(3, by: "w"))["kind"] == .string("silent"))
  }

  @Test func `the other supervisors hear of it`() throws {
    try withhold()
    let heard = try second.notices(all: true, limit: 9, stamp: log.stamp(3, by: "b"))
    #expect(heard.contains { $0.kind == .withheld && $0.subject == "\(number)" })
  }
}
