import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

/// What the policy says is what the store does, whoever's keys are at work.
struct PolicyTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  private func actions() throws -> [String] {
    try DatabaseQueue(path: log.path).read {
      try String.fetchAll($0, sql: "SELECT action || ' ' || detail FROM journal ORDER BY id")
    }
  }

  @Test func `a supervisor reads a case for a reason on record only`() throws {
    let chief = try log.person("b", .supervisor)
    #expect(throws: StoreError.purposeNeeded(.readCase)) {
      try chief.show(number, stamp: log.stamp(1, by: "b"))
    }
    _ = try chief.show(number, stamp: log.stamp(1, by: "b", for: .complaint))
    #expect(try actions().last == #"case.show {"purpose":"complaint"}"#)
  }

  @Test func `what is refused is journalled, and nothing is shown`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    #expect(throws: StoreError.notAllowed(.readCase, [.caseWorker], number)) {
      try worker.show(number, stamp: log.stamp(1, by: "a-thu"))
    }
    #expect(try actions().last == #"policy.refuse {"action":"case.read"}"#)
  }

  @Test(arguments: Role.allCases)
  func `each role does what its column says, and nothing else`(role: Role) throws {
    let store = try log.person("p", role)
    let stamp = log.stamp(1, by: "p", for: .supervision)
    let intake = try store.read(.object(TestLog.document), now: stamp.now)
    let attempts: [(Action, () throws -> Void)] = [
      (.recordContact, { _ = try store.record(intake, key: "p", stamp: stamp) }),
      (.readCase, { _ = try store.show(number, stamp: stamp) }),
      (.step(.note), { try store.note(number, "Ghi chú bịa.", seen: nil, stamp: stamp) }),
      (.step(.assign), { try store.assign(number, to: "p", seen: nil, stamp: stamp) }),
      (.searchRegister, { _ = try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: stamp) }),
      (
        .updateReference,
        { _ = try store.updateReference(table: "holiday", text: "", stamp: stamp) }
      ),
      (.endUser, { try store.endUser("p", stamp: stamp) }),
    ]
    for (action, attempt) in attempts {
      let decision = Policy.decide(
        action, roles: [role], standing: [], isHeld: false, supervisors: 2)
      do {
        try attempt()
        if case .refused = decision { Issue.record("\(role) did \(action.code)") }
      } catch StoreError.notAllowed(let refused, _, _) {
        #expect(refused == action)
        guard case .refused = decision else {
          Issue.record("\(role) was refused \(action.code)")
          continue
        }
      } catch StoreError.badReference {
        #expect(decision == .allowed)
      }
    }
  }

  @Test func `a role in the table of users counts for nothing without a certificate`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "UPDATE user SET roles = 'supervisor administrator'")
    }
    #expect(throws: StoreError.notAllowed(.addUser, [.caseWorker], nil)) {
      try worker.addUser("x", roles: [.operator], stamp: log.stamp(1, by: "a-thu"))
    }
  }

  @Test func `an administrator adds people, but a supervisor certifies them`() throws {
    let admin = try log.person("q", .administrator)
    let (keyring, certification) = try admin.addUser(
      "o", roles: [.operator], stamp: log.stamp(1, by: "q"))
    guard case .waiting(let request) = certification else {
      Issue.record("certified by an administrator")
      return
    }
    let newcomer = try log.reopened(keyring)
    #expect(throws: StoreError.notCertified("o")) {
      try newcomer.contacts(
        from: TestLog.noon, to: TestLog.noon, after: nil, limit: 1, stamp: log.stamp(2, by: "o"))
    }
    let decided = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    #expect(decided.state == .approved && decided.decidedBy == "y-lan")
    _ = try newcomer.contacts(
      from: TestLog.noon, to: TestLog.noon, after: nil, limit: 1, stamp: log.stamp(4, by: "o"))
  }

  @Test func `a second supervisor signs a change of roles, never whoever asked`() throws {
    let second = try log.person("b", .supervisor)
    let worker = try log.person("a-thu", .caseWorker)
    #expect(throws: StoreError.purposeNeeded(.changeRoles)) {
      try log.store.changeRoles(of: "a-thu", to: [.supervisor], stamp: log.stamp(1))
    }
    let asked = try log.store.changeRoles(
      of: "a-thu", to: [.caseWorker, .supervisor], stamp: log.stamp(1, for: .staffing))
    guard case .waiting(let request) = asked else {
      Issue.record("one supervisor sufficed")
      return
    }
    #expect(throws: StoreError.ownRequest(request)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(2))
    }
    #expect(try second.unseenNotices(of: "b") == 1)
    _ = try second.decide(request, approve: true, stamp: log.stamp(3, by: "b"))
    let promoted = try log.reopened(
      try log.store.keyring((try #require(worker.holder as? Keyring)).keys))
    _ = try promoted.show(number, stamp: log.stamp(4, by: "a-thu", for: .handOver))
    #expect(throws: StoreError.requestDecided(request, .approved)) {
      try second.decide(request, approve: true, stamp: log.stamp(5, by: "b"))
    }
  }

  @Test func `the only supervisor changes roles alone, and the history says so`() throws {
    _ = try log.person("a-thu", .caseWorker)
    let changed = try log.store.changeRoles(
      of: "a-thu", to: [.operator, .supervisor], stamp: log.stamp(1, for: .staffing))
    #expect(changed == .done(alone: true))
    #expect(try #require(actions().last).contains(#""alone":"yes""#))
  }

  @Test func `whoever stops being a supervisor opens nothing more`() throws {
    let second = try log.person("b", .supervisor)
    _ = try log.person("c", .supervisor)
    // b signs c's certificate first, for c came when there were two.
    let waiting = try second.requests(openOnly: true, limit: 9, stamp: log.stamp(1, by: "b"))
    for request in waiting {
      _ = try second.decide(request.id, approve: true, stamp: log.stamp(1, by: "b"))
    }
    let asked = try log.store.changeRoles(
      of: "b", to: [.operator], stamp: log.stamp(2, for: .staffing))
    guard case .waiting(let request) = asked else {
      Issue.record("one supervisor sufficed")
      return
    }
    #expect(throws: StoreError.ownRequest(request)) {
      try second.decide(request, approve: true, stamp: log.stamp(3, by: "b"))
    }
    #expect(try log.store.requests(openOnly: true, limit: 9, stamp: log.stamp(3)).count == 1)
  }
}
