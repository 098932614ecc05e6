import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// 113 called while somebody told of the case: an act of the case, once, at its time.
struct EmergencyCallTests {
  @Test func `it is an act before the case is triaged, and once`() throws {
    let log = try TestLog()
    let number = try log.open()
    let at = TestLog.noon.adding(minutes: 2)
    try log.store.recordEmergencyCall(number, at: at, stamp: log.stamp(4))
    try log.store.recordEmergencyCall(number, at: at, stamp: log.stamp(5))
    let entries = try log.store.show(number, stamp: log.stamp(6)).file.entries.filter { $0.facts.act == .policeTold }
    #expect(entries.map(\.at) == [at])
    #expect(try log.store.audit().isGood)
  }

  @Test func `neither before the call came in nor in the future`() throws {
    let log = try TestLog()
    let number = try log.open()
    #expect(throws: StoreError.inTheFuture) {
      try log.store.recordEmergencyCall(number, at: TestLog.noon.adding(minutes: 9), stamp: log.stamp(1))
    }
    #expect(throws: StoreError.beforeReceipt(number)) {
      try log.store.recordEmergencyCall(number, at: TestLog.noon.adding(minutes: -9), stamp: log.stamp(1))
    }
  }

  @Test func `whoever took the case in may record it, though they record nothing else`() throws {
    let log = try TestLog()
    let operatorsLog = try log.person("khoi", .operator)
    let stamp = CaseStore.Stamp(actor: "khoi", now: TestLog.noon.adding(minutes: 1))
    let document = try operatorsLog.read(.object(TestLog.document), now: stamp.now)
    let number = try #require(try operatorsLog.record(document, key: "k", stamp: stamp).number)
    try operatorsLog.recordEmergencyCall(
      number, at: stamp.now, stamp: CaseStore.Stamp(actor: "khoi", now: TestLog.noon.adding(minutes: 3)))
    #expect(try log.store.audit().isGood)
  }

  @Test func `referrals that were drafted and not sent are counted in clear`() throws {
    let log = try TestLog()
    let number = try log.open()
    #expect(try log.store.unsentReferrals(limit: 9).isEmpty)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .notAsked, law: nil, words: nil, seen: nil, stamp: log.stamp(2))
    let unsent = try log.store.unsentReferrals(limit: 9)
    #expect(unsent.map(\.summary.number) == [number] && unsent.map(\.count) == [1])
    #expect(unsent.map(\.draftedAt) == [log.stamp(2).now])
    _ = try log.store.step(referral, .withdraw, words: "thôi", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.unsentReferrals(limit: 9).isEmpty)
  }
}
