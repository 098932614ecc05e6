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

    /// The counts of all findings.
    public var unsafe: Set<CellKey> {
      Set(pinned + unkept + pinnedByCoalition + disclosedGroups + unsettled)
    }
  }

  /// Judges every sensitive count by the promise of a policy.
  public func findings(_ policy: Policy) -> Findings {
    var findings = Findings()
    var atlas = atlas
    let sensitive = atlas.judged.filter { policy.isSensitive(atlas.system.values[$0]) }
    var needs = sensitive.filter { self.isOpen[$0] }
      .flatMap { Need.needs(of: $0, count: atlas.system.values[$0], policy: policy) }
    let cells = atlas.cells.flatMap { $0 }
    let revisions = atlas.revisions(
      of: cells, after: cells.filter { !self.isOpen[$0] }, policy: policy)
    let revised = revisions.filter { self.isOpen[$0.node] }
    needs += revised.flatMap {
      Need.needs(of: $0.node, changedBy: $0.change, policy: policy)
    }
    findings.pinned += revisions.filter { !self.isOpen[$0.node] && $0.change > 0 }
      .map { atlas.key(of: $0.node) }
    if let coalition = policy.coalition {
      needs += atlas.addGroups(coalition: coalition)
      atlas.system.index()
    }
    let more = atlas.system.values.count - isOpen.count
    let isOpen = isOpen + Array(repeating: true, count: more)
    var pattern = Pattern(
      atlas.system, isOpen: isOpen, prices: isOpen.map { _ in Pattern.closedForEver }, needs: needs)
    pattern.takeCircuits()
    var failed: Set<Int32> = []
    for (number, need) in needs.enumerated() {
      guard pattern.moveOf[number] < 0, !failed.contains(need.node) else { continue }
      if case .met(let move) = pattern.search(need, effort: effort) {
        pattern.take(move)
      } else {
        failed.insert(need.node)
      }
    }
    for node in Set(sensitive + revised.map(\.node)).sorted() {
      findings.sensitive += 1
      let key = atlas.key(of: node)
      if !isOpen[node] {
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
    for node in isOpen.indices.suffix(more) where failed.contains(Int32(node)) {
      let isUnsettled = verdict(on: node, &pattern) == .unsettled
      let key = atlas.key(of: node)
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
  private func verdict(on node: Int, _ pattern: inout Pattern) -> Verdict {
    switch pattern.search(Need(node: Int32(node), kind: .differs), effort: effort) {
    case .met: break
    case .blocked(_, let isProved): return isProved ? .pinned : .unsettled
    }
    for need in pattern.needs where Int(need.node) == node {
      if case .blocked(_, let isProved) = pattern.search(need, effort: effort), !isProved {
        return .unsettled
      }
    }
    return .broken
  }

  /// Whether some coalition can compute a count; nil when none can.
  private func verdict(
    on node: Int, knowing cases: Int, _ pattern: inout Pattern
  ) -> Verdict? {
    let coalition = Coalition(
      values: pattern.system.values,
      isFinest: pattern.isOpen.indices.map { $0 < atlas.places.count && atlas.isFinest($0) })
    var moves = pattern.through[node].map { pattern.moves[$0] }
    for _ in 0..<100 {
      guard let known = coalition.knowledge(against: moves, cases: cases) else { return nil }
      switch pattern.search(
        Need(node: Int32(node), kind: .differs), effort: effort, knowing: known)
      {
      case .met(let move): moves.append(move)
      case .blocked(_, let isProved): return isProved ? .pinned : .unsettled
      }
    }
    return .unsettled
  }
}
