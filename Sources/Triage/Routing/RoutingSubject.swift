public import Base
public import CaseModel

/// What routing looks at: everything that was told of one case, and the reference data of today.
public struct RoutingSubject: Sendable {
  public let reports: [Report]
  public let urgency: Urgency
  /// The communes this hotline serves; when empty, nowhere counts as elsewhere.
  public let ownPlaces: [PlaceKey]
  public let units: Units
  public let rules: [ReferralRule]
  public let agencies: [Agency]
  /// Codes and kinds of agencies that get nothing of this case.
  public let withheld: Set<String>
  /// The day on which an agency must exist: today, whenever it happened.
  public let day: Day
  public let receivedAt: Instant
  public let calendar: LogCalendar
  /// Who runs the log: it isn't told of what it received itself.
  public let runBy: LogBody

  public init(
    reports: [Report], urgency: Urgency, ownPlaces: [PlaceKey], units: Units,
    rules: [ReferralRule], agencies: [Agency], withheld: Set<String>, day: Day,
    receivedAt: Instant, calendar: LogCalendar, runBy: LogBody = .other
  ) {
    self.reports = reports
    self.urgency = urgency
    self.ownPlaces = ownPlaces
    self.units = units
    self.rules = rules
    self.agencies = agencies
    self.withheld = withheld
    self.day = day
    self.receivedAt = receivedAt
    self.calendar = calendar
    self.runBy = runBy
  }
}
