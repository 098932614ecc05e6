public import Base

/// A duty of one case, running or ended. Computed from what happened; never kept as a truth of its own.
///
/// No duty vanishes: it ends as met, late, missed, or not applicable with its reason and person.
public struct Clock: Hashable, Sendable {
  /// The rule's code; `first-action` for the time that the urgency gives.
  public let code: String
  public let label: Text
  public let duty: Duty
  public let responsible: String
  public let source: String
  public let basis: ClockRule.Basis
  /// What made it run; it would not without them.
  public let conditions: Set<ClockRule.Condition>
  /// The events of which the first meets it.
  public let meets: [Event]
  public let startedAt: Instant
  public let dueAt: Instant
  /// Nil while it runs.
  public let ending: Ending?
  /// Why its working days may be wrong.
  public let doubt: CalendarDoubt?
  /// Whose duty it is about, where each child of the case has its own.
  public var child: ChildNumber?

  public init(
    code: String, label: Text, duty: Duty, responsible: String, source: String,
    basis: ClockRule.Basis, conditions: Set<ClockRule.Condition>, meets: [Event],
    startedAt: Instant, dueAt: Instant, ending: Ending?, doubt: CalendarDoubt? = nil
  ) {
    self.code = code
    self.label = label
    self.duty = duty
    self.responsible = responsible
    self.source = source
    self.basis = basis
    self.conditions = conditions
    self.meets = meets
    self.startedAt = startedAt
    self.dueAt = dueAt
    self.ending = ending
    self.doubt = doubt
  }

  /// How a duty ended.
  public enum Ending: Hashable, Sendable {
    /// Somebody recorded, at this time, what it wanted.
    case met(at: Instant)
    /// It was late when the case ended or was judged anew.
    case missed(DutyEnd)
    /// There was time left when the case ended or was judged anew.
    case notApplicable(DutyEnd)
  }

  /// Where a duty stands.
  public enum State: String, CaseIterable, Codable, Sendable {
    case running
    case overdue
    case met
    case late
    case missed
    case notApplicable = "not-applicable"
  }

  public var isRunning: Bool { ending == nil }

  public var metAt: Instant? {
    if case .met(let at)? = ending { at } else { nil }
  }

  public var isMissed: Bool {
    if case .missed? = ending { true } else { false }
  }

  public func state(at now: Instant) -> State {
    switch ending {
    case nil: isLate(at: now) ? .overdue : .running
    case .met(let at): isLate(at: at) ? .late : .met
    case .missed: .missed
    case .notApplicable: .notApplicable
    }
  }

  /// "At once" has no number in the law: the time that passed is shown, and half an hour is taken for at once.
  public var isAtOnce: Bool { dueAt <= startedAt }

  /// Whether a moment is too late for it.
  public func isLate(at moment: Instant) -> Bool {
    moment > (isAtOnce ? dueAt.adding(minutes: 30) : dueAt)
  }

  /// Milliseconds that are left, below zero when late; of a clock that was met, how much was left then.
  public func remaining(at now: Instant) -> Int64 { dueAt - (metAt ?? now) }
}

/// What ended a duty that nobody met: who decided what, when.
public struct DutyEnd: Hashable, Sendable {
  public let at: Instant
  public let by: String
  public let because: Text

  public init(at: Instant, by: String, because: Text) {
    self.at = at
    self.by = by
    self.because = because
  }
}

extension Clock.State: Labelled {
  public var label: Text {
    switch self {
    case .running: Text(vi: "đang chạy", en: "running")
    case .overdue: Text(vi: "đang trễ", en: "overdue")
    case .met: Text(vi: "đã làm", en: "met")
    case .late: Text(vi: "đã làm, trễ", en: "met late")
    case .missed: Text(vi: "bỏ lỡ", en: "missed")
    case .notApplicable: Text(vi: "không áp dụng", en: "not applicable")
    }
  }
}
