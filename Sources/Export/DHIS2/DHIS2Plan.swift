import Base

/// How the dimensions of some figures become data elements, category option combinations and
/// organisation units of a DHIS2 server.
public struct DHIS2Plan: Hashable, Sendable {
  /// The name of the figures, or what they count (`child`): then those of them that have the data elements.
  public let figures: String
  /// The server's data set.
  public let dataSet: String
  /// The dimension whose codes are organisation units; nil when the figures have none.
  public let orgUnits: String?
  /// The dimension whose codes are data elements. All others make the category option combination.
  public let dataElements: String
  /// Nil sends the codes themselves.
  public let mapping: DHIS2Mapping?

  public init(
    figures: String, dataSet: String, orgUnits: String? = "place", dataElements: String = "topic",
    mapping: DHIS2Mapping? = nil
  ) {
    self.figures = figures
    self.dataSet = dataSet.plain
    self.orgUnits = orgUnits
    self.dataElements = dataElements
    self.mapping = mapping
  }
}

extension ReportingPeriod {
  /// `202610`, `2026Q4`, `2026S2`, `2026`; nil for what DHIS2 has no period for.
  var dhis2: String? {
    guard kind == .calendar else { return nil }
    return switch length {
    case .month(let month): "\(year)\(month.twoDigits)"
    case .quarter(let quarter): "\(year)Q\(quarter)"
    case .half(let half): "\(year)S\(half)"
    case .year: "\(year)"
    case .months: nil
    }
  }
}
