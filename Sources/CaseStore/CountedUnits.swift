import CaseModel
import Statistics

/// What figures may know of a report, unit by unit: codes, bands of nothing yet, whole minutes.
enum CountedUnits {
  static func contact(_ report: Report, day: Day) -> StatisticsRow {
    StatisticsRow(
      unit: .contact, day: "\(day)",
      codes: [
        "kind": report.kind.rawValue, "result": report.result?.rawValue ?? "none",
        "channel": report.channel.rawValue, "caller": report.caller.relation.rawValue,
      ].merging(shared(report)) { own, _ in own })
  }

  static func `case`(
    _ report: Report, day: Day, row: CaseRow, timeline: [Happening], closing: ClosingReason?
  ) -> [StatisticsRow] {
    var common = shared(report)
    common["place"] = row.place?.description ?? "unknown"
    common["nature"] = report.nature.rawValue
    common["setting"] = report.incident.setting.rawValue
    var caseCodes = common
    caseCodes["channel"] = report.channel.rawValue
    caseCodes["caller"] = report.caller.relation.rawValue
    caseCodes["urgency"] = (row.urgency ?? row.proposedUrgency).rawValue
    caseCodes["state"] = row.state.rawValue
    caseCodes["outcome"] = closing?.rawValue ?? "open"
    let sets = ["topic": report.topics]
    let first = timeline.first {
      [.started, .communeTold, .policeTold, .emergencyMeasures].contains($0.event)
    }
    var minutes: [String: Int] = [:]
    if let first { minutes["first-action"] = Int((first.at - report.receivedAt) / 60_000) }
    var rows = [
      StatisticsRow(unit: .case, day: "\(day)", codes: caseCodes, sets: sets, minutes: minutes),
      StatisticsRow(unit: .incident, day: "\(day)", codes: common, sets: sets),
    ]
    rows += report.children.map { child in
      var codes = common
      codes["sex"] = child.sex.rawValue
      codes["age"] = child.age.years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "unknown"
      return StatisticsRow(unit: .child, day: "\(day)", codes: codes, sets: sets)
    }
    rows += report.offenders.map { offender in
      var codes = common
      codes["sex"] = offender.sex.rawValue
      codes["relation"] = offender.relation.rawValue
      return StatisticsRow(unit: .offender, day: "\(day)", codes: codes, sets: sets)
    }
    return rows
  }

  static func referral(_ referral: Referral, place: PlaceKey?, calendar: LogCalendar)
    -> StatisticsRow
  {
    var minutes: [String: Int] = [:]
    if let sentAt = referral.sentAt, let acknowledgedAt = referral.acknowledgedAt {
      minutes["answer"] = Int((acknowledgedAt - sentAt) / 60_000)
    }
    return StatisticsRow(
      unit: .referral, day: "\(calendar.day(of: referral.draftedAt))",
      codes: [
        "agency-kind": referral.facts.agencyKind, "state": referral.state.rawValue,
        "outcome": referral.facts.outcome?.rawValue ?? "open",
        "place": place?.description ?? "unknown",
      ], minutes: minutes)
  }

  private static func shared(_ report: Report) -> [String: String] {
    ["topic": report.primaryTopic ?? "unknown"]
  }
}
