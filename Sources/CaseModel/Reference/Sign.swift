public import Base

/// A sign of danger: something an operator asks for and ticks (`sign.csv`).
public struct Sign: Hashable, Sendable {
  public let code: String
  public let label: Text
  /// What to say on the phone to find out.
  public let question: Text
  /// The least urgency that it proposes.
  public let urgency: Urgency
  public let source: String

  public init(code: String, label: Text, question: Text, urgency: Urgency, source: String) {
    self.code = code
    self.label = label
    self.question = question
    self.urgency = urgency
    self.source = source
  }
}
