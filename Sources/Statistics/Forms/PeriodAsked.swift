/// The period that forms are filled for, and as known when.
public struct PeriodAsked: Sendable {
  public let period: Period
  /// The day whose units are used; the last of the period when it is nil.
  public let unitsOn: String?
  public let known: Knowledge

  public init(_ period: Period, unitsOn: String? = nil, known: Knowledge = .closing) {
    self.period = period
    self.unitsOn = unitsOn
    self.known = known
  }

  func question(
    _ name: String, _ unit: StatisticsRow.Unit, _ axes: [Axis],
    where filters: [Axis: Set<String>] = [:], in other: Period? = nil
  ) throws(QuestionError) -> Question {
    try Question(
      name, counting: unit, by: axes, where: filters, in: other ?? period, unitsOn: unitsOn,
      known: known)
  }
}
