/// One countable thing as figures see it: codes, whole numbers and days; no name, no case number, no exact time.
///
/// A contact makes one row of unit `contact`, and, when it opened a case, one of `case` and one for each child,
/// incident, alleged offender and referral. Units never mix: a table counts one of them. The rows of a unit keep
/// their order for ever: the second child stays the second.
public struct StatisticsRow: Hashable, Codable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    case contact
    case `case`
    case child
    case incident
    case offender
    case referral
    /// A judgement that nothing, or nothing more, was to be done: urgency "none" or screened out. It is registered on
    /// the day on which its 180 days are over, so that the figures of that month know whether the case came back.
    case putAside = "put-aside"
    /// A second reading of a triage, on the day on which it was done.
    case secondReading = "second-reading"
  }

  public var unit: Unit
  /// The local day on which it was first registered, ISO 8601: it decides in which month the thing counts, so that
  /// a late report never restates a closed one.
  public var registeredOn: String
  /// False for what turned out not to be one more: a case merged into another, a child struck from a report, whoever
  /// a screened-out report was about.
  public var isCounted: Bool
  /// Every attribute that is known of it, by its code; what belongs to the unit but isn't known is `unknown`.
  public var codes: [String: String]
  /// Codes of attributes of which it can have several (topics, signs); tables of these don't add up.
  public var sets: [String: [String]]
  /// Whole minutes: `first-action`, `answer`. Absent while it hasn't happened.
  public var minutes: [String: Int]

  public init(
    unit: Unit, registeredOn: String, isCounted: Bool = true, codes: [String: String],
    sets: [String: [String]] = [:], minutes: [String: Int] = [:]
  ) {
    self.unit = unit
    self.registeredOn = registeredOn
    self.isCounted = isCounted
    self.codes = codes
    self.sets = sets
    self.minutes = minutes
  }
}

extension StatisticsRow.Unit {
  /// Whether things of it come with those of other units and are told of alike. What was put aside counts half a year
  /// later than its case, a second reading when it is done, and neither has anything in common with the case that a
  /// table shows.
  var isTied: Bool { self != .putAside && self != .secondReading }
}

extension StatisticsRow {
  /// The rows of a contact as they stand now, by those as they stood: what was there before keeps the day on which
  /// it was registered and its place in the order; what is gone stays, and isn't counted.
  public static func succeeding(_ old: [StatisticsRow], by new: [StatisticsRow]) -> [StatisticsRow] {
    Unit.allCases.flatMap { unit in
      let before = old.filter { $0.unit == unit }
      var now = new.filter { $0.unit == unit }
      for (position, row) in before.enumerated() {
        if now.indices.contains(position) {
          now[position].registeredOn = row.registeredOn
        } else {
          var gone = row
          gone.isCounted = false
          now.append(gone)
        }
      }
      return now
    }
  }
}
