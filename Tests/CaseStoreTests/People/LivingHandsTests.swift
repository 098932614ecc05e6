import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// No open case is ever in hands that are gone or can't open it: it is somebody's who works here, or nobody's, with its
/// clock.
struct LivingHandsTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func given(to code: String, at minutes: Int = 1) throws -> CaseNumber {
    let number = try log.open()
    _ = try log.store.triage(
      number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(minutes))
    try log.store.assign(number, to: code, seen: nil, stamp: log.stamp(minutes))
    return number
  }

  private func clock(_ code: String, _ number: CaseNumber, at minutes: Int) throws -> Clock? {
    try log.store.show(number, stamp: log.stamp(minutes, for: .supervision)).file.clocks
      .first { $0.code == code }
  }

  /// Opens a case with somebody's own keys, and nothing that was remembered.
  private func opens(_ store: CaseStore, _ code: String, _ number: CaseNumber, at minutes: Int)
    throws -> Bool
  {
    do {
      _ = try log.reopened(store.holder).show(number, stamp: log.stamp(minutes, by: code))
      return true
    } catch StoreError.notAllowed {
      return false
    }
  }

  private func close(_ number: CaseNumber, at minutes: Int) throws {
    let stamp = log.stamp(minutes)
    try log.store.start(number, seen: nil, stamp: stamp)
    try log.store.close(
      number, because: .movedAway, decision: nil, reason: "xong", seen: nil, stamp: stamp)
  }

  private func everythingIsSound(at minutes: Int) throws {
    let checks = try log.store.check(stamp: log.stamp(minutes))
    #expect(checks.filter { !$0.isGood && ["assignments", "clocks"].contains($0.name) } == [])
    #expect(try log.store.audit().findings == [])
  }

  // MARK: Ending

  @Test func `ending an account leaves its open cases to nobody, with an hour to give them away`()
    throws
  {
    let worker = try log.person("d-tam", .caseWorker)
    let (one, two) = (try given(to: "d-tam"), try given(to: "d-tam"))
    let other = try given(to: "y-lan")
    let closed = try given(to: "d-tam")
    try close(closed, at: 2)
    let version = try log.store.summary(one).version
    let departure = try log.store.endUser("d-tam", stamp: log.stamp(500, for: .staffing))
    #expect(departure.unassigned == [one, two])
    for number in [one, two] {
      let summary = try log.store.summary(number)
      #expect(summary.assignedTo == nil)
      let clock = try #require(try clock("assign-again", number, at: 501))
      #expect(clock.isRunning && clock.dueAt == log.stamp(560).now)
    }
    #expect(try log.store.summary(one).version == version + 1)
    let history = try log.store.history(one, stamp: log.stamp(502, for: .supervision))
    let told = try #require(history.last { $0.action == .caseUnassign })
    #expect(told.detail["user"] == "d-tam" && told.detail["because"] == "ended")
    #expect(try log.store.summary(other).assignedTo == "y-lan")
    #expect(try log.store.summary(closed).assignedTo == "d-tam")
    let queue = try log.store.queue(.init(), limit: 9, now: log.stamp(600).now)
    #expect(Set(queue.prefix(2).map(\.number)) == [one, two])
    #expect(throws: StoreError.noSuchUser("d-tam")) {
      try worker.show(one, stamp: log.stamp(601, by: "d-tam"))
    }
    try everythingIsSound(at: 602)
    try log.store.assign(one, to: "y-lan", seen: nil, stamp: log.stamp(603))
    #expect(try clock("assign-again", one, at: 604) == nil)
  }

  @Test func `an administrator asks to end an account, and the cases come up when a supervisor agrees`()
    throws
  {
    let admin = try log.person("q", .administrator)
    _ = try log.person("d-tam", .caseWorker)
    let number = try given(to: "d-tam")
    let fresh = try log.reopened(admin.holder)
    let departure = try fresh.endUser("d-tam", stamp: log.stamp(499, by: "q", for: .staffing))
    #expect(departure.unassigned == [])
    let request = try #require(departure.request)
    let decided = try log.store.decide(request, approve: true, stamp: log.stamp(500))
    #expect(decided.unassigned == [number])
    let summary = try log.store.summary(number)
    #expect(summary.assignedTo == nil)
    #expect(try #require(summary.dueAt) <= log.stamp(560).now)
    try everythingIsSound(at: 501)
    #expect(
      try log.store.notices(all: false, limit: 9, stamp: log.stamp(502)).map(\.kind) == [
        .departureAsked
      ])
  }

  @Test func `who took in their case the same day can be ended all the same, and holds nothing`()
    throws
  {
    let worker = try log.person("d-tam", .caseWorker)
    let intake = try worker.read(.object(TestLog.document), now: log.stamp().now)
    let stamp = log.stamp(1, by: "d-tam")
    let number = try #require(try worker.record(intake, key: "k", stamp: stamp).number)
    try worker.assign(number, to: "d-tam", seen: nil, stamp: stamp)
    let closed = try #require(try worker.record(intake, key: "l", stamp: stamp).number)
    _ = try worker.triage(closed, urgency: nil, reason: nil, seen: nil, stamp: stamp)
    try worker.assign(closed, to: "d-tam", seen: nil, stamp: stamp)
    try close(closed, at: 2)
    let departure = try log.store.endUser("d-tam", stamp: log.stamp(3, for: .staffing))
    #expect(departure.unassigned == [number])
    try log.record(linkTo: closed, at: 4)
    #expect(try log.store.summary(closed).assignedTo == nil)
    let held = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE holder LIKE 'user d-tam %'")
    }
    #expect(held == 0)
    let hits = try log.store.similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(5))
    #expect(hits.count == 3 && hits.allSatisfy { $0.assignedTo == nil })
    try everythingIsSound(at: 6)
  }

  @Test func `the last supervisor can't be ended, nor become something else`() throws {
    _ = try log.person("q", .administrator)
    #expect(throws: StoreError.lastSupervisor("y-lan")) {
      try log.store.endUser("y-lan", stamp: log.stamp(1, for: .staffing))
    }
    _ = try log.person("b", .supervisor)
    let departure = try log.store.endUser("b", stamp: log.stamp(2, for: .staffing))
    #expect(departure.unassigned.isEmpty)
    #expect(throws: StoreError.lastSupervisor("y-lan")) {
      try log.store.endUser("y-lan", stamp: log.stamp(3, for: .staffing))
    }
  }

  // MARK: Going on

  @Test func `a case that is reopened doesn't go back to somebody who is gone`() throws {
    _ = try log.person("d-tam", .caseWorker)
    let number = try given(to: "d-tam")
    try close(number, at: 2)
    try log.store.endUser("d-tam", stamp: log.stamp(3, for: .staffing))
    try log.store.reopen(number, reason: "vì", seen: nil, stamp: log.stamp(4))
    #expect(try log.store.summary(number).assignedTo == nil)
    #expect(try #require(try clock("assign-again", number, at: 5)).dueAt == log.stamp(64).now)
    try everythingIsSound(at: 6)
  }

  @Test(arguments: [true, false])
  func `a call about a case that was closed doesn't go back to somebody who is gone`(
    canOpen: Bool
  ) throws {
    let operatorStore = try log.person("o", .operator)
    _ = try log.person("d-tam", .caseWorker)
    let number = try given(to: "d-tam")
    try close(number, at: 2)
    try log.store.endUser("d-tam", stamp: log.stamp(3, for: .staffing))
    if canOpen {
      try log.record(linkTo: number, at: 10)
    } else {
      let intake = try operatorStore.read(.object(TestLog.document), now: log.stamp(10).now)
      _ = try operatorStore.record(
        intake, key: "k", linkTo: number, stamp: log.stamp(10, by: "o"))
    }
    let summary = try log.store.summary(number)
    #expect(summary.assignedTo == nil && summary.state == .inProgress)
    #expect(try #require(summary.dueAt) <= log.stamp(70).now)
    let queue = try log.store.queue(.init(), limit: 9, now: log.stamp(100).now)
    #expect(queue.first?.number == number)
    #expect(try #require(try clock("assign-again", number, at: 11)).isRunning)
  }

  @Test func `what goes on stays with whoever still works it`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let number = try given(to: "a-thu")
    try close(number, at: 2)
    try log.record(linkTo: number, at: 10)
    #expect(try log.store.summary(number).assignedTo == "a-thu")
    #expect(try opens(worker, "a-thu", number, at: 11))
    try everythingIsSound(at: 12)
  }

  // MARK: Roles

  @Test(arguments: [Role.operator, .statistician, .administrator])
  func `a case is given to those alone who can work it`(role: Role) throws {
    _ = try log.person("o", role)
    let number = try log.open()
    let before = try log.store.summary(number)
    // A statistician is certified by a second supervisor where there is one; here there is none.
    let error = #expect(throws: StoreError.self) {
      try log.store.assign(number, to: "o", seen: nil, stamp: log.stamp(1))
    }
    #expect(error == .cannotWork("o", [role]))
    for needed in Role.ofCaseWork {
      #expect(error?.text.vi.contains(needed.label.vi) == true)
      #expect(error?.text.en.contains(needed.label.en) == true)
    }
    #expect(try log.store.summary(number) == before)
  }

  @Test func `who takes a call can't keep the case by giving it to themselves`() throws {
    let store = try log.person("o", .operator)
    let intake = try store.read(.object(TestLog.document), now: log.stamp().now)
    let number = try #require(
      try store.record(intake, key: "k", stamp: log.stamp(1, by: "o")).number)
    #expect(throws: StoreError.cannotWork("o", [.operator])) {
      try store.assign(number, to: "o", seen: nil, stamp: log.stamp(2, by: "o"))
    }
  }

  @Test func `a role that takes case work away leaves the cases to nobody`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let number = try given(to: "a-thu")
    let closed = try given(to: "a-thu")
    try close(closed, at: 2)
    let changed = try log.store.changeRoles(
      of: "a-thu", to: [.operator], stamp: log.stamp(100, for: .staffing))
    #expect(changed == .done(alone: false, unassigned: [number]))
    #expect(try log.store.summary(number).assignedTo == nil)
    #expect(try #require(try clock("assign-again", number, at: 101)).isRunning)
    for number in [number, closed] {
      #expect(try !opens(worker, "a-thu", number, at: 102))
    }
    let held = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE holder = 'user a-thu 1'")
    }
    #expect(held == 0)
    try log.store.reopen(closed, reason: "vì", seen: nil, stamp: log.stamp(103))
    #expect(try log.store.summary(closed).assignedTo == nil)
    try everythingIsSound(at: 104)
  }

  @Test func `a change of roles that waits takes nothing, and names what it took when it counts`()
    throws
  {
    let second = try log.person("b", .supervisor)
    _ = try log.person("a-thu", .caseWorker)
    let number = try given(to: "a-thu")
    guard
      case .waiting(let request) = try log.store.changeRoles(
        of: "a-thu", to: [.statistician], stamp: log.stamp(2, for: .staffing))
    else {
      Issue.record("one supervisor sufficed")
      return
    }
    #expect(try log.store.summary(number).assignedTo == "a-thu")
    let decided = try second.decide(request, approve: true, stamp: log.stamp(3, by: "b"))
    #expect(decided.unassigned == [number])
    #expect(try log.store.summary(number).assignedTo == nil)
    try everythingIsSound(at: 4)
  }

  @Test func `a supervisor who becomes a case worker still opens what is theirs`() throws {
    let b = try log.person("b", .supervisor)
    let newcomer = try log.person("c", .supervisor)
    for request in try b.requests(openOnly: true, limit: 9, stamp: log.stamp(1, by: "b")) {
      _ = try b.decide(request.id, approve: true, stamp: log.stamp(1, by: "b"))
    }
    let c = try log.reopened(
      try log.store.keyring((try #require(newcomer.holder as? Keyring)).keys))
    let number = try given(to: "b")
    guard
      case .waiting(let request) = try log.store.changeRoles(
        of: "b", to: [.caseWorker], stamp: log.stamp(2, for: .staffing))
    else {
      Issue.record("one supervisor sufficed")
      return
    }
    let decided = try c.decide(request, approve: true, stamp: log.stamp(3, by: "c"))
    #expect(decided.unassigned.isEmpty && decided.state == .approved)
    #expect(try log.store.summary(number).assignedTo == "b")
    let fresh = try log.reopened(
      try log.store.keyring((try #require(b.holder as? Keyring)).keys))
    #expect(try opens(fresh, "b", number, at: 4))
    try everythingIsSound(at: 5)
  }

  // MARK: New keys

  @Test func `new keys open what the old ones did, for as long as they did`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let assigned = try given(to: "a-thu")
    let granted = try log.open()
    _ = try log.store.grantAccess(
      granted, to: "a-thu", hours: 2, stamp: log.stamp(1, for: .handOver))
    let intake = try worker.read(.object(TestLog.document), now: log.stamp().now)
    let taken = try #require(
      try worker.record(intake, key: "k", stamp: log.stamp(1, by: "a-thu")).number)
    let draft = try worker.saveDraft(.object([:]), stamp: log.stamp(1, by: "a-thu"))
    let keyring = try log.store.certifyUser("a-thu", stamp: log.stamp(5)) { _, _ in nil }.keyring
    let fresh = try log.reopened(keyring)
    for number in [assigned, granted, taken] {
      _ = try fresh.show(number, stamp: log.stamp(6, by: "a-thu", for: .handOver))
    }
    _ = try fresh.draft(draft, stamp: log.stamp(6, by: "a-thu"))
    #expect(try !opens(fresh, "a-thu", granted, at: 122))
    #expect(try opens(fresh, "a-thu", taken, at: 1440))
    #expect(try !opens(fresh, "a-thu", taken, at: 1442))
    #expect(try opens(fresh, "a-thu", assigned, at: 9999))
    try everythingIsSound(at: 9999)
  }

  @Test func `the paper gives somebody who is back everything, their cases too`() throws {
    _ = try log.person("a-thu", .caseWorker)
    let number = try given(to: "a-thu")
    let paper = try PaperKey(log.founding.paper.words.joined(separator: " "))
    let keyring = try log.store.recover("a-thu", with: paper, stamp: log.stamp(5, by: "a-thu"))
    _ = try log.reopened(keyring).show(number, stamp: log.stamp(6, by: "a-thu"))
    let held = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE holder = 'user a-thu 1'")
    }
    #expect(held == 0)
    try everythingIsSound(at: 7)
  }

  // MARK: Access for a time

  @Test
  func `access approved for somebody to whom the case was given meanwhile takes nothing away`()
    throws
  {
    let worker = try log.person("a-thu", .caseWorker)
    let number = try log.open()
    let request = try worker.askAccess(
      number, hours: 1, stamp: log.stamp(1, by: "a-thu", for: .emergency))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(2))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    _ = try log.open(at: 100)
    #expect(try opens(worker, "a-thu", number, at: 101))
    try everythingIsSound(at: 102)
  }

  @Test func `whoever loses a case keeps the access they were given for a time`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    let number = try log.open()
    _ = try log.store.grantAccess(
      number, to: "a-thu", hours: 2, stamp: log.stamp(1, for: .handOver))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(2))
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(3))
    _ = try log.reopened(worker.holder)
      .show(number, stamp: log.stamp(4, by: "a-thu", for: .handOver))
    #expect(try !opens(worker, "a-thu", number, at: 121))
  }

  @Test func `whoever took a call and gives the case away may still correct it for a day`() throws {
    let store = try log.person("a-thu", .caseWorker)
    let intake = try store.read(.object(TestLog.document), now: log.stamp().now)
    let number = try #require(
      try store.record(intake, key: "k", stamp: log.stamp(0, by: "a-thu")).number)
    let stamp = log.stamp(1, by: "a-thu")
    try store.assign(number, to: "a-thu", seen: nil, stamp: stamp)
    try store.assign(number, to: "y-lan", seen: nil, stamp: stamp)
    #expect(try opens(store, "a-thu", number, at: 1439))
    #expect(try !opens(store, "a-thu", number, at: 1440))
  }

  @Test func `a further call opens for everybody who may open the case now`() throws {
    let (author, guest) = (try log.person("o", .operator), try log.person("g", .caseWorker))
    let other = try log.person("p", .operator)
    let intake = try author.read(.object(TestLog.document), now: log.stamp().now)
    let number = try #require(
      try author.record(intake, key: "k", stamp: log.stamp(0, by: "o")).number)
    _ = try log.store.grantAccess(
      number, to: "g", hours: 2, stamp: log.stamp(1, for: .handOver))
    _ = try other.record(intake, key: "l", linkTo: number, stamp: log.stamp(5, by: "p"))
    for (store, code) in [(author, "o"), (guest, "g")] {
      let file = try log.reopened(store.holder)
        .show(number, stamp: log.stamp(6, by: code, for: .handOver)).file
      #expect(file.contacts.count == 2)
    }
    #expect(try !opens(guest, "g", number, at: 121))
  }

  // MARK: Merging

  @Test func `a merge hands the worker over to a case that is nobody's`() throws {
    let worker = try log.person("b-hoa", .caseWorker)
    let number = try given(to: "b-hoa")
    let target = try log.open(at: 1)
    let merger = try log.store.merge(
      number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    #expect(merger.worker == "b-hoa" && merger.isHandedOver && merger.losesSight == nil)
    #expect(try log.store.summary(target).assignedTo == "b-hoa")
    #expect(try clock("assign", target, at: 3)?.isRunning == false)
    #expect(try opens(worker, "b-hoa", target, at: 4))
    try log.store.unmerge(number, reason: nil, seen: nil, stamp: log.stamp(5))
    for number in [number, target] {
      #expect(try opens(worker, "b-hoa", number, at: 6))
    }
    try everythingIsSound(at: 7)
  }

  @Test func `a merge of two workers' cases says who doesn't see the one that stays`() throws {
    let (b, c) = (try log.person("b-hoa", .caseWorker), try log.person("c-nam", .caseWorker))
    let (number, target) = (try given(to: "b-hoa"), try given(to: "c-nam"))
    let merger = try log.store.merge(
      number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    #expect(merger.worker == "c-nam" && !merger.isHandedOver && merger.losesSight == "b-hoa")
    #expect(try opens(c, "c-nam", target, at: 3))
    #expect(try !opens(b, "b-hoa", target, at: 3))
    for (store, code) in [(b, "b-hoa"), (c, "c-nam")] {
      let heard = try store.notices(all: false, limit: 9, stamp: log.stamp(4, by: code))
      #expect(heard.map(\.kind) == [.merged, .assigned])
      #expect(heard.first?.subject == "\(number) → \(target)")
    }
    // Given to somebody else while it is merged, and taken apart again.
    try log.store.assign(target, to: "b-hoa", seen: nil, stamp: log.stamp(5))
    try log.store.assign(target, to: "c-nam", seen: nil, stamp: log.stamp(6))
    try log.store.unmerge(number, reason: nil, seen: nil, stamp: log.stamp(7))
    #expect(try opens(b, "b-hoa", number, at: 8) && !opens(c, "c-nam", number, at: 8))
    #expect(try opens(c, "c-nam", target, at: 8) && !opens(b, "b-hoa", target, at: 8))
    try everythingIsSound(at: 9)
  }

  @Test func `a case taken out of a merge doesn't go back to somebody who is gone`() throws {
    _ = try log.person("b-hoa", .caseWorker)
    let number = try given(to: "b-hoa")
    let target = try given(to: "y-lan")
    try log.store.merge(number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    let departure = try log.store.endUser("b-hoa", stamp: log.stamp(3, for: .staffing))
    #expect(departure.unassigned.isEmpty)
    try log.store.unmerge(number, reason: nil, seen: nil, stamp: log.stamp(4))
    #expect(try log.store.summary(number).assignedTo == nil)
    #expect(try #require(try clock("assign-again", number, at: 5)).isRunning)
    #expect(try log.store.summary(target).assignedTo == "y-lan")
    try everythingIsSound(at: 6)
  }

  @Test func `whoever was given access to a case opens what is merged into it`() throws {
    let guest = try log.person("g", .caseWorker)
    let (number, target) = (try log.open(), try log.open(at: 1))
    _ = try log.store.grantAccess(
      target, to: "g", hours: 2, stamp: log.stamp(1, for: .handOver))
    try log.store.merge(number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    let stamp = log.stamp(3, by: "g", for: .handOver)
    let file = try log.reopened(guest.holder).show(target, stamp: stamp).file
    #expect(file.contacts.count == 2)
    try log.store.unmerge(number, reason: nil, seen: nil, stamp: log.stamp(4))
    #expect(try !opens(guest, "g", number, at: 5))
  }
}
