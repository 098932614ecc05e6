public import Statistics

/// A table that doesn't go out, and why.
public struct Omission: Hashable, Sendable {
  public enum Reason: String, Codable, Sendable {
    /// The total of its period is hidden: so few were counted that any table would tell more.
    case tooFew = "too-few"
    /// Its period overlaps others whose totals are hidden.
    case overlap
    /// It corrects a printed number by so little that the difference would point at people.
    case smallChange = "small-change"
    /// No pattern was found that protects it together with everything that is out.
    case unprotectable
  }

  public let question: Question
  public let reason: Reason

  public init(question: Question, reason: Reason) {
    self.question = question
    self.reason = reason
  }
}
