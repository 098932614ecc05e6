/// A duty of one case, running or met. Computed from what happened; never kept as a truth of its own.
public struct Clock: Hashable, Sendable {
  /// The rule's code; `first-action` for the time that the urgency gives.
  public let code: String
  public let label: Text
  public let duty: Duty
  public let responsible: String
  public let source: String
  public let startedAt: Instant
  public let dueAt: Instant
  /// When the act was recorded that met it.
  public let metAt: Instant?

  public init(
    code: String, label: Text, duty: Duty, responsible: String, source: String, startedAt: Instant,
    dueAt: Instant, metAt: Instant?
  ) {
    self.code = code
    self.label = label
    self.duty = duty
    self.responsible = responsible
    self.source = source
    self.startedAt = startedAt
    self.dueAt = dueAt
    self.metAt = metAt
  }

  public var isRunning: Bool { metAt == nil }

  /// Milliseconds that are left, below zero when late; of a clock that was met, how much was left then.
  public func remaining(at now: Instant) -> Int64 { dueAt - (metAt ?? now) }
}
