import Base
import CaseModel
import Statistics

/// What figures may know of a report, unit by unit: codes and whole minutes.
///
/// A contact counts for ever. A case that was merged counts once, as the case it was merged into; its referrals still
/// do, for they went out. A screened-out case counts as a record with that outcome, and nobody in it as harmed. A
/// reopened case is open again. Children, offenders and topics are all that is known of the case, whoever called when:
/// those of the opening report, as amended, and those whom only later calls or merged cases named. Whom a later call
/// names is new on that day and counts in its month, so that no closed month is restated; whom a merged case named
/// keeps the day of that case (``KnownCase``); a second call about the same child makes no second child
/// (``Report/knowing(_:)``). Channel, caller and the time of the first action are those of the opening call.
struct CountedUnits {
  /// The day on which rows that are new are registered, ISO 8601.
  let today: String
  private let day: Day

  init(on day: Day) {
    self.day = day
    today = "\(day)"
  }

  func contact(_ report: Report) -> StatisticsRow {
    row(
      .contact,
      [
        .kind: report.kind.rawValue, .result: report.result?.rawValue ?? ContactKind.noResult,
        .channel: report.channel.rawValue, .caller: report.whoCalled.rawValue,
        .topic: report.primaryTopic, .place: report.incident.place?.description,
      ], topics: report.topics)
  }

  func `case`(
    _ known: KnownCase, row: CaseRow, timeline: [Happening],
    first: (override: Override, rule: String), closing: ClosingReason?
  ) -> [StatisticsRow] {
    let report = known.report
    let isOwn = row.state != .merged
    let isAboutSomebody = isOwn && row.state != .screenedOut
    let common: [Attribute: String?] = [
      .place: row.place?.description, .topic: report.primaryTopic,
      .nature: report.nature.rawValue, .setting: report.incident.setting.rawValue,
      .channel: report.channel.rawValue, .caller: report.whoCalled.rawValue,
      .urgency: (row.urgency ?? row.proposedUrgency).rawValue,
    ]
    func part(
      _ unit: StatisticsRow.Unit, _ own: [Attribute: String?], since day: Day? = nil
    ) -> StatisticsRow {
      var part = self.row(
        unit, common.merging(own) { $1 }, topics: report.topics, isCounted: isAboutSomebody)
      if let day { part.registeredOn = "\(day)" }
      return part
    }
    var whole = part(
      .case,
      [
        .outcome: Self.outcome(row.state, closing), .override: first.override.rawValue,
        .rule: first.rule,
      ])
    whole.isCounted = isOwn
    whole.sets["sign"] = report.signs.sorted()
    let first = timeline.first {
      [.started, .communeTold, .policeTold, .emergencyMeasures].contains($0.event)
    }
    if let first {
      whole.minutes[Attribute.firstAction.rawValue] = minutes(from: report.receivedAt, to: first.at)
    }
    return [whole, part(.incident, [:])]
      + report.children.enumerated().map { index, child in
        let years = child.age.years.map { "\($0.lowerBound)-\($0.upperBound)" }
        return part(
          .child, [.sex: child.sex.rawValue, .age: years], since: known.childDays[index])
      }
      + report.offenders.enumerated().map { index, offender in
        part(
          .offender, [.sex: offender.sex.rawValue, .relation: offender.relation.rawValue],
          since: known.offenderDays[index])
      }
  }

  func referral(_ referral: Referral, _ report: Report, of row: CaseRow) -> StatisticsRow {
    var counted = self.row(
      .referral,
      [
        .agency: referral.facts.agencyKind, .referralState: referral.state.rawValue,
        .referralOutcome: referral.facts.outcome?.rawValue ?? "open",
        .place: row.place?.description, .topic: report.primaryTopic,
        .urgency: (row.urgency ?? row.proposedUrgency).rawValue,
      ])
    // Declining is an answer too.
    let answeredAt =
      referral.acknowledgedAt ?? (referral.state == .declined ? referral.endedAt : nil)
    if let sentAt = referral.sentAt, let answeredAt {
      counted.minutes[Attribute.answer.rawValue] = minutes(from: sentAt, to: answeredAt)
    }
    return counted
  }

  /// What a putting aside came to is known when its time is over, so it counts then; never on a day that was told
  /// already.
  func putAside(_ aside: PutAside, settledOn end: Day) -> StatisticsRow {
    var counted = row(
      .putAside, [.putAsideAs: aside.how.rawValue, .cameBack: aside.sequel.rawValue])
    counted.registeredOn = "\(max(day, end))"
    return counted
  }

  func secondReading(_ reading: Reading) -> StatisticsRow {
    row(.secondReading, [.reading: reading.rawValue])
  }

  /// How a case ended; `open` while it hasn't, also when it was reopened.
  static func outcome(_ state: CaseState, _ closing: ClosingReason?) -> String {
    switch state {
    case .closed: closing?.rawValue ?? ClosingReason.other.rawValue
    case .screenedOut: state.rawValue
    case .received, .triaged, .inProgress, .merged, .erased: "open"
    }
  }

  private func minutes(from start: Instant, to end: Instant) -> Int {
    max(0, Int((end - start) / 60_000))
  }

  private func row(
    _ unit: StatisticsRow.Unit, _ codes: [Attribute: String?], topics: [String] = [],
    isCounted: Bool = true
  ) -> StatisticsRow {
    StatisticsRow(
      unit: unit, registeredOn: today, isCounted: isCounted,
      codes: Dictionary(
        uniqueKeysWithValues: codes.map { ($0.key.rawValue, $0.value ?? Scheme.unknown) }),
      sets: topics.isEmpty ? [:] : ["topic": topics])
  }
}

extension Report {
  /// What the caller is to the child. Who calls about themselves isn't asked.
  fileprivate var whoCalled: Relation { kind == .childAboutSelf ? .child : caller.relation }
}
