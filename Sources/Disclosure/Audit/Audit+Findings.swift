public import Statistics

extension Audit {
  /// What an audit finds about the sensitive counts of everything published.
  public struct Findings: Hashable, Sendable {
    /// How many counts were judged: sensitive cells, and slivers between published cells.
    public fileprivate(set) var sensitive = 0
    /// Counts that readers know for certain, printed or not.
    public fileprivate(set) var pinned: [CellKey] = []
    /// Counts that can't be computed, but are closer than the policy promises.
    public fileprivate(set) var unkept: [CellKey] = []
    /// Counts that a coalition with cases of its own can compute.
    public fileprivate(set) var pinnedByCoalition: [CellKey] = []
    /// Parts of groups of which a coalition learns that nearly all cases lie in them.
    public fileprivate(set) var disclosedGroups: [CellKey] = []
    /// Counts about which the search ended too early. Take them for unsafe.
    public fileprivate(set) var unsettled: [CellKey] = []

    /// How many findings there are of any kind.
    public var unsafeCount: Int {
      pinned.count + unkept.count + pinnedByCoalition.count + disclosedGroups.count
        + unsettled.count
    }

    public var isSafe: Bool { unsafeCount == 0 }

    /// The counts that can be computed, or are closer than promised, and aren't among other findings.
    public func beyond(_ others: Findings) -> [CellKey] {
      let known = others.unsafe
      return (pinned + unkept + unsettled).filter { !known.contains($0) }
    }

    /// The counts of all findings.
    public var unsafe: Set<CellKey> {
      Set(pinned + unkept + pinnedByCoalition + disclosedGroups + unsettled)
    }
  }

  /// Judges every sensitive count by the promise of a policy.
  public func findings(_ policy: Policy) -> Findings {
    var findings = Findings()
    var tables = tables
    let sensitive = tables.protectedCells.filter { policy.isSensitive(tables.system.values[$0]) }
    var requirements = sensitive.filter { self.isSuppressed[$0] }
      .flatMap {
        ProtectionRequirement.requirements(of: $0, count: tables.system.values[$0], policy: policy)
      }
    let cells = tables.cells.flatMap { $0 }
    let revisions = tables.revisions(
      of: cells, after: cells.filter { !self.isSuppressed[$0] }, policy: policy)
    let revised = revisions.filter { self.isSuppressed[$0.node] }
    requirements += revised.flatMap {
      ProtectionRequirement.requirements(of: $0.node, changedBy: $0.change, policy: policy)
    }
    findings.pinned += revisions.filter { !self.isSuppressed[$0.node] && $0.change > 0 }
      .map { tables.key(of: $0.node) }
    if let coalition = policy.coalition {
      requirements += tables.addGroups(coalition: coalition)
      tables.system.index()
    }
    let more = tables.system.values.count - isSuppressed.count
    let isSuppressed = isSuppressed + Array(repeating: true, count: more)
    var pattern = SuppressionPattern(
      tables.system, isSuppressed: isSuppressed,
      costs: isSuppressed.map { _ in SuppressionPattern.neverSuppressed },
      requirements: requirements)
    pattern.takeCircuits()
    var failed: Set<Int32> = []
    for (number, requirement) in requirements.enumerated() {
      guard pattern.shiftOf[number] < 0, !failed.contains(requirement.node) else { continue }
      if case .met(let shift) = pattern.search(requirement, effort: effort) {
        pattern.take(shift)
      } else {
        failed.insert(requirement.node)
      }
    }
    for node in Set(sensitive + revised.map(\.node)).sorted() {
      findings.sensitive += 1
      let key = tables.key(of: node)
      if !isSuppressed[node] {
        findings.pinned.append(key)
      } else if failed.contains(Int32(node)) {
        switch verdict(on: node, &pattern) {
        case .pinned: findings.pinned.append(key)
        case .broken: findings.unkept.append(key)
        case .unsettled: findings.unsettled.append(key)
        }
      } else if let cases = policy.coalition {
        switch verdict(on: node, knowing: cases, &pattern) {
        case .pinned: findings.pinnedByCoalition.append(key)
        case .unsettled: findings.unsettled.append(key)
        case nil: break
        case .broken: break
        }
      }
    }
    for node in isSuppressed.indices.suffix(more) where failed.contains(Int32(node)) {
      let isUnsettled = verdict(on: node, &pattern) == .unsettled
      let key = tables.key(of: node)
      if isUnsettled {
        findings.unsettled.append(key)
      } else {
        findings.disclosedGroups.append(key)
      }
    }
    return findings
  }

  private enum Verdict { case pinned, broken, unsettled }

  /// Why a need of a node isn't met.
  private func verdict(on node: Int, _ pattern: inout SuppressionPattern) -> Verdict {
    switch pattern.search(ProtectionRequirement(node: Int32(node), kind: .differs), effort: effort)
    {
    case .met: break
    case .blocked(_, let isProved): return isProved ? .pinned : .unsettled
    }
    for requirement in pattern.requirements where Int(requirement.node) == node {
      if case .blocked(_, let isProved) = pattern.search(requirement, effort: effort), !isProved {
        return .unsettled
      }
    }
    return .broken
  }

  /// Whether some coalition can compute a count; nil when none can.
  private func verdict(
    on node: Int, knowing cases: Int, _ pattern: inout SuppressionPattern
  ) -> Verdict? {
    let coalition = Coalition(
      values: pattern.system.values,
      isFinest: pattern.isSuppressed.indices.map { $0 < tables.places.count && tables.isFinest($0) }
    )
    var shifts = pattern.through[node].map { pattern.shifts[$0] }
    for _ in 0..<100 {
      guard let known = coalition.knowledge(against: shifts, cases: cases) else { return nil }
      switch pattern.search(
        ProtectionRequirement(node: Int32(node), kind: .differs), effort: effort, knowing: known)
      {
      case .met(let shift): shifts.append(shift)
      case .blocked(_, let isProved): return isProved ? .pinned : .unsettled
      }
    }
    return .unsettled
  }
}
