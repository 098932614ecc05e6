public import Base

/// A call that a supervisor read again: whose, by whom, whether they have heard of it. What it came to is sealed.
public struct Review: Hashable, Sendable {
  public let id: ReviewID
  public let contact: ContactID
  /// Who took the call.
  public let user: String
  public let reviewedBy: String
  public let reviewedAt: Instant
  public let acknowledgedAt: Instant?

  public init(
    id: ReviewID, contact: ContactID, user: String, reviewedBy: String, reviewedAt: Instant, acknowledgedAt: Instant?
  ) {
    self.id = id
    self.contact = contact
    self.user = user
    self.reviewedBy = reviewedBy
    self.reviewedAt = reviewedAt
    self.acknowledgedAt = acknowledgedAt
  }

  /// How a criterion was met.
  public enum Rating: String, CaseIterable, Codable, Sendable {
    case met
    case partly
    case missed
    case notApplicable = "not-applicable"
  }

  /// What is sealed.
  public struct Feedback: Hashable, Codable, Sendable {
    /// By the criterion's code.
    public var ratings: [String: Rating]
    public var words: String?

    public init(ratings: [String: Rating], words: String?) {
      self.ratings = ratings
      self.words = words
    }
  }
}

/// What a call is judged by (`criterion.csv`).
public struct Criterion: Hashable, Sendable {
  public let code: String
  public let position: Int
  public let label: Text
  public let help: Text
  public let source: String

  public init(code: String, position: Int, label: Text, help: Text, source: String) {
    self.code = code
    self.position = position
    self.label = label
    self.help = help
    self.source = source
  }
}

/// A call that was drawn to be read again.
public struct DrawnCall: Hashable, Sendable {
  public let contact: ContactID
  public let number: CaseNumber?
  public let receivedAt: Instant
  /// Who took it.
  public let user: String
  public let review: ReviewID?

  public init(contact: ContactID, number: CaseNumber?, receivedAt: Instant, user: String, review: ReviewID?) {
    self.contact = contact
    self.number = number
    self.receivedAt = receivedAt
    self.user = user
    self.review = review
  }
}

extension Review.Rating: Labelled {
  public var label: Text {
    switch self {
    case .met: Text(vi: "Đạt", en: "Met")
    case .partly: Text(vi: "Đạt một phần", en: "Partly")
    case .missed: Text(vi: "Chưa đạt", en: "Missed")
    case .notApplicable: Text(vi: "Không áp dụng", en: "Not applicable")
    }
  }
}
