import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

struct ReferralTests {
  private func referral(in state: ReferralState, _ log: TestLog) throws -> ReferralNumber {
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: log.stamp())
    let way: [ReferralStep] =
      switch state {
      case .drafted: []
      case .sent: [.send]
      case .acknowledged: [.send, .acknowledge]
      case .declined: [.send, .decline]
      case .completed: [.send, .acknowledge, .complete]
      case .withdrawn: [.withdraw]
      }
    for step in way {
      _ = try log.store.step(referral, step, words: "vì", seen: nil, stamp: log.stamp())
    }
    return referral
  }

  @Test(arguments: ReferralState.allCases, ReferralStep.allCases)
  func `a legal step is taken, every other is an error`(state: ReferralState, step: ReferralStep)
    throws
  {
    let log = try TestLog()
    let number = try referral(in: state, log)
    if state.legalSteps.contains(step) {
      let after = try log.store.step(number, step, words: "vì", seen: nil, stamp: log.stamp())
      #expect(after.state == step.result)
    } else {
      #expect(throws: StoreError.illegalReferralStep(number, step, state)) {
        try log.store.step(number, step, words: "vì", seen: nil, stamp: log.stamp())
      }
    }
  }

  @Test func `consent gates sending and never withdrawing`() throws {
    let log = try TestLog()
    let number = try referral(in: .drafted, log)
    _ = try log.store.setConsent(number, .refused, law: nil, seen: nil, stamp: log.stamp())
    #expect(throws: StoreError.consentNeeded(number, .refused)) {
      try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp())
    }
    _ = try log.store.setConsent(
      number, .overridden, law: "NĐ 56/2017 Đ26", seen: nil, stamp: log.stamp())
    _ = try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp())
    _ = try log.store.setConsent(number, .withdrawn, law: nil, seen: nil, stamp: log.stamp())
    let after = try log.store.step(number, .withdraw, words: nil, seen: nil, stamp: log.stamp())
    #expect(after.state == .withdrawn)
  }

  @Test(arguments: [Consent.notAsked, .refused, .withdrawn])
  func `no paper without consent, and none is disclosed`(consent: Consent) throws {
    let log = try TestLog()
    let number = try referral(in: .drafted, log)
    _ = try log.store.setConsent(number, consent, law: nil, seen: nil, stamp: log.stamp())
    #expect(throws: StoreError.consentNeeded(number, consent)) {
      try log.store.printed(number, stamp: log.stamp())
    }
    let actions = try log.store.history(number.number, stamp: log.stamp()).map(\.action)
    #expect(!actions.contains(.referralPrint))
    _ = try log.store.setConsent(number, .given, law: nil, seen: nil, stamp: log.stamp())
    #expect(try log.store.printed(number, stamp: log.stamp()).1.number == number)
  }

  @Test func `without consent it takes the article, named or known`() throws {
    let log = try TestLog()
    let number = try referral(in: .drafted, log)
    // Nothing in the report makes 113 one that must be told, so no article is known.
    #expect(throws: StoreError.lawNeeded) {
      try log.store.setConsent(number, .overridden, law: nil, seen: nil, stamp: log.stamp())
    }
    let named = try log.store.setConsent(
      number, .overridden, law: "NĐ 56/2017 Đ26", seen: nil, stamp: log.stamp())
    #expect(named.facts.legalOverride == "NĐ 56/2017 Đ26")
    let danger = try log.open(["signs": .array([.string("weapon")])])
    _ = try log.store.triage(danger, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    let known = try log.store.draftReferral(
      danger, to: "emergency-113", consent: .overridden, law: nil, words: nil, seen: nil,
      stamp: log.stamp())
    #expect(try log.store.referral(known, stamp: log.stamp()).0.facts.legalOverride != nil)
  }

  @Test func `an unanswered referral is what the case waits for`() throws {
    let log = try TestLog()
    let number = try referral(in: .sent, log)
    let (referral, _) = try log.store.referral(number, stamp: log.stamp())
    #expect(referral.dueAt == referral.acknowledgeBy)
    #expect(referral.acknowledgeBy != nil && referral.actBy != nil)
  }

  @Test func `the agency stays as it was when it is renamed`() throws {
    let log = try TestLog()
    let number = try referral(in: .sent, log)
    let before = try log.store.referral(number, stamp: log.stamp()).0.facts.agencyName
    let day = try #require(Day("2026-10-02"))
    try log.store.endAgency("emergency-113", on: day, stamp: log.stamp())
    #expect(try log.store.referral(number, stamp: log.stamp()).0.facts.agencyName == before)
    #expect(throws: StoreError.agencyEnded("emergency-113", successors: [])) {
      try log.store.draftReferral(
        number.number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
        stamp: log.stamp(60 * 24 * 3))
    }
  }
}
