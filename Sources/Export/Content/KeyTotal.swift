public import Statistics

/// How many of a unit were counted in the publication's period, beside the period before and a year before, where
/// those are out.
public struct KeyTotal: Hashable, Sendable {
  public let unit: StatisticsRow.Unit
  public let printed: Printed
  public let before: Printed?
  public let yearBefore: Printed?

  public init(
    _ unit: StatisticsRow.Unit, _ printed: Printed, before: Printed? = nil, yearBefore: Printed? = nil
  ) {
    self.unit = unit
    self.printed = printed
    self.before = before
    self.yearBefore = yearBefore
  }
}
