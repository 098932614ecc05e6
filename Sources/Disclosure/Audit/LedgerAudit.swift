public import Statistics

/// What readers of everything that is out can find out, worked out without any proof.
public struct LedgerAudit: Sendable {
  /// The tables that share a tally.
  public struct Group: Sendable {
    public let name: String
    /// What its tables tell, in the order of the releases.
    public let questions: [Question]
    public let findings: Audit.Findings
  }

  public let groups: [Group]

  /// - Parameters:
  ///   - earlier: All tables that one kind of reader knows, counted in one pass.
  ///   - policy: The promise that was made to those behind the counts.
  public init(_ earlier: [EarlierTable], _ policy: Policy) throws(DisclosureError) {
    var groups: [Group] = []
    for group in Set(earlier.map(\.table.group)).sorted() {
      let own = earlier.filter { $0.table.group == group }
      let audit = try Audit(
        own[0].table.tally,
        publications: own.map(\.publication) + Self.totals(beside: own, in: earlier)
          + [LeftOut(own.map(\.table)).judged])
      groups.append(
        Group(
          name: Drafting.name(of: own.map(\.table)),
          questions: own.map(\.table.question), findings: audit.findings(policy)))
    }
    self.groups = groups
  }

  /// What the tables of totals print of the tables' periods.
  private static func totals(
    beside own: [EarlierTable], in earlier: [EarlierTable]
  ) -> [Publication] {
    var seen: Set<Publication> = []
    return own.flatMap { old in
      earlier.compactMap { other -> Publication? in
        let (question, total) = (old.table.question, other.table.question)
        guard !question.attributes.isEmpty, total.attributes.isEmpty, total.unit == question.unit,
          total.period == question.period, total.known == question.known,
          let printed = other.published.cells.compactMap(\.printed).first,
          let key = old.table.keyOfPeriod
        else { return nil }
        let known = Publication(
          dimensions: old.table.tally.dimensions.map(\.name),
          cells: [.init(key, printed: printed)], bound: other.published.bound)
        return seen.insert(known).inserted ? known : nil
      }
    }
  }

  public var isSafe: Bool { groups.allSatisfy(\.findings.isSafe) }
}
