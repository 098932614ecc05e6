import Base
public import CaseModel

/// The duties of a case and their limits, computed from what happened.
public enum Clocks {
  /// What held of a case until somebody judged it anew or ended it.
  public struct Epoch: Hashable, Sendable {
    public let conditions: Set<ClockRule.Condition>
    public let end: DutyEnd

    public init(conditions: Set<ClockRule.Condition>, end: DutyEnd) {
      self.conditions = conditions
      self.end = end
    }
  }

  /// The running clocks by their limit, then those that ended. A duty that once held never vanishes.
  ///
  /// - Parameters:
  ///   - rules: Those in force for the case.
  ///   - urgencyRules: One for each urgency, in force for the case.
  ///   - urgency: As confirmed.
  ///   - conditions: What holds of the case.
  ///   - timeline: What happened, in any order.
  ///   - calendar: Working days and the zone of the log.
  ///   - past: What held before each change of it, in order of time.
  ///   - end: By what the case ended, while it is no longer open: no clock runs then.
  ///   - toldByReceipt: Whether the commune itself received the report: telling it is met by that, and what runs from
  ///     its being told runs from then. The first action stays to be done.
  public static func compute(
    rules: [ClockRule], urgencyRules: [UrgencyRule], urgency: Urgency,
    conditions: Set<ClockRule.Condition>, timeline: [Happening], calendar: LogCalendar,
    past: [Epoch] = [], end: DutyEnd? = nil, toldByReceipt: Bool = false
  ) -> [Clock] {
    let first = urgencyRules.first { $0.urgency == urgency }.flatMap(ClockRule.firstAction)
    let told = toldByReceipt ? timeline.toldByReceipt : timeline
    let clocks = (rules.map { ($0, told) } + [first].compactMap(\.self).map { ($0, timeline) })
      .compactMap { rule, timeline -> Clock? in
        if rule.conditions.isSubset(of: conditions) {
          return Clock(rule, timeline, calendar, end: end)
        }
        // It held once; who judged the case anew ended it, unless it had been met by then.
        guard let epoch = past.last(where: { rule.conditions.isSubset(of: $0.conditions) })
        else { return nil }
        return Clock(rule, timeline.filter { $0.at <= epoch.end.at }, calendar, end: epoch.end)
      }
      .sorted { ($0.dueAt, $0.code) < ($1.dueAt, $1.code) }
    return clocks.filter(\.isRunning) + clocks.filter { !$0.isRunning }
  }
}

extension [Happening] {
  /// With the commune told when the report came in, for it came in there.
  public var toldByReceipt: [Happening] {
    (self + filter { $0.event == .received }.map { Happening(.communeTold, at: $0.at) }).sorted { $0.at < $1.at }
  }
}

extension Clock {
  /// Nil when the rule's start never happened.
  fileprivate init?(
    _ rule: ClockRule, _ timeline: [Happening], _ calendar: LogCalendar, end: DutyEnd?
  ) {
    let history = History(timeline)
    guard
      let start = rule.startsAt.repeats
        ? history.last(rule.startsAt) : history.first(of: [rule.startsAt])
    else { return nil }
    // What meets a duty from receipt may carry a time a little before it: the police can know
    // first.
    let earliest = rule.startsAt == .received ? nil : start
    let span = rule.span(from: start, timeline, calendar)
    let dueAt = span.end(from: start, in: calendar)
    let metAt = history.first(of: rule.meets, notBefore: earliest)
    let isLate = end.map { dueAt < $0.at } ?? false
    self.init(
      code: rule.code, label: rule.label, duty: rule.duty, responsible: rule.responsible,
      source: rule.source, basis: rule.basis, conditions: rule.conditions, meets: rule.meets,
      startedAt: start, dueAt: dueAt,
      ending: metAt.map { .met(at: $0) } ?? end.map { isLate ? .missed($0) : .notApplicable($0) },
      doubt: span.unit == .workingDay ? calendar.doubt(from: start, to: dueAt) : nil)
  }
}

extension Event {
  /// Whether every occurrence begins its duty anew: plans and separations come in cycles, and more is told at any time.
  fileprivate var repeats: Bool {
    switch self {
    case .detailedAssessment, .plan, .separationDecision, .separationStart, .separationEnd,
      .courtRequest, .toldMore, .unassigned, .worked:
      true
    default: false
    }
  }
}

extension ClockRule {
  /// Its time; of a separation, what earlier parts left of it.
  fileprivate func span(
    from start: Instant, _ timeline: [Happening], _ calendar: LogCalendar
  ) -> Span {
    guard startsAt == .separationStart, span.unit == .day else { return span }
    let used = SeparationDays.used(in: timeline, before: start, calendar: calendar)
    return Span(max(0, span.amount - used), .day)
  }

  /// The duty that an urgency gives; nil when it gives no time.
  fileprivate static func firstAction(_ rule: UrgencyRule) -> ClockRule? {
    guard let span = rule.firstAction else { return nil }
    return ClockRule(
      code: "first-action", label: Text(vi: "Hành động đầu tiên", en: "First action"), duty: .act,
      startsAt: .received,
      meets: [
        .started, .communeTold, .policeTold, .policeReceived, .investigationReceived,
        .emergencyMeasures, .referred,
      ], span: span, conditions: [], responsible: "hotline", basis: .localPolicy,
      source: rule.source)
  }
}
