public import CaseModel

/// The duties of a case and their limits, computed from what happened.
public enum Clocks {
  /// The running clocks by their limit, then those that were met.
  ///
  /// - Parameters:
  ///   - rules: Those in force for the case.
  ///   - urgencyRules: One for each urgency, in force for the case.
  ///   - timeline: What happened, in any order. It holds ``Event/closed`` only while the case is
  ///     closed: no clock runs then.
  public static func compute(
    rules: [ClockRule], urgencyRules: [UrgencyRule], urgency: Urgency,
    conditions: Set<ClockRule.Condition>, timeline: [Happening], calendar: LogCalendar
  ) -> [Clock] {
    let history = History(timeline)
    let first = urgencyRules.first { $0.urgency == urgency }.flatMap(ClockRule.firstAction)
    let clocks = (rules + [first].compactMap(\.self))
      .filter { $0.conditions.isSubset(of: conditions) }
      .compactMap { Clock($0, in: history, calendar: calendar) }
      .sorted { ($0.dueAt, $0.code) < ($1.dueAt, $1.code) }
    let running = history.isClosed ? [] : clocks.filter(\.isRunning)
    return running + clocks.filter { !$0.isRunning }
  }
}

extension Clock {
  /// Nil when the rule's start never happened.
  fileprivate init?(_ rule: ClockRule, in history: History, calendar: LogCalendar) {
    guard
      let start = rule.startsAt.repeats
        ? history.last(rule.startsAt) : history.first(of: [rule.startsAt])
    else { return nil }
    // What meets a duty from receipt may carry a time a little before it: the police can know
    // first.
    let earliest = rule.startsAt == .received ? nil : start
    self.init(
      code: rule.code, label: rule.label, duty: rule.duty, responsible: rule.responsible,
      source: rule.source, startedAt: start, dueAt: rule.span.end(from: start, in: calendar),
      metAt: history.first(of: rule.meets, notBefore: earliest))
  }
}

extension Event {
  /// Whether every occurrence begins its duty anew: plans and separations come in cycles, and more is told at any time.
  fileprivate var repeats: Bool {
    switch self {
    case .detailedAssessment, .plan, .separationDecision, .separationStart, .separationEnd,
      .toldMore, .unassigned, .worked:
      true
    default: false
    }
  }
}

extension ClockRule {
  /// The duty that an urgency gives; nil when it gives no time.
  fileprivate static func firstAction(_ rule: UrgencyRule) -> ClockRule? {
    guard let span = rule.firstAction else { return nil }
    return ClockRule(
      code: "first-action", label: Text(vi: "Hành động đầu tiên", en: "First action"), duty: .act,
      startsAt: .received, meets: [.started, .communeTold, .policeTold, .emergencyMeasures],
      span: span, conditions: [], responsible: "hotline", basis: .localPolicy, source: rule.source)
  }
}
