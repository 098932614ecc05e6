import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

/// What people do by their role and by what they are to a case is never taken for what somebody forged, whatever order
/// it comes in.
struct HonestHandsTests {
  private let log: TestLog
  private let taker: CaseStore
  private let other: CaseStore
  private let worker: CaseStore
  private let second: CaseStore

  init() throws {
    log = try TestLog()
    taker = try log.person("o", .operator)
    other = try log.person("p", .operator)
    worker = try log.person("w", .caseWorker)
    second = try log.person("b", .supervisor)
  }

  private func isGood(_ comment: Comment) throws {
    let found = try log.reopened(log.founding.keyring).audit().findings
    #expect(found == [], comment)
  }

  private func call(
    _ store: CaseStore, _ user: String, at minutes: Int, linkTo: CaseNumber? = nil, _ members: [String: JSONValue] = [:]
  ) throws -> CaseStore.Recorded {
    let stamp = log.stamp(minutes, by: user)
    let document = TestLog.document.merging(members) { $1 }
    return try store.record(
      store.read(.object(document), now: stamp.now), key: UUID().uuidString, linkTo: linkTo, stamp: stamp)
  }

  @Test func `whoever took a case in triages, refers, corrects, links and assigns it in their 24 hours`() throws {
    let talk = try call(other, "p", at: 1, members(result: "counselling"))
    let number = try #require(call(taker, "o", at: 2).number)
    let stamp = log.stamp(3, by: "o")
    _ = try taker.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp)
    try taker.amend(
      number, with: taker.read(.object(TestLog.document), now: stamp.now), reason: "bịa", seen: nil, stamp: stamp)
    _ = try taker.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "bịa", seen: nil, stamp: stamp)
    _ = try taker.step(ReferralNumber(number: number, position: 1), .send, words: nil, seen: nil, stamp: stamp)
    try log.store.link(contact: talk.contactID, to: number, seen: nil, stamp: log.stamp(4))
    try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(5))
    try worker.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(6, by: "w"))
    // A further call by somebody who can't open it, and the case goes on.
    try worker.start(number, seen: nil, stamp: log.stamp(7, by: "w"))
    _ = try worker.step(
      ReferralNumber(number: number, position: 1), .withdraw, words: "bịa", seen: nil, stamp: log.stamp(8, by: "w"))
    try log.store.close(
      number, because: .movedAway, decision: nil, reason: "bịa", seen: nil, stamp: log.stamp(8))
    _ = try call(other, "p", at: 9, linkTo: number)
    try isGood("taken in")
    let checks = try log.reopened(log.founding.keyring).check(stamp: log.stamp(10))
    #expect(checks.filter { !$0.isGood }.map(\.name) == [])
  }

  private func members(result: String) -> [String: JSONValue] { ["result": .string(result)] }

  @Test func `access for a time counts until it ends`() throws {
    let number = try log.open(at: 1)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    let request = try other.askAccess(number, hours: 2, stamp: log.stamp(3, by: "p", for: .emergency))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(4))
    try other.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(5, by: "p"))
    _ = try second.grantAccess(number, to: "w", hours: 3, stamp: log.stamp(6, by: "b", for: .supervision))
    try worker.note(number, "Ghi chú bịa.", seen: nil, stamp: log.stamp(7, by: "w"))
    try isGood("access")
  }

  @Test func `cases change hands by merger, withholding and departure`() throws {
    let numbers = try (1...3).map { try log.open(at: $0) }
    for (place, number) in numbers.enumerated() {
      _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(5))
      if place > 0 { try log.store.assign(number, to: "w", seen: nil, stamp: log.stamp(6)) }
    }
    // The first is nobody's: the worker of the second comes with it.
    try second.merge(numbers[1], into: numbers[0], reason: nil, seen: nil, stamp: log.stamp(7, by: "b"))
    try worker.note(numbers[0], "Ghi chú bịa.", seen: nil, stamp: log.stamp(7, by: "w"))
    try isGood("merged")
    try worker.unmerge(numbers[1], reason: nil, seen: nil, stamp: log.stamp(8, by: "w"))
    try log.store.tie(numbers[0], CaseTie(to: numbers[2], .siblings), words: nil, stamp: log.stamp(9))
    try isGood("unmerged and tied")
    // Somebody says of themselves that a case has to do with them: it is taken from them in the same step.
    _ = try worker.withhold(numbers[1], fromUser: "w", reason: "bịa", seen: nil, stamp: log.stamp(10, by: "w"))
    try isGood("withheld")
    let lift = try log.store.askToLift(
      numbers[1], fromUser: "w", reason: "bịa", seen: nil, stamp: log.stamp(11, for: .supervision))
    _ = try second.decide(lift, approve: true, stamp: log.stamp(12, by: "b"))
    try log.store.assign(numbers[1], to: "w", seen: nil, stamp: log.stamp(13))
    try log.store.endUser("w", stamp: log.stamp(14, for: .staffing))
    try isGood("departed")
    try log.store.screenOut(numbers[1], because: .other, reason: "bịa", seen: nil, stamp: log.stamp(15))
    let erasure = try log.store.proposeErasure(numbers[1], stamp: log.stamp(16, for: .retention))
    _ = try second.decide(erasure, approve: true, stamp: log.stamp(17, by: "b"))
    try isGood("erased")
  }
}
