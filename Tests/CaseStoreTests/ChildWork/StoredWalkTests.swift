import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Random walks through the work with a child in a real log: the path alone says what is legal, and the store takes
/// just that. Whichever way, what is stored follows from the history, and no duty stays without an end.
struct StoredWalkTests {
  /// The acts that a worker fills or records, and that others decide.
  private static let steps: [Act] = [
    .emergencyMeasures, .initialAssessment, .detailedAssessment, .needsMeeting, .plan, .planApproval, .planSent,
    .planRefused, .review, .closingDecision, .databaseEntry,
  ]

  private static let decided: Set<Act> = [.planApproval, .closingDecision]

  @Test(arguments: 0..<24)
  func `a walk takes what the path allows and nothing else, and ends with no duty without an end`(seed: Int) throws {
    let log = try TestLog()
    let second = try log.person("b", .supervisor)
    let child = try log.child(["nature": .string("actual")])
    for act in [Act.communeTold, .policeTold, .policeWritten] {
      try log.store.record(
        child.number, act: act, form: ActForm(), words: nil, at: log.stamp(1).now, seen: nil, stamp: log.stamp(1))
    }
    var random = SplitMix64(seed: UInt64(20_261_201 + seed))
    var minutes = 1
    for _ in 0..<Int.random(in: 6..<22, using: &random) {
      minutes += Int.random(in: 30..<3 * 24 * 60, using: &random)
      let path = try self.path(log, child, minutes)
      let act = try #require(Self.steps.randomElement(using: &random))
      if path.obstacle(to: act) == nil {
        try take(act, log, second, child, minutes, &random)
      } else {
        #expect(throws: (any Error).self, "\(act)") { try take(act, log, second, child, minutes, &random) }
      }
      #expect(try log.store.reviewClocks(stamp: log.stamp(minutes + 1)).differing.isEmpty)
    }
    let path = try self.path(log, child, minutes)
    let reason: ClosingReason = path.gaps.isEmpty ? .safe : .movedAway
    try log.store.end(child, because: reason, reason: "hết (bịa)", explained: false, stamp: log.stamp(minutes + 2))
    let file = try log.store.children(of: child.number, stamp: log.stamp(minutes + 3, for: .supervision))[0]
    #expect(file.clocks.allSatisfy { !$0.isRunning } && file.path.ended == reason)
    let request = try log.store.ask(
      for: .close(.movedAway, decision: nil), of: child.number, reason: "hết (bịa)", seen: nil,
      stamp: log.stamp(minutes + 4))
    _ = try second.decide(request, approve: true, stamp: log.stamp(minutes + 5, by: "b"))
    let ended = try log.store.show(child.number, stamp: log.stamp(minutes + 6, for: .supervision)).file
    #expect(ended.summary.state == .closed && ended.summary.dueAt == nil)
    #expect(ended.clocks.allSatisfy { !$0.isRunning })
    #expect(ended.summary.missed == ended.clocks.count(where: \.isMissed))
    #expect(try log.store.reviewClocks(stamp: log.stamp(minutes + 7)).differing.isEmpty)
    #expect(try log.store.audit().findings.isEmpty)
  }

  private func path(_ log: TestLog, _ child: ChildNumber, _ minutes: Int) throws -> ChildPath {
    try log.store.children(of: child.number, stamp: log.stamp(minutes, for: .supervision))[0].path
  }

  private func take(
    _ act: Act, _ log: TestLog, _ second: CaseStore, _ child: ChildNumber, _ minutes: Int, _ random: inout SplitMix64
  ) throws {
    let stamp = log.stamp(minutes)
    if Self.decided.contains(act) {
      let id = try log.decide(act, child, at: minutes)
      _ = try second.confirmDecision(id, of: child, stamp: log.stamp(minutes, by: "b"))
    } else if let form = WorkForm.allCases.first(where: { $0.act == act }) {
      let revision = try log.store.form(form, of: child, stamp: log.stamp(minutes, for: .supervision)).revision
      let answer = Bool.random(using: &random) ? "yes" : "no"
      let document: JSONValue =
        form == .review
        ? .object(["conclusion": .object(["noMoreRisk": .string(answer), "stable": .string("yes")])]) : .object([:])
      try log.fill(form, child, document, correcting: revision, anew: true, at: minutes)
    } else {
      try log.store.record(act, for: child, words: "vì (bịa)", at: stamp.now, stamp: stamp)
    }
  }
}
