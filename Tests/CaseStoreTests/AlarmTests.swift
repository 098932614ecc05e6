import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// What must ring: no open case is ever due at no time.
struct AlarmTests {
  /// A case in which everything that has a limit was done: only the weekly look is left.
  private func settled(_ log: TestLog, _ members: [String: JSONValue] = [:]) throws -> CaseNumber {
    let number = try log.open(members)
    let stamp = log.stamp(2)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp)
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: stamp)
    try log.store.start(number, seen: nil, stamp: stamp)
    for act in [Act.communeTold, .initialAssessment, .detailedAssessment, .plan] {
      try log.store.record(
        number, act: act, form: ActForm(), words: nil, at: stamp.now, seen: nil, stamp: stamp)
    }
    let child = ChildNumber(number: number, position: 1)
    _ = try log.store.confirmDecision(try log.decide(.planApproval, child, at: 2), of: child, stamp: stamp)
    return number
  }

  private func due(_ number: CaseNumber, _ log: TestLog) throws -> (duty: Duty?, at: Instant?) {
    let summary = try log.store.summary(number)
    return (summary.duty, summary.dueAt)
  }

  @Test func `a case in which nothing happens comes up again after a week`() throws {
    let log = try TestLog()
    let number = try settled(log)
    let before = try due(number, log)
    #expect(before.duty == .assess)
    #expect(try #require(before.at) > log.stamp(6 * 24 * 60).now)
    try log.store.note(number, "ghi", seen: nil, stamp: log.stamp(3 * 24 * 60))
    #expect(try #require(try due(number, log).at) > #require(before.at))
  }

  @Test func `a further call wants a triage within the hour, however settled the case`() throws {
    let log = try TestLog()
    let number = try settled(log)
    try log.record(linkTo: number, at: 600)
    #expect(try due(number, log) == (.triage, log.stamp(660).now))
    _ = try log.store.triage(number, urgency: nil, reason: "vì", seen: nil, stamp: log.stamp(610))
    #expect(try due(number, log).duty == .assess)
    let contact = try log.record(["result": .string("counselling")], at: 700).contactID
    try log.store.link(contact: contact, to: number, seen: nil, stamp: log.stamp(900))
    #expect(try due(number, log) == (.triage, log.stamp(960).now))
  }

  @Test func `a closed case that somebody calls about is triaged again`() throws {
    let log = try TestLog()
    let number = try settled(log)
    try log.store.close(
      number, because: .movedAway, decision: nil, reason: "xong", seen: nil, stamp: log.stamp(60))
    #expect(try due(number, log) == (nil, nil))
    try log.record(linkTo: number, at: 60 * 24 * 90)
    #expect(try due(number, log) == (.triage, log.stamp(60 * 24 * 90 + 60).now))
  }

  @Test func `a merge wants a triage of the whole, and its undoing takes that back`() throws {
    let log = try TestLog()
    let number = try settled(log)
    let other = try log.open(["signs": .array([.string("weapon")])], at: 1)
    try log.store.merge(other, into: number, reason: nil, seen: nil, stamp: log.stamp(30))
    #expect(try running(number, log, at: 31)[.triage] == log.stamp(90).now)
    #expect(try log.store.summary(number).proposedUrgency == .emergency)
    try log.store.unmerge(other, reason: nil, seen: nil, stamp: log.stamp(40))
    #expect(try due(number, log).duty == .assess)
    #expect(try log.store.summary(number).proposedUrgency == .soon)
  }

  @Test func `who had a merged case looks after the one that is left, and must triage it`() throws {
    let log = try TestLog()
    let number = try log.open()
    let other = try settled(log)
    try log.store.merge(other, into: number, reason: nil, seen: nil, stamp: log.stamp(30))
    #expect(try log.store.summary(number).assignedTo == "y-lan")
    let clocks = try log.store.show(number, stamp: log.stamp(31)).file.clocks
    #expect(clocks.first { $0.code == "assign" }?.metAt == log.stamp(30).now)
    #expect(clocks.first { $0.code == "triage" }?.isRunning == true)
    #expect(clocks.first { $0.code == "d02-commune-told" }?.isRunning == false)
  }

  @Test func `a case merged twice over takes its contacts back from both`() throws {
    let log = try TestLog()
    let first = try log.open(["signs": .array([.string("weapon")])])
    let second = try log.open()
    let third = try log.open()
    try log.store.merge(first, into: second, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.merge(second, into: third, reason: nil, seen: nil, stamp: log.stamp(2))
    #expect(try log.store.summary(third).proposedUrgency == .emergency)
    try log.store.unmerge(first, reason: nil, seen: nil, stamp: log.stamp(3))
    #expect(try log.store.summary(third).proposedUrgency < .emergency)
    #expect(try log.store.recompute(stamp: log.stamp(4)).differing.isEmpty)
  }

  @Test(arguments: [("weapon", Duty.triage), ("getting-worse", .assess)])
  func `a correction that tells of something graver wants a triage`(sign: String, duty: Duty) throws {
    let log = try TestLog()
    let number = try settled(log)
    var document = TestLog.document
    document["signs"] = .array([.string(sign)])
    document["receivedAt"] = .string("\(log.stamp().now)")
    try log.store.amend(
      number, with: try log.store.read(.object(document), now: log.stamp(60).now), reason: "vì",
      seen: nil, stamp: log.stamp(60))
    let wantsTriage = try running(number, log, at: 61)[.triage] == log.stamp(120).now
    #expect(wantsTriage == (duty == .triage))
  }

  /// When each duty of a case that still runs is due.
  private func running(
    _ number: CaseNumber, _ log: TestLog, at minutes: Int
  ) throws -> [Duty: Instant] {
    let file = try log.store.show(number, stamp: log.stamp(minutes, for: .supervision)).file
    return Dictionary(
      file.clocks.filter(\.isRunning).map { ($0.duty, $0.dueAt) }, uniquingKeysWith: min)
  }

  @Test(arguments: [ReferralStep.decline, .withdraw])
  func `nobody has been told by a referral that was declined or taken back`(step: ReferralStep)
    throws
  {
    let log = try TestLog()
    let number = try log.open(["topics": .array([.string("XH02")])])
    let stamp = log.stamp(1)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp)
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil, stamp: stamp)
    func isTold() throws -> Bool {
      let clocks = try log.store.show(number, stamp: stamp).file.clocks
      return try !#require(clocks.first { $0.code == "d14-sexual-abuse-told" }).isRunning
    }
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: stamp)
    #expect(try isTold())
    _ = try log.store.step(referral, step, words: "vì", seen: nil, stamp: stamp)
    #expect(try !isTold())
  }

  @Test func `what is late and nobody's comes first, page by page`() throws {
    let log = try TestLog()
    let settled = try settled(log)
    let nobodys = try (0..<3).map { try log.open(at: 10 + $0) }
    let mine = try log.open(at: 1)
    try log.store.assign(mine, to: "y-lan", seen: nil, stamp: log.stamp(13))
    let expected = nobodys + [mine, settled]
    let now = log.stamp(20).now
    for limit in 1...6 {
      var found: [CaseNumber] = []
      var after: CaseSummary?
      repeat {
        let page = try log.store.queue(.init(), after: after, limit: limit, now: now)
        found += page.map(\.number)
        after = page.count == limit ? page.last : nil
      } while after != nil
      #expect(found == expected, "\(limit)")
    }
    let ofMine = try log.store.queue(.init(assignedTo: "y-lan"), limit: 9, now: now)
    #expect(ofMine.map(\.number) == [mine, settled])
  }
}
