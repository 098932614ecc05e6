import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing
import Vault

/// Every use case leaves a log that is what its history tells.
struct WholeLifeTests {
  private let log: TestLog
  private let keyring: Keyring

  init() throws {
    log = try TestLog()
    keyring = log.founding.keyring
  }

  private func isGood(_ comment: Comment) throws {
    let store = try CaseStore(path: log.path).unlocked(by: keyring)
    #expect(try store.audit().findings == [], comment)
  }

  @Test func `after calls, corrections and case work`() throws {
    let store = log.store
    let number = try log.open()
    let other = try log.open(at: 1)
    try log.record(["result": .string("counselling")], at: 2)
    try log.record(linkTo: number, at: 2)
    try isGood("calls")
    _ = try store.triage(number, urgency: .urgent, reason: "bịa", seen: nil, stamp: log.stamp(3))
    try store.start(number, seen: nil, stamp: log.stamp(4))
    _ = try store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "bịa", seen: nil,
      stamp: log.stamp(5))
    let referral = ReferralNumber(number: number, position: 1)
    _ = try store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(6))
    _ = try store.setConsent(referral, .withdrawn, law: nil, seen: nil, stamp: log.stamp(7))
    _ = try store.step(referral, .withdraw, words: nil, seen: nil, stamp: log.stamp(8))
    try isGood("referral")
    try store.merge(other, into: number, reason: nil, seen: nil, stamp: log.stamp(9))
    try store.unmerge(other, reason: nil, seen: nil, stamp: log.stamp(10))
    try isGood("merge")
    try store.close(
      number, because: .movedAway, decision: nil, reason: "bịa", seen: nil, stamp: log.stamp(11))
    try log.record(linkTo: number, at: 12)
    try store.screenOut(other, because: .noContact, reason: nil, seen: nil, stamp: log.stamp(13))
    try store.saveDraft(.object([:]), stamp: log.stamp(14))
    try store.saveDraft(.object([:]), stamp: log.stamp(15))
    try store.discardDraft(2, stamp: log.stamp(16))
    try isGood("endings")
  }

  @Test func `after access was given, swept away and taken back`() throws {
    let store = log.store
    let number = try log.open()
    let operatorStore = store.unlocked(
      by: try store.addUser("o", roles: [.operator], stamp: log.stamp(1)).keyring)
    let intake = try store.read(.object(TestLog.document), now: log.stamp().now)
    for key in ["a", "a", "b"] {
      _ = try operatorStore.record(intake, key: key, stamp: log.stamp(2, by: "o"))
    }
    // A day later: the retry of an old call sweeps without an entry, the next look with one.
    _ = try operatorStore.record(intake, key: "a", stamp: log.stamp(1600, by: "o"))
    try isGood("swept")
    _ = try store.show(number, stamp: log.stamp(1601, for: .staffing))
    try isGood("swept again")
    try store.addUser("a-thu", roles: [.caseWorker], stamp: log.stamp(1602))
    try store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1603, for: .staffing))
    try store.certifyUser("a-thu", stamp: log.stamp(1604, for: .staffing)) { _, _ in nil }
    try store.endUser("a-thu", stamp: log.stamp(1605, for: .staffing))
    try isGood("ended")
    #expect(try store.beginUnlock("o", now: log.stamp(1606).now) == 0)
    try store.unlockFailed("o", now: log.stamp(1606).now)
    #expect(try store.beginUnlock("o", now: log.stamp(1606).now) == 0)
    try operatorStore.unlockSucceeded(now: log.stamp(1606).now)
    try isGood("unlocking")
    let recovered = try store.recover(
      "y-lan", with: log.founding.paper, stamp: log.stamp(1607))
    #expect(
      try CaseStore(path: log.path).unlocked(by: recovered).audit().findings == [], "recovered")
  }

  @Test func `after reference data were changed`() throws {
    let agency = Agency(
      code: "x", validFrom: try #require(Day("2026-01-01")), validTo: nil,
      kind: "commune-people-committee", name: Text(vi: "UBND bịa", en: "Made-up committee"),
      phone: nil, superior: nil, places: [], situations: [], source: "made up")
    try log.store.addAgency(agency, stamp: log.stamp(1))
    try isGood("agency")
    _ = try log.store.updateReference(
      table: "holiday",
      text: """
        date,kind,labelVi,labelEn,source,validFrom,validTo
        2026-10-06,holiday,Bịa,Made up,made up,2026-10-06,2026-10-06

        """,
      stamp: log.stamp(2))
    try isGood("holiday")
  }
}
