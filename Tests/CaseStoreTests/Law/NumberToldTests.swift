import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Only 113 is the police among the emergency numbers.
struct NumberToldTests {
  @Test(arguments: [("emergency-113", true), ("emergency-115", false), ("emergency-114", false)])
  func `an ambulance or the fire brigade that was called is no police`(
    agency: String, isTold: Bool
  ) throws {
    let log = try TestLog()
    let number = try log.open(["nature": .string("actual")])
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    let referral = try log.store.draftReferral(
      number, to: agency, consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
      stamp: log.stamp(2))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(3))
    let clocks = try log.store.show(number, stamp: log.stamp(4)).file.clocks
    let police = try #require(clocks.first { $0.code == "d02-police-told" })
    #expect(police.isRunning != isTold)
    #expect(clocks.first { $0.code == "first-action" }?.isRunning == false)
  }
}
