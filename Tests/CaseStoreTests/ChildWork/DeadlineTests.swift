import _CaseLogTestSupport
import Base
import CaseModel
import Testing
import Triage

@testable import CaseStore

/// The limits of the work with a child as the law counts them (NĐ 56/2017): hours through nights and holidays, working
/// days around Tết and 30/4–1/5, days of the calendar for a separation, cases from before and after 1/7/2025.
struct DeadlineTests {
  private let calendar: LogCalendar

  init() throws { calendar = try TestLog().store.calendar() }

  private func moment(_ text: String) throws -> Instant { calendar.instant(try #require(Moment(text))) }

  private func due(_ code: String, _ happened: [(Event, String)], _ conditions: Set<ClockRule.Condition>) throws
    -> Instant?
  {
    let timeline = try happened.map { Happening($0.0, at: try moment($0.1)) }
    let day = calendar.day(of: try #require(timeline.first).at)
    let clocks = Clocks.compute(
      rules: try ClockRule.shipped(on: day), urgencyRules: [], urgency: .emergency, conditions: conditions,
      timeline: timeline, calendar: calendar)
    return clocks.first { $0.code == code }?.dueAt
  }

  private static let emergency: Set<ClockRule.Condition> = [
    .emergency, .childEmergency, .harm, .under16, .under18, .carerIsOffender,
  ]
  private static let calm: Set<ClockRule.Condition> = [.notEmergency, .harm, .under16, .under18]

  @Test(arguments: [
    // 12 clock hours from receipt, through the night of Tết (art. 31(2), 32(2)).
    ("d03-emergency-measures", Event.received, "2026-02-16T22:00", "2026-02-17T10:00", true),
    ("d04-separation-decision", .received, "2026-04-30T20:30", "2026-05-01T08:30", true),
    ("d03-emergency-measures", .received, "2025-06-30T23:00", "2025-07-01T11:00", true),
    // Form 02 within 1 working day: Friday before Tết (16–20/2) → Monday 23/2.
    ("d26-initial-assessment", .received, "2026-02-13T09:00", "2026-02-24T00:00", false),
    ("d26-initial-assessment", .received, "2026-04-29T09:00", "2026-05-05T00:00", false),
    // Saturday 26/4/2025 was worked in place of 2/5/2025.
    ("d26-initial-assessment", .received, "2025-04-25T09:00", "2025-04-27T00:00", false),
  ])
  func `limits from receipt`(code: String, start: Event, at: String, due: String, isEmergency: Bool) throws {
    let found = try self.due(code, [(start, at)], isEmergency ? Self.emergency : Self.calm)
    #expect(try found == moment(due))
  }

  @Test(arguments: [
    // 5 working days to the plan from form 03, 2 to its approval (art. 28(1), (4)).
    ("d07-plan", Event.detailedAssessment, "2026-02-12T15:00", "2026-02-27T00:00"),
    ("d07-plan", .detailedAssessment, "2026-04-24T15:00", "2026-05-07T00:00"),
    ("d07-plan", .detailedAssessment, "2025-06-27T15:00", "2025-07-05T00:00"),
    ("d08-plan-approval", .plan, "2026-02-13T15:00", "2026-02-25T00:00"),
    ("d08-plan-approval", .plan, "2026-04-29T15:00", "2026-05-06T00:00"),
    ("d08-plan-approval", .plan, "2025-06-30T15:00", "2025-07-03T00:00"),
    ("d27-detailed-assessment", .initialAssessment, "2026-02-13T15:00", "2026-02-28T00:00"),
  ])
  func `limits of the plan, in working days`(code: String, start: Event, at: String, due: String) throws {
    let received = try moment(at).adding(hours: -30).description
    let found = try self.due(code, [(.received, received), (start, at)], Self.calm)
    #expect(try found == moment(due))
  }

  @Test(arguments: [
    // 15 days of the calendar, Tết or not (art. 32(3)); the court before day 15 (TT 14/2020 art. 14(3)).
    ("d05-separation-limit", "2026-02-10T10:00", "2026-02-26T00:00"),
    ("d06-court-request", "2026-02-10T10:00", "2026-02-25T00:00"),
    ("d05-separation-limit", "2025-06-20T10:00", "2025-07-06T00:00"),
    ("d06-separation-assessment", "2026-04-20T10:00", "2026-05-06T00:00"),
  ])
  func `a separation is counted in days of the calendar`(code: String, at: String, due: String) throws {
    let received = try moment(at).adding(hours: -5).description
    let found = try self.due(code, [(.received, received), (.separationStart, at)], Self.emergency)
    #expect(try found == moment(due))
  }

  @Test(arguments: [
    // At once (BLTTHS art. 146(4), TTLT 01/2022 art. 9, NĐ 56 art. 26(1), Luật 13/2022 art. 19): no hour is added.
    ("d02-police-told", Event.received, "2026-02-17T02:00", "2026-02-17T02:00"),
    ("d14-sexual-abuse-told", .received, "2026-04-30T02:00", "2026-04-30T02:00"),
    ("d22-chair-told", .received, "2025-07-01T00:00", "2025-07-01T00:00"),
    // In writing afterwards, and the proposal to prosecute: 1 working day, assumed; 16–20/2/2026 is Tết.
    ("d02-police-written", .policeTold, "2026-02-13T15:00", "2026-02-24T00:00"),
    ("d15-prosecution-proposal", .received, "2026-04-29T15:00", "2026-05-05T00:00"),
    // The police's 24 and 48 clock hours (TT 43/2021 art. 5(1)).
    ("d11-police-transfer", .policeReceived, "2026-02-16T22:00", "2026-02-17T22:00"),
    ("d11-police-transfer-remote", .policeReceived, "2026-04-30T22:00", "2026-05-02T22:00"),
    // 3 working days (TTLT 01/2017 art. 14(1)), 20 days and 3 days of the calendar (BLTTHS art. 147, 134).
    ("d16-receipt-notice", .investigationReceived, "2026-02-13T15:00", "2026-02-26T00:00"),
    ("d17-investigation-result", .investigationReceived, "2026-02-10T15:00", "2026-03-03T00:00"),
    ("d18-reporter-told", .investigationResult, "2026-04-29T15:00", "2026-05-03T00:00"),
    // 3 days of the calendar from when the commune was told; a duty from 1/7/2025 on (Luật 53/2024 art. 27(2)).
    ("d21-victim-verified", .communeTold, "2025-07-01T08:00", "2025-07-05T00:00"),
    ("d06-court-decision", .courtRequest, "2026-02-14T10:00", "2026-02-22T00:00"),
  ])
  func `limits of those told, of police and investigation`(code: String, start: Event, at: String, due: String) throws {
    let conditions: Set<ClockRule.Condition> = [
      .otherCrime, .crimeSuspected, .sexualAbuse, .domesticViolence, .communeKnown, .under16, .under18, .trafficking,
      code.hasSuffix("remote") ? .remote : .notRemote,
    ]
    let found = try self.due(code, [(start, at)], conditions)
    #expect(try found == moment(due))
  }

  @Test func `what the law began on 1/7/2025 runs for no report from before`() throws {
    #expect(try due("d21-victim-verified", [(.communeTold, "2025-06-30T23:00")], [.trafficking]) == nil)
  }

  @Test func `an emergency has a limit for its plan, too`() throws {
    let found = try due("d07-emergency-plan", [(.received, "2026-02-12T22:00")], Self.emergency)
    #expect(try found == moment("2026-02-27T00:00"))
  }
}
