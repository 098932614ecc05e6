import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Fifteen days over all parts, and no start without a decision (review F23; NĐ 56 art. 32; TT 14/2020 art. 14(3)).
struct SeparationTests {
  private let log: TestLog
  private let number: CaseNumber
  private static let day = 24 * 60

  init() throws {
    log = try TestLog()
    number = try log.open([
      "nature": .string("actual"), "offenders": .array([.object(["relation": .string("parent")])]),
    ])
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.start(number, seen: nil, stamp: log.stamp(2))
  }

  private var child: ChildNumber { ChildNumber(number: number, position: 1) }

  private func record(_ act: Act, day: Int, words: String? = "bịa") throws {
    let stamp = log.stamp(day * Self.day + 60)
    if act.isDecision {
      let decision = DecisionRecord(number: "1/QĐ-UBND", day: try log.store.calendar().day(of: stamp.now))
      let id = try log.store.recordDecision(
        act, of: child, decision, words: .object([:]), at: stamp.now, stamp: stamp)
      _ = try log.store.confirmDecision(id, of: child, stamp: stamp)
      return
    }
    try log.store.record(
      number, act: act, form: ActForm(), words: words, at: stamp.now, seen: nil, stamp: stamp)
  }

  private func clock(_ code: String) throws -> Clock? {
    try log.store.show(number, stamp: log.stamp(60 * Self.day, for: .supervision)).file.clocks
      .first { $0.code == code }
  }

  /// The end of the day so many days after that of receipt (2/10, noon).
  private func end(of day: Int) -> Instant { log.stamp(12 * 60 + day * Self.day).now }

  private func refuses(_ act: Act, day: Int, _ obstacle: ActOrder.Obstacle) {
    #expect(throws: StoreError.actOutOfOrder(number, act, obstacle, of: act.isDecision ? child : nil)) {
      try record(act, day: day)
    }
  }

  @Test func `nothing starts, ends, is extended or cancelled out of order`() throws {
    refuses(.separationStart, day: 0, .noDecision)
    refuses(.separationEnd, day: 0, .notSeparated)
    refuses(.separationExtension, day: 0, .notSeparated)
    refuses(.separationCancelled, day: 0, .noSeparationToCancel)
    refuses(.courtDecision, day: 0, .courtNotAsked)
    refuses(.planApproval, day: 0, .noPlan)
    try record(.separationDecision, day: 0)
    try record(.separationStart, day: 0)
    refuses(.separationStart, day: 1, .alreadySeparated)
    refuses(.separationCancelled, day: 1, .notAssessed)
    try record(.separationExtension, day: 5)
    try record(.separationEnd, day: 7)
    refuses(.separationStart, day: 8, .decisionUsed)
  }

  @Test func `the days of all parts count together`() throws {
    try record(.separationDecision, day: 0)
    try record(.separationStart, day: 0)
    #expect(try clock("d05-separation-limit")?.dueAt == end(of: 15))
    try record(.separationEnd, day: 13)
    try record(.separationDecision, day: 19)
    try record(.separationStart, day: 19)
    // 13 days are used; 2 are left.
    #expect(try clock("d05-separation-limit")?.dueAt == end(of: 21))
    try record(.separationEnd, day: 21)
    try record(.separationDecision, day: 25)
    refuses(.separationStart, day: 25, .daysUsed)
  }

  @Test func `before day 15 the child goes home or the court is asked`() throws {
    try record(.separationDecision, day: 0)
    try record(.separationStart, day: 0)
    #expect(try clock("d06-court-request")?.dueAt == end(of: 14))
    #expect(try clock("d06-separation-assessment")?.dueAt == end(of: 15))
    try record(.courtRequest, day: 12)
    #expect(try clock("d05-separation-limit")?.isRunning == false)
    #expect(try clock("d06-court-request")?.isRunning == false)
    let court = try #require(try clock("d06-court-decision"))
    #expect(court.isRunning && court.basis == .localPolicy)
    try record(.courtDecision, day: 20)
    #expect(try clock("d06-court-decision")?.isRunning == false)
  }

  @Test func `no case closes while its child is separated`() throws {
    try record(.separationDecision, day: 0)
    try record(.separationStart, day: 0)
    try record(.policeTold, day: 0)
    func close(_ minutes: Int) throws {
      try log.store.close(
        number, because: .movedAway, decision: nil, reason: "x", seen: nil,
        stamp: log.stamp(minutes))
    }
    #expect(throws: StoreError.stillSeparated(number)) { try close(2 * Self.day) }
    try record(.separationEnd, day: 3)
    try close(4 * Self.day)
    #expect(try log.store.summary(number).state == .closed)
  }

  @Test func `a cancellation follows a form 03`() throws {
    try record(.separationDecision, day: 0)
    try record(.separationStart, day: 0)
    try record(.detailedAssessment, day: 3)
    try record(.separationCancelled, day: 4)
    #expect(try clock("d05-separation-limit")?.isRunning == false)
    refuses(.separationStart, day: 5, .noDecision)
  }

  @Test func `not to separate is a decision with its reason`() throws {
    #expect(try clock("d04-separation-decision")?.isRunning == true)
    #expect(throws: StoreError.actOutOfOrder(number, .noSeparation, .reasonMissing)) {
      try record(.noSeparation, day: 0, words: nil)
    }
    try record(.noSeparation, day: 0)
    #expect(try clock("d04-separation-decision")?.state(at: log.stamp(90).now) == .met)
  }
}
