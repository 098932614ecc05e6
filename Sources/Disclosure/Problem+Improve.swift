extension Problem {
  /// Tries to do with cheaper complements: shows some again, forbids one of them, mends the
  /// pattern, and keeps what isn't dearer.
  ///
  /// The number of trials falls with the size of the problem; their order comes from fixed
  /// pseudo-random numbers, so that the same input gives the same bytes.
  func improve(_ pattern: inout Pattern) {
    var random = Dice()
    var cost = pattern.cost
    let size = atlas.system.values.count
    guard size < 8_000 else { return }
    let isSmall = size < 1_500
    let trials = min(250_000 / max(100, size), 15 * complements(of: pattern).count)
    for _ in 0..<trials {
      let complements = complements(of: pattern)
      guard !complements.isEmpty else { return }
      var trial = pattern
      let first = complements[random.roll(complements.count)]
      var dropped = [first]
      let near = neighbours(of: first).filter { complements.contains($0) }
      for _ in 0..<random.roll(4) where !near.isEmpty {
        dropped.append(near[random.roll(near.count)])
      }
      trial.isBanned[first] = true
      for node in dropped { trial.drop(node) }
      trial.completeLines(of: dropped)
      guard (try? repair(&trial, limit: cost)) != nil else { continue }
      let fresh = self.complements(of: trial).filter { !pattern.isOpen[$0] }
      prune(&trial, among: isSmall ? nil : fresh + near)
      trial.isBanned[first] = false
      guard trial.cost <= cost else { continue }
      cost = trial.cost
      pattern = trial
    }
  }

  /// The nodes that share an equation with a node, or with one that does.
  private func neighbours(of node: Int) -> [Int] {
    let system = atlas.system
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

/// Pseudo-random numbers that are the same everywhere (SplitMix64).
private struct Dice {
  private var state: UInt64 = 1

  /// A number from 0 up to, but not including, `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
