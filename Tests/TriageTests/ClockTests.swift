import Base
import CaseModel
import Testing
import Triage

struct `Clocks of a case` {
  @Test(arguments: [
    ("at once", Span(0, .hour), "2026-03-02T23:59", "2026-03-02T23:59"),
    ("before midnight", Span(1, .workingDay), "2026-03-02T23:59", "2026-03-04T00:00"),
    ("after midnight", Span(1, .workingDay), "2026-03-03T00:00", "2026-03-05T00:00"),
    ("month end", Span(15, .day), "2026-02-20T09:00", "2026-03-08T00:00"),
    ("Tết", Span(2, .workingDay), "2026-02-13T10:00", "2026-02-25T00:00"),
    ("worked Saturday", Span(1, .workingDay), "2026-08-21T10:00", "2026-08-23T00:00"),
    ("swapped Monday", Span(1, .workingDay), "2026-08-29T10:00", "2026-09-04T00:00"),
    ("12 h in a holiday night", Span(12, .hour), "2026-02-16T22:00", "2026-02-17T10:00"),
  ])
  func `a limit ends`(name: String, span: Span, start: String, end: String) throws {
    let clocks = Clocks.compute(
      rules: [rule(span)], urgencyRules: [], urgency: .urgent, conditions: [],
      timeline: [Happening(.received, at: try time(start))], calendar: try referenceCalendar())
    #expect(try clocks.map(\.dueAt) == [time(end)], "\(name)")
  }

  @Test func `a case that nobody takes stays due from its first hour`() throws {
    let clocks = try compute([
      (.received, "2026-03-02T08:00"), (.triaged, "2026-03-02T08:10"),
      (.started, "2026-03-02T08:20"), (.communeTold, "2026-03-02T08:05"),
      (.policeReceived, "2026-05-04T08:00"),
    ])
    let first = try #require(clocks.first)
    #expect(first.code == "assign" && first.isRunning)
    #expect(first.dueAt == (try time("2026-03-02T09:00")))
  }

  @Test func `the order of the timeline doesn't matter`() throws {
    let timeline: [(Event, String)] = [
      (.received, "2026-03-02T08:00"), (.plan, "2026-03-05T08:00"),
      (.planApproval, "2026-03-06T08:00"), (.detailedAssessment, "2026-03-03T08:00"),
      (.detailedAssessment, "2026-06-03T08:00"), (.assigned, "2026-03-02T08:10"),
    ]
    let clocks = try compute(timeline)
    #expect(try compute(timeline.reversed()) == clocks)
    #expect(try compute(timeline.sorted { $0.1 < $1.1 }) == clocks)
    let running = clocks.prefix(while: \.isRunning)
    #expect(running.map(\.dueAt) == running.map(\.dueAt).sorted())
    #expect(clocks.dropFirst(running.count).allSatisfy { !$0.isRunning })
  }

