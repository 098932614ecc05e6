public import Statistics

/// What readers of everything that is out can find out, worked out without any proof.
public struct RegisterAudit: Sendable {
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
      let audit = try Audit(own[0].table.tally, publications: own.map(\.publication))
      let isTotal = own[0].table.question.attributes.isEmpty
      groups.append(
        Group(
          name: isTotal
            ? "\(own[0].table.question.unit.rawValue)-total" : Drafting.name(of: own.map(\.table)),
          questions: own.map(\.table.question), findings: audit.findings(policy)))
    }
    self.groups = groups
  }

  public var isSafe: Bool { groups.allSatisfy(\.findings.isSafe) }
}
