public import Base

/// A body that can be told, as it is from a day on: names, competence and superior are dated.
public struct Agency: Hashable, Sendable {
  /// Stays the same when the name changes.
  public let code: String
  public let validFrom: Day
  /// The last day; nil while it lasts.
  public let validTo: Day?
  /// The kind (`agencyKind.csv`).
  public let kind: String
  public let name: Text
  /// A public number; not a person's.
  public let phone: String?
  /// The agency that hears of its silence.
  public let superior: String?
  /// Where it is competent; empty = everywhere.
  public let places: Set<PlaceKey>
  /// For what it is competent; empty = everything its kind is told.
  public let situations: Set<Situation>
  public let source: String
  /// When somebody last made sure that this is right.
  public let verifiedOn: Day?

  public init(
    code: String, validFrom: Day, validTo: Day?, kind: String, name: Text, phone: String?,
    superior: String?, places: Set<PlaceKey>, situations: Set<Situation>, source: String, verifiedOn: Day? = nil
  ) {
    self.code = code
    self.validFrom = validFrom
    self.validTo = validTo
    self.kind = kind
    self.name = name
    self.phone = phone
    self.superior = superior
    self.places = places
    self.situations = situations
    self.source = source
    self.verifiedOn = verifiedOn
  }

  /// The day from which its number and competence are known to be right.
  public var knownSince: Day { verifiedOn ?? validFrom }

  /// Whether it must be made sure of again. National numbers are changed by law, not by the hotline.
  public func isStale(on day: Day, months: Int) -> Bool {
    !["emergency-number", "hotline-111"].contains(kind) && knownSince.adding(months: months) < day
  }

  public func isValid(on day: Day) -> Bool {
    validFrom <= day && (validTo.map { day <= $0 } ?? true)
  }
}
