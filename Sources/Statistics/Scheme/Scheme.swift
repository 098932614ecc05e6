/// The reference data that say what codes mean: topics and their other classifications, units and what became of
/// them, closed vocabularies.
public struct Scheme: Hashable, Sendable {
  public let topics: [Topic]
  public let units: UnitBook
  /// The codes of an attribute that has no reference data, in the order in which people want them.
  public let vocabularies: [Attribute: [String]]
  /// What nothing can have at once.
  public let impossible: [Impossible]

  public init(
    topics: [Topic], units: UnitBook, vocabularies: [Attribute: [String]],
    impossible: [Impossible] = []
  ) {
    self.topics = topics
    self.units = units
    self.vocabularies = vocabularies
    self.impossible = impossible
  }

  /// A topic, and where other classifications put it.
  public struct Topic: Hashable, Sendable {
    public let code: String
    /// The group it belongs to; nil for a group.
    public let parent: String?
    /// Abuse, accidents, health, other.
    public let group: String
    public let hotline111: String
    public let childHelpline: String

    public init(
      code: String, parent: String?, group: String, hotline111: String, childHelpline: String
    ) {
      self.code = code
      self.parent = parent
      self.group = group
      self.hotline111 = hotline111
      self.childHelpline = childHelpline
    }
  }

  /// What isn't known has this code on every axis.
  public static let unknown = "unknown"
  /// None was named, where several could be.
  public static let nothing = "nothing"
  /// What lies outside the places that the hotline serves.
  public static let elsewhere = "other"
  /// The time in which nothing was asked.
  public static let elsewhen = "other-time"
  /// The dimension of what is counted, where several units are counted together.
  public static let kinds = "unit"
  /// The code of a total, as in SDMX.
  public static let total = "_T"
}
