import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// A paper's deadline is never later than the law's (review F24; NĐ 56 art. 31(2)).
struct PaperLimitTests {
  private func sent(
    at minutes: Int, _ members: [String: JSONValue], kind: String = "commune-people-committee"
  ) throws -> Referral {
    let log = try TestLog()
    try log.store.addAgency(
      Agency(
        code: "ub", validFrom: try #require(Day("2026-01-01")), validTo: nil, kind: kind,
        name: Text(vi: "x", en: "x"), phone: nil, superior: nil, places: [], situations: [],
        source: "x"), stamp: log.stamp())
    let number = try log.open(members)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    let referral = try log.store.draftReferral(
      number, to: "ub", consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
      stamp: log.stamp(2))
    return try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(minutes))
  }

  @Test(arguments: [4, 240, 13 * 60])
  func `in an emergency the 12 hours run from receipt, whenever it is sent`(minutes: Int) throws {
    let referral = try sent(
      at: minutes,
      [
        "nature": .string("actual"),
        "offenders": .array([.object(["relation": .string("parent")])]),
      ])
    #expect(referral.actBy == TestLog.noon.adding(hours: 12))
  }

  @Test func `without a law's limit the policy's runs from sending`() throws {
    let referral = try sent(at: 240, ["topics": .array([.string("BL05")])])
    #expect(referral.actBy == TestLog.noon.adding(minutes: 240).adding(hours: 72))
  }
}
