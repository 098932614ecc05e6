import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Whoever has a case hears of what others did to it.
struct WorkersAreToldTests {
  private let log: TestLog
  private let worker: CaseStore
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    worker = try log.person("a-thu", .caseWorker)
    number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
  }

  private func heard(_ store: CaseStore? = nil, by code: String = "a-thu", at minutes: Int) throws
    -> [Notice]
  {
    try (store ?? worker).notices(all: false, limit: 9, stamp: log.stamp(minutes, by: code))
  }

  @Test func `a case that is given to somebody, and taken from them`() throws {
    let given = try heard(at: 2)
    #expect(given.map(\.kind) == [.assigned] && given.first?.subject == "\(number)")
    #expect(given.first?.actor == "y-lan")
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(3))
    #expect(try heard(at: 4).map(\.kind) == [.unassigned])
    #expect(try log.store.unseenNotices(of: "y-lan") == 0)
  }

  @Test func `who gives themselves a case, or has it already, hears nothing`() throws {
    _ = try heard(at: 2)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(3))
    #expect(try heard(at: 4).isEmpty)
  }

  @Test func `a further call, recorded or linked`() throws {
    _ = try heard(at: 2)
    try log.record(linkTo: number, at: 3)
    let contact = try log.record(["result": .string("counselling")], at: 4).contactID
    try log.store.link(contact: contact, to: number, seen: nil, stamp: log.stamp(5))
    let heard = try heard(at: 6)
    #expect(heard.map(\.kind) == [.toldMore, .toldMore])
    #expect(Set(heard.map(\.subject)) == ["\(number)"])
  }

  @Test func `access that somebody asks for and is given`() throws {
    _ = try heard(at: 2)
    let other = try log.person("b-hoa", .caseWorker)
    let request = try other.askAccess(
      number, hours: 2, stamp: log.stamp(3, by: "b-hoa", for: .emergency))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(4))
    #expect(try heard(at: 5).map(\.kind) == [.accessGiven, .accessAsked])
  }

  @Test(arguments: [ReferralStep.acknowledge, .decline])
  func `an agency's answer that somebody else records`(step: ReferralStep) throws {
    _ = try heard(at: 2)
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: log.stamp(3))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(4))
    #expect(try heard(at: 5).isEmpty)
    _ = try log.store.step(referral, step, words: "vì", seen: nil, stamp: log.stamp(6))
    let answered = try heard(at: 7)
    #expect(answered.map(\.kind) == [.answered] && answered.first?.subject == "\(referral)")
  }

  @Test func `an answer to a referral of a case that was merged into theirs`() throws {
    let other = try log.open()
    _ = try log.store.triage(other, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    let referral = try log.store.draftReferral(
      other, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: log.stamp(3))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(4))
    try log.store.merge(other, into: number, reason: nil, seen: nil, stamp: log.stamp(5))
    _ = try heard(at: 6)
    _ = try log.store.step(referral, .acknowledge, words: nil, seen: nil, stamp: log.stamp(7))
    #expect(try heard(at: 8).map(\.kind) == [.answered])
  }

  @Test func `every kind can be stored, and is said in both languages`() throws {
    #expect(Set(Notice.Kind.allCases.map(\.label.vi)).count == Notice.Kind.allCases.count)
    #expect(Set(Notice.Kind.allCases.map(\.label.en)).count == Notice.Kind.allCases.count)
  }
}