  @Test func `each detailed assessment begins the plan anew`() throws {
    let plan = try #require(
      try compute([
        (.detailedAssessment, "2026-03-02T08:00"), (.plan, "2026-03-04T08:00"),
        (.detailedAssessment, "2026-06-01T08:00"),
      ]).first { $0.code == "d07-plan" })
    #expect(plan.isRunning)
    #expect(plan.startedAt == (try time("2026-06-01T08:00")))
  }

  @Test func `a duty from receipt is met by what was done a little earlier`() throws {
    let told = try #require(
      try compute([(.received, "2026-03-02T08:00"), (.communeTold, "2026-03-02T07:50")])
        .first { $0.code == "d02-commune-told" })
    #expect(told.metAt == (try time("2026-03-02T07:50")))
  }

  @Test func `a further contact wants a triage of its own`() throws {
    func again(_ timeline: [(Event, String)]) throws -> Clock? {
      try compute(timeline).first { $0.code == "retriage" }
    }
    let before: [(Event, String)] = [
      (.received, "2026-03-02T08:00"), (.triaged, "2026-03-02T08:10"),
    ]
    #expect(try again(before) == nil)
    let told = try #require(try again(before + [(.toldMore, "2026-03-09T23:30")]))
    #expect(told.isRunning)
    #expect(told.dueAt == (try time("2026-03-10T00:30")))
    let triaged = before + [(.toldMore, "2026-03-09T23:30"), (.triaged, "2026-03-09T23:40")]
    #expect(try again(triaged)?.isRunning == false)
    #expect(try again(triaged + [(.toldMore, "2026-03-12T08:00")])?.isRunning == true)
  }

  @Test func `an open case is always due some time`() throws {
    let clocks = try compute([
      (.received, "2026-03-02T08:00"), (.triaged, "2026-03-02T08:10"),
      (.assigned, "2026-03-02T08:15"), (.communeTold, "2026-03-02T08:20"),
      (.initialAssessment, "2026-03-02T09:00"), (.detailedAssessment, "2026-03-03T09:00"),
      (.plan, "2026-03-04T09:00"), (.planApproval, "2026-03-05T09:00"),
      (.worked, "2026-03-02T08:20"), (.worked, "2026-03-20T08:20"),
    ])
    let running = clocks.filter(\.isRunning)
    #expect(running.map(\.code) == ["quiet"])
    #expect(try running.map(\.dueAt) == [time("2026-03-28T00:00")])
  }

  @Test func `no clock runs in a closed case, and none vanishes`() throws {
    let timeline = try [
      (Event.received, "2026-03-02T08:00"), (.triaged, "2026-03-02T08:10"),
      (.detailedAssessment, "2026-03-08T08:00"), (.closed, "2026-03-09T08:00"),
    ].map { Happening($0.0, at: try time($0.1)) }
    let end = DutyEnd(
      at: try time("2026-03-09T08:00"), by: "a", because: Text(vi: "đóng", en: "closed"))
    let clocks = Clocks.compute(
      rules: try referenceClocks(), urgencyRules: [], urgency: .urgent,
      conditions: [.notEmergency, .notRemote, .under18, .under16, .harm, .communeKnown],
      timeline: timeline, calendar: try referenceCalendar(), end: end)
    func state(_ code: String) -> Clock.State? {
      clocks.first { $0.code == code }?.state(at: end.at)
    }
    #expect(clocks.allSatisfy { !$0.isRunning })
    #expect(state("triage") == .met)
    #expect(state("d02-commune-told") == .missed)
    #expect(state("d07-plan") == .notApplicable)
  }

  @Test(arguments: [Event.started, .communeTold, .policeTold, .emergencyMeasures])
  func `the first act meets the urgency's clock`(event: Event) throws {
    let rules = [
      UrgencyRule(
        urgency: .urgent, meaning: Text(vi: "a", en: "a"), firstAction: Span(24, .hour),
        source: "policy"),
      UrgencyRule(
        urgency: .none, meaning: Text(vi: "b", en: "b"), firstAction: nil, source: "policy"),
    ]
    let received = Happening(.received, at: try time("2026-03-02T08:00"))
    let acted = Happening(event, at: try time("2026-03-02T09:00"))
    func clocks(_ urgency: Urgency, _ timeline: [Happening]) throws -> [Clock] {
      Clocks.compute(
        rules: [], urgencyRules: rules, urgency: urgency, conditions: [], timeline: timeline,
        calendar: try referenceCalendar())
    }
    let running = try clocks(.urgent, [received])
    #expect(running.map(\.code) == ["first-action"])
    #expect(running.map(\.dueAt) == [received.at.adding(hours: 24)])
    #expect(try clocks(.urgent, [received, acted]).map(\.metAt) == [acted.at])
    #expect(try clocks(.none, [received]).isEmpty)
  }

  @Test func `every rule of the reference data starts, and every event of it meets it`() throws {
    for rule in try referenceClocks() {
      let start = Happening(rule.startsAt, at: try time("2026-03-02T08:00"))
      let running = try clocks(rule, [start])
      #expect(running.map(\.isRunning) == [true], "\(rule.code)")
      #expect(try clocks(rule, []).isEmpty, "\(rule.code)")
      for event in rule.meets {
        let met = Happening(event, at: start.at.adding(hours: 1))
        #expect(try clocks(rule, [start, met]).map(\.metAt) == [met.at], "\(rule.code) \(event)")
      }
      for condition in rule.conditions {
        let others = rule.conditions.subtracting([condition])
        #expect(try clocks(rule, [start], conditions: others).isEmpty, "\(rule.code) \(condition)")
      }
    }
  }

  static let conditions: [(String, Urgency, Bool, Set<ClockRule.Condition>)] = [
    ("", .urgent, false, [.notEmergency, .notRemote, .under18, .under16]),
    ("", .emergency, true, [.emergency, .remote, .under18, .under16]),
    (
      #""nature":"actual","topics":["BR01"]"#, .soon, false,
      [
        .notEmergency, .notRemote, .under18, .under16, .harm, .crimeSuspected, .otherCrime,
        .carerIsOffender,
      ]
    ),
    (
      #""nature":"at-risk","topics":["BL01"]"#, .soon, false,
      [.notEmergency, .notRemote, .under18, .under16, .harm]
    ),
    (
      #""topics":["XH03"],"children":[{"age":{"from":18}}]"#, .soon, false,
      [.notEmergency, .notRemote, .sexualAbuse, .crimeSuspected, .otherCrime]
    ),
    (
      #""offenders":[{"relation":"caregiver"}],"children":[{"age":{"from":16,"to":19}}]"#, .soon,
      false, [.notEmergency, .notRemote, .under18, .aged16to17]
    ),
    (
      #""topics":["MB99","BL06"],"incident":{"place":"23425@2025-07-01"}"#, .emergency, false,
      [
        .emergency, .childEmergency, .notRemote, .under18, .under16, .harm, .crimeSuspected,
        .otherCrime, .trafficking, .domesticViolence, .communeKnown,
      ]
    ),
  ]

  @Test(arguments: conditions)
  func `what a report tells sets the conditions`(
    members: String, urgency: Urgency, remote: Bool, expected: Set<ClockRule.Condition>
  ) throws {
    let found = ClockConditions.of(
      reports: [try report(members)], urgency: urgency, remote: remote)
    #expect(found == expected)
  }

  private func compute(_ timeline: [(Event, String)]) throws -> [Clock] {
    Clocks.compute(
      rules: try referenceClocks(), urgencyRules: [], urgency: .urgent,
      conditions: [.notEmergency, .notRemote, .under18, .under16, .harm, .communeKnown],
      timeline: try timeline.map { Happening($0.0, at: try time($0.1)) },
      calendar: try referenceCalendar())
  }

  private func clocks(
    _ rule: ClockRule, _ timeline: [Happening], conditions: Set<ClockRule.Condition>? = nil
  ) throws -> [Clock] {
    Clocks.compute(
      rules: [rule], urgencyRules: [], urgency: .none, conditions: conditions ?? rule.conditions,
      timeline: timeline, calendar: try referenceCalendar())
  }

  private func rule(_ span: Span) -> ClockRule {
    ClockRule(
      code: "limit", label: Text(vi: "a", en: "a"), duty: .act, startsAt: .received,
      meets: [.started], span: span, conditions: [], responsible: "hotline", basis: .law,
      source: "law")
  }
}
