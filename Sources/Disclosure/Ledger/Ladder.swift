import Statistics

/// The ladder of detail of the standard report: how many ways at once a table divides, by what everybody knows.
///
/// Each table has all its breakdowns by one axis. Two axes are crossed only where the inner cells would hold half the
/// threshold on average: the printed total of the period decides, never a count. What a month leaves out so comes with
/// the quarter or the year, whose numbers the month's crossed holes would only pull down. Tables that somebody asked
/// for themselves, and rounded ones, are crossed as they ask.
struct Ladder {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  /// How many axes may divide a cell of a table.
  ///
  /// - Parameter total: The printed total of its period.
  func depth(of table: CountTable, total: Int) -> Int {
    let axes = table.question.axes
    guard axes.count > 1, policy.base == nil, policy.linking >= .form,
      ReportForms.form(of: table.question) != nil
    else { return axes.count }
    let inner = axes.reduce(1) { $0 * max(1, table.codes($1).count { $0.node != nil }) }
    return 2 * total >= policy.threshold * inner ? axes.count : 1
  }
}
