public import Base

/// How somebody who calls again and again is answered, until a day: agreed by a supervisor, so that they hear the same
/// from everybody. Who it is, and what was agreed, is sealed.
public struct CallerPlan: Hashable, Sendable {
  public let id: CallerPlanID
  public let writtenBy: String
  public let writtenAt: Instant
  /// The last day on which it is shown.
  public let endsOn: Day
  /// Since when no key opens it.
  public let endedAt: Instant?

  public init(id: CallerPlanID, writtenBy: String, writtenAt: Instant, endsOn: Day, endedAt: Instant?) {
    self.id = id
    self.writtenBy = writtenBy
    self.writtenAt = writtenAt
    self.endsOn = endsOn
    self.endedAt = endedAt
  }

  /// The longest that it may be shown: what was agreed is looked at again within a year.
  public static let mostDays = 366

  /// What is sealed.
  public struct Content: Hashable, Codable, Sendable {
    public let names: [String]
    public let phones: [String]
    public let words: String

    public init(names: [String], phones: [String], words: String) {
      self.names = names
      self.phones = phones
      self.words = words
    }
  }
}
