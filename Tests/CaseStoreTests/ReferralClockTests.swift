import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// The silence of an agency rings, and what the police must do within a day.
struct ReferralClockTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  /// A case in which everything that has a limit was done: only the weekly look is left.
  private func settled(_ urgency: Urgency = .soon, _ members: [String: JSONValue] = [:]) throws
    -> CaseNumber
  {
    let number = try log.open(members)
    let stamp = log.stamp(1)
    _ = try log.store.triage(number, urgency: urgency, reason: "vì", seen: nil, stamp: stamp)
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: stamp)
    try log.store.start(number, seen: nil, stamp: stamp)
    for act in [Act.communeTold, .policeTold, .emergencyMeasures] {
      try log.store.record(
        number, act: act, form: ActForm(), words: nil, at: stamp.now, seen: nil, stamp: stamp)
    }
    return number
  }

  private func sent(_ number: CaseNumber, to agency: String = "emergency-113") throws
    -> ReferralNumber
  {
    let referral = try log.store.draftReferral(
      number, to: agency, consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
      stamp: log.stamp(2))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(2))
    return referral
  }

  private func isDue(_ number: CaseNumber, _ duty: Duty, _ minutes: Int) throws {
    let summary = try log.store.summary(number)
    #expect(summary.duty == duty && summary.dueAt == log.stamp(minutes).now)
  }

  /// Hours from sending to the agency's word and to its act, from the reference data.
  private static let limits: [(urgency: Urgency, word: Int, act: Int)] = [
    (.urgent, 4, 24), (.soon, 24, 72),
  ]

  @Test(arguments: limits)
  func `a case waits for the agency's word, then for its act, each for its own time`(
    urgency: Urgency, word: Int, act: Int
  ) throws {
    let number = try settled(urgency)
    let referral = try sent(number)
    try isDue(number, .answer, 2 + word * 60)
    _ = try log.store.step(referral, .acknowledge, words: nil, seen: nil, stamp: log.stamp(3))
    try isDue(number, .answer, 2 + act * 60)
    _ = try log.store.step(
      referral, .complete, outcome: .helped, words: nil, seen: nil, stamp: log.stamp(4))
    #expect(try log.store.summary(number).duty == .assess)
  }

  @Test(arguments: Urgency.allCases)
  func `the act is never due before the word`(urgency: Urgency) throws {
    let referral = try sent(try settled(urgency))
    let (found, _) = try log.store.referral(referral, stamp: log.stamp(3))
    #expect(try #require(found.acknowledgeBy) < #require(found.actBy))
  }

  @Test func `the first of several silences rings, and the queue shows it as late`() throws {
    let number = try settled(.soon)
    let first = try sent(number)
    _ = try log.store.step(
      try sent(number, to: "emergency-115"), .acknowledge, words: nil, seen: nil,
      stamp: log.stamp(3))
    let (found, _) = try log.store.referral(first, stamp: log.stamp(3))
    let late = try #require(found.acknowledgeBy).adding(minutes: 1)
    let queue = try log.store.queue(.init(), limit: 9, now: late)
    #expect(queue.first?.number == number && queue.first?.duty == .answer)
    #expect(try #require(queue.first?.dueAt) < late)
  }

  @Test(arguments: [ReferralStep.decline, .withdraw])
  func `what is declined or taken back is waited for no longer`(step: ReferralStep) throws {
    let number = try settled(.soon)
    _ = try log.store.step(
      try sent(number), step, words: "vì", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.summary(number).duty == .assess)
  }

  @Test func `a closed case waits for nobody`() throws {
    let number = try settled(.soon)
    let referral = try sent(number)
    _ = try log.store.step(referral, .withdraw, words: nil, seen: nil, stamp: log.stamp(3))
    try log.store.close(
      number, because: .counsellingOnly, decision: nil, reason: "xong", seen: nil,
      stamp: log.stamp(4))
    #expect(try log.store.summary(number).dueAt == nil)
  }

  @Test(arguments: [("23425", 24), ("23446", 48)])
  func `the police's day runs from when they have it, two days where travel is hard`(
    place: String, hours: Int
  ) throws {
    try log.police("ca-mau")
    let number = try settled(
      .urgent,
      [
        "nature": .string("actual"), "topics": .array([.string("XH01")]),
        "incident": .object(["place": .string(place)]),
      ])
    let referral = try sent(number, to: "ca-mau")
    func transfer() throws -> Clock? {
      try log.store.show(number, stamp: log.stamp(9)).file.clocks
        .first { $0.code.hasPrefix("d11-police-transfer") }
    }
    #expect(try transfer() == nil)
    _ = try log.store.step(referral, .acknowledge, words: nil, seen: nil, stamp: log.stamp(5))
    let clock = try #require(try transfer())
    #expect(clock.isRunning && clock.startedAt == log.stamp(5).now)
    #expect(clock.dueAt == log.stamp(5 + hours * 60).now)
    try log.store.record(
      number, act: .policeTransfer, form: ActForm(), words: nil, at: log.stamp(6).now, seen: nil,
      stamp: log.stamp(6))
    #expect(try transfer()?.isRunning == false)
  }
}
