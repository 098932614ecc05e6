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
    /// Counts about which the search ended too early. Take them for unsafe.
    public fileprivate(set) var unsettled: [CellKey] = []

    public var isSafe: Bool { pinned.isEmpty && unkept.isEmpty && unsettled.isEmpty }
  }

  /// Judges every sensitive count by the promise of a policy.
  public func findings(_ policy: Policy) -> Findings {
    var findings = Findings()
    var pattern = Pattern(
      atlas.system, isOpen: isOpen, prices: isOpen.map { _ in Pattern.closedForEver },
      needs: atlas.judged.filter { policy.isSensitive(atlas.system.values[$0]) && isOpen[$0] }
        .flatMap { Need.needs(of: $0, count: atlas.system.values[$0], policy: policy) })
    pattern.takeCircuits()
    var failed: Set<Int32> = []
    for (number, need) in pattern.needs.enumerated() {
      guard pattern.moveOf[number] < 0, !failed.contains(need.node) else { continue }
      if case .met(let move) = pattern.search(need, effort: effort) {
        pattern.take(move)
      } else {
        failed.insert(need.node)
      }
    }
    for node in atlas.judged where policy.isSensitive(atlas.system.values[node]) {
      findings.sensitive += 1
      let key = atlas.key(of: node)
      if !isOpen[node] {
        findings.pinned.append(key)
      } else if failed.contains(Int32(node)) {
        switch verdict(on: node, &pattern) {
        case .pinned: findings.pinned.append(key)
        case .unkept: findings.unkept.append(key)
        case .unsettled: findings.unsettled.append(key)
        }
      }
    }
    return findings
  }

  private enum Verdict { case pinned, unkept, unsettled }

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
    return .unkept
  }
}
