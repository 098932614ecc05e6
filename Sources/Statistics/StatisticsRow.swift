/// One countable thing as figures see it: codes, whole numbers and days; no name, no case number, no exact time.
///
/// A contact makes one row of unit `contact`, and, when it opened a case, one of `case` and one for each child,
/// incident, alleged offender and referral. Units never mix: a table counts one of them.
public struct StatisticsRow: Hashable, Codable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    case contact
    case `case`
    case child
    case incident
    case offender
    case referral
  }

  public var unit: Unit
  /// The local day on which it was received, ISO 8601: the day that decides the period of figures.
  public var day: String
  /// Every dimension that is known of it, by its code. A dimension that doesn't belong to the unit is absent; one that
  /// belongs but isn't known has the code `unknown`.
  public var codes: [String: String]
  /// Codes of dimensions of which it can have several (topics); tables of these don't add up.
  public var sets: [String: [String]]
  /// Whole minutes: `first-action`, `answer`. Absent while it hasn't happened.
  public var minutes: [String: Int]

  public init(
    unit: Unit, day: String, codes: [String: String], sets: [String: [String]] = [:],
    minutes: [String: Int] = [:]
  ) {
    self.unit = unit
    self.day = day
    self.codes = codes
    self.sets = sets
    self.minutes = minutes
  }
}
