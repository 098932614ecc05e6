import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What takes two people is what the second one agreed to: this request, about this case, while it waited.
struct ForgedRequestTests {
  private let forging: ForgingLog
  private let second: CaseStore
  private let third: CaseStore
  private let other: CaseNumber
  private let id: CaseID
  private let otherID: CaseID

  private var log: TestLog { forging.log }

  /// Three supervisors: y-lan, b, c. Two cases that have ended.
  init() throws {
    forging = try ForgingLog()
    let log = forging.log
    second = try log.person("b", .supervisor)
    let (keyring, certification) = try log.store.addUser("c", roles: [.supervisor], stamp: log.stamp(1))
    if case .waiting(let request) = certification {
      _ = try second.decide(request, approve: true, stamp: log.stamp(1, by: "b", for: .staffing))
    }
    third = log.store.unlocked(by: try log.store.keyring(keyring.keys))
    other = try log.open(at: 2)
    id = try forging.id
    let other = other
    otherID = try log.store.read { try CaseRow.find($0, other).id }
    for number in [forging.number, other] {
      try log.store.screenOut(number, because: .other, reason: "bịa", seen: nil, stamp: log.stamp(3))
    }
  }

  private func isUnentitled(_ found: [AuditFinding], _ user: String) throws -> Bool {
    try found.contains(.entryUnentitled(forging.last(), user: user))
  }

  private func erasing(_ id: CaseID) -> [String] {
    [
      "DELETE FROM keyWrap WHERE kind = 'case' AND row = \(id)",
      "UPDATE \"case\" SET state = 'erased', priorState = NULL, dueAt = NULL, duty = NULL WHERE id = \(id)",
    ]
  }

  @Test func `a request to erase one case erases no other`() throws {
    let request = try log.store.proposeErasure(other, stamp: log.stamp(4, for: .retention))
    let found = try forging.forge(
      .caseErase, by: second, erasing(id), about: id, detail: ["request": "\(request)", "asked": "y-lan"])
    #expect(try isUnentitled(found, "b"), "\(found)")
  }

  @Test func `nobody agrees to what was taken back`() throws {
    let request = try log.store.proposeErasure(forging.number, stamp: log.stamp(4, for: .retention))
    try log.store.withdraw(request: request, stamp: log.stamp(5))
    #expect(try forging.findings() == [])
    let found = try forging.forge(
      .caseErase, by: second, erasing(id), about: id, detail: ["request": "\(request)", "asked": "y-lan"])
    #expect(try isUnentitled(found, "b"), "\(found)")
    let at = log.stamp(21).now.milliseconds
    let approve = "UPDATE request SET state = 'approved', decidedBy = 'b', decidedAt = \(at) WHERE id = \(request)"
    let decided = try forging.forge(
      .requestApprove, by: second, [approve], about: id, detail: ["request": "\(request)", "kind": "erasure"], at: 21)
    #expect(try isUnentitled(decided, "b"), "\(decided)")
  }

  @Test func `nor to what somebody refused`() throws {
    let request = try log.store.proposeErasure(forging.number, stamp: log.stamp(4, for: .retention))
    _ = try third.decide(request, approve: false, stamp: log.stamp(5, by: "c"))
    let found = try forging.forge(
      .caseErase, by: second, erasing(id), about: id, detail: ["request": "\(request)", "asked": "y-lan"])
    #expect(try isUnentitled(found, "b"), "\(found)")
  }

  @Test func `a request that one makes in another's name isn't theirs`() throws {
    let at = log.stamp(20).now.milliseconds
    let ask = """
      INSERT INTO request (id, kind, caseID, askedBy, askedAt, purpose, detail, state)
      VALUES (77, 'erasure', \(id), 'y-lan', \(at), 'retention', '', 'open')
      """
    let asked = try forging.forge(.erasurePropose, by: second, [ask], about: id, detail: ["request": "77"])
    #expect(asked.contains(.entryBeyond(try forging.last(), table: "request")), "\(asked)")
    let found = try forging.forge(
      .caseErase, by: second, erasing(id), about: id, detail: ["request": "77", "asked": "y-lan"], at: 21)
    #expect(try isUnentitled(found, "b"), "\(found)")
    #expect(throws: StoreError.self) {
      try log.reopened(third.holder).decide(77, approve: true, stamp: log.stamp(30, by: "c"))
    }
  }

  @Test func `a withholding is lifted in the case in which it was asked`() throws {
    let log = log
    _ = try log.open(at: 5)
    let open = try log.open(at: 6)
    let (one, two) = (try log.open(at: 7), open)
    for number in [one, two] {
      _ = try log.store.withhold(number, fromUser: "c", reason: "bịa", seen: nil, stamp: log.stamp(8))
    }
    let request = try log.store.askToLift(
      one, fromUser: "c", reason: "bịa", seen: nil, stamp: log.stamp(9, for: .supervision))
    let (oneID, twoID) = try log.store.read { (try CaseRow.find($0, one).id, try CaseRow.find($0, two).id) }
    #expect(oneID != twoID)
    let at = log.stamp(20).now.milliseconds
    let sql = "UPDATE withholding SET liftedBy = 'b', liftedAt = \(at) WHERE caseID = \(twoID)"
    let found = try forging.forge(
      .caseUnwithhold, by: second, [sql], about: twoID, detail: ["request": "\(request)"])
    #expect(try isUnentitled(found, "b"), "\(found)")
  }

  @Test func `no ending names the agreement of somebody who gave none`() throws {
    let open = try log.open(at: 5)
    let openID = try log.store.read { try CaseRow.find($0, open).id }
    for request in ["99", "1"] {
      let found = try forging.forge(
        .caseClose, by: second, [], about: openID, detail: ["request": request, "askedBy": "y-lan", "state": "closed"])
      #expect(try isUnentitled(found, "b"), "\(request) \(found)")
    }
  }

  @Test func `whoever entered a decision about a child doesn't confirm it`() throws {
    let open = try log.open(at: 5)
    let openID = try log.store.read { try CaseRow.find($0, open).id }
    let detail = ["child": "c1", "decision": "500", "act": "separation"]
    _ = try forging.forge(.decisionRecord, by: second, [], about: openID, detail: detail)
    let alone = detail.merging(["alone": "yes"]) { $1 }
    #expect(try isUnentitled(forging.forge(.decisionConfirm, by: second, [], about: openID, detail: alone), "b"))
    #expect(try isUnentitled(forging.forge(.decisionConfirm, by: second, [], about: openID, detail: detail), "b"))
    let found = try forging.forge(.decisionConfirm, by: third, [], about: openID, detail: detail)
    #expect(!(try isUnentitled(found, "c")), "\(found)")
    // Once.
    #expect(try isUnentitled(forging.forge(.decisionConfirm, by: third, [], about: openID, detail: detail), "c"))
  }
}
