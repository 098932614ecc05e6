public import Base

/// What an urgency means and how soon the first act is due (`urgency.csv`).
public struct UrgencyRule: Hashable, Sendable {
  public let urgency: Urgency
  public let meaning: Text
  /// Nil for no clock.
  public let firstAction: Span?
  public let source: String

  public init(urgency: Urgency, meaning: Text, firstAction: Span?, source: String) {
    self.urgency = urgency
    self.meaning = meaning
    self.firstAction = firstAction
    self.source = source
  }
}
