import CaseModel
import Testing
import Triage

struct `What the law says of a report` {
  @Test(arguments: LawCase.all)
  func `the urgency and the alarms are the law's`(of subject: LawCase) throws {
    let report = try report(subject.document)
    let urgency = Triage.assess(
      TriageSubject(
        reports: [report], contactTimes: [report.receivedAt], signs: try referenceSigns())
    ).proposed
    #expect(urgency == subject.urgency, "\(subject.law)")
    #expect(try alarms(of: report, urgency) == subject.alarms, "\(subject.law)")
  }

  private func alarms(of report: Report, _ urgency: Urgency) throws -> Set<LawAlarm> {
    let clocks = Clocks.compute(
      rules: try referenceClocks(), urgencyRules: [], urgency: urgency,
      conditions: ClockConditions.of(reports: [report], urgency: urgency, remote: false),
      timeline: [Happening(.received, at: report.receivedAt)], calendar: try referenceCalendar())
    return Set(clocks.compactMap { LawAlarm(rawValue: $0.code) })
  }
}
