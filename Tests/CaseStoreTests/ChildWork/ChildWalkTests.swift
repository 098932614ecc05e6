import Base
import CaseModel
import CaseStore
import Testing
import Triage

/// Random walks through the work with a child that the law allows: whichever way, each duty has an end.
struct ChildWalkTests {
  private static let steps: [Act] = [
    .emergencyMeasures, .initialAssessment, .separationDecision, .noSeparation, .separationStart, .separationEnd,
    .separationCancelled, .courtRequest, .courtDecision, .detailedAssessment, .needsMeeting, .plan, .planApproval,
    .planSent, .planRefused, .review, .closingDecision, .databaseEntry,
  ]

  @Test func `a thousand legal walks end with no duty without an end`() throws {
    let day = try #require(Day(year: 2026, month: 1, day: 5))
    let calendar = LogCalendar.utc
    let rules = try ClockRule.shipped(on: day).filter(\.isOfChild)
    #expect(rules.count >= 8)
    var random = SplitMix64(seed: 20_261_129)
    var taken: Set<Act> = []
    for _ in 0..<1000 {
      let isEmergency = Bool.random(using: &random)
      var now = calendar.start(of: day.adding(days: Int.random(in: 0..<330, using: &random)))
      var happened = [Happening(.received, at: now)]
      var done: [ChildPath.Step] = []
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        now = now.adding(hours: Int.random(in: 1..<200, using: &random))
        let path = ChildPath(done, isEmergency: isEmergency)
        let acts = done.map { (act: $0.act, at: $0.at) }
        let legal = Self.steps.filter { act in
          path.obstacle(to: act) == nil
            && ActOrder.obstacle(
              to: act, at: now, hasWords: true, earlier: acts,
              daysUsed: SeparationDays.used(in: happened, before: now, calendar: calendar)) == nil
        }
        guard let act = legal.randomElement(using: &random), let event = act.event else { continue }
        taken.insert(act)
        var form: ActForm?
        if act == .review {
          form = ActForm()
          form?.noMoreRisk = Bool.random(using: &random) ? .yes : .no
          form?.stable = .yes
        }
        done.append(ChildPath.Step(act, at: now, form: form))
        happened.append(Happening(event, at: now))
      }
      let end = DutyEnd(at: now.adding(hours: 1), by: "y-lan", because: Text(vi: "hết", en: "over"))
      for urgency in [isEmergency ? [ClockRule.Condition.emergency, .childEmergency] : [.notEmergency]] {
        let clocks = Clocks.compute(
          rules: rules, urgencyRules: [], urgency: isEmergency ? .emergency : .soon,
          conditions: Set(urgency + [.harm, .under16, .under18, .carerIsOffender]), timeline: happened,
          calendar: calendar, end: end)
        #expect(!clocks.isEmpty)
        #expect(clocks.allSatisfy { !$0.isRunning })
        #expect(clocks.allSatisfy { $0.dueAt >= $0.startedAt })
      }
      // Nobody is led into a corner: while something is missing, something may come next.
      let path = ChildPath(done, isEmergency: isEmergency)
      if !path.gaps.filter({ $0 != .separation }).isEmpty { #expect(!path.next.isEmpty, "\(done.map(\.act))") }
    }
    #expect(taken == Set(Self.steps), "never taken: \(Set(Self.steps).subtracting(taken))")
  }
}
