/// By when somebody is called back, after how long again, and how often at most: rows of reference data.
public struct CallbackLimit: Hashable, Sendable {
  public let reason: Callback.Reason
  /// From when it is owed to the first attempt.
  public let minutes: Int
  /// From an attempt that reached nobody to the next.
  public let againMinutes: Int
  public let attempts: Int

  public init(_ reason: Callback.Reason, minutes: Int, againMinutes: Int, attempts: Int) {
    self.reason = reason
    self.minutes = minutes
    self.againMinutes = againMinutes
    self.attempts = attempts
  }

  /// Where a log has no row for it, rather than never.
  public static func without(_ reason: Callback.Reason) -> CallbackLimit {
    CallbackLimit(reason, minutes: 10, againMinutes: 30, attempts: 3)
  }
}
