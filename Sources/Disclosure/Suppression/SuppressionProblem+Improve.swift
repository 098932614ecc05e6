import Base

extension SuppressionProblem {
  /// How much searching the trials may do in all.
  private static let mostWork = 30_000_000

  /// Tries to do with cheaper complements: shows some again, forbids one of them, mends the
  /// pattern, and keeps what isn't dearer.
  ///
  /// The number of trials falls with the size of the problem, and they end when they have searched
  /// enough; their order comes from the seed, so that the same input gives the same bytes.
  func improve(_ pattern: inout SuppressionPattern) throws(DisclosureError) {
    var random = SplitMix64(seed: seed.hash(for: .trials)(1))
    var cost = pattern.cost
    let size = tables.system.values.count
    guard size < 8_000 else { return }
    let isSmall = size < 1_500
    let trials = min(250_000 / max(100, size), 15 * complements(of: pattern).count)
    let start = pattern.work
    for done in 0..<trials where pattern.work - start < Self.mostWork {
      guard try watch.hasTime(.improving, done, of: trials) else { return }
      let complements = complements(of: pattern)
      guard !complements.isEmpty else { return }
      var trial = pattern
      let first = complements[random.below(complements.count)]
      var dropped = [first]
      let near = neighbours(of: first).filter { complements.contains($0) }
      for _ in 0..<random.below(4) where !near.isEmpty {
        dropped.append(near[random.below(near.count)])
      }
      trial.isBanned[first] = true
      for node in dropped { trial.drop(node) }
      trial.completeLines(of: dropped)
      let isRepaired = try canRepair(&trial, limit: cost)
      pattern.work = trial.work
      guard isRepaired else { continue }
      let fresh = self.complements(of: trial).filter { !pattern.isSuppressed[$0] }
      try prune(&trial, among: isSmall ? nil : fresh + near)
      trial.isBanned[first] = false
      pattern.work = trial.work
      guard trial.cost <= cost else { continue }
      cost = trial.cost
      pattern = trial
    }
  }

  /// Mends a trial; false when that is too dear.
  private func canRepair(
    _ trial: inout SuppressionPattern, limit: Int
  ) throws(DisclosureError) -> Bool {
    do throws(DisclosureError) {
      try repair(&trial, limit: limit)
      return true
    } catch {
      guard case .cannotProtect = error else { throw error }
      return false
    }
  }

  /// The nodes that share an equation with a node, or with one that does.
  private func neighbours(of node: Int) -> [Int] {
    let system = tables.system
    var found: Set<Int> = []
    for link in system.equations(of: node) {
      for other in system.nodes(of: Int(link.equation)) {
        for link in system.equations(of: Int(other))
        where system.nodes(of: Int(link.equation)).count < 40 {
          found.formUnion(system.nodes(of: Int(link.equation)).map { Int($0) })
        }
      }
    }
    return found.subtracting([node]).sorted()
  }
}
