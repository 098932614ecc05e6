import Statistics

extension VerifierBooks {
  /// No decoy puts anything where nothing can be; and what is tied changes alike in every class that readers can name,
  /// with one of the lesser kind left wherever there is one of the other.
  func checkKinds(of proof: Proof, in tally: Tally) throws(Refusal) {
    let names = tally.dimensions.map(\.name)
    for (number, decoy) in proof.decoys.enumerated() {
      for (key, change) in decoy.changes
      where change > 0 && tally.exclusions.contains(where: { $0.holds(key, names) }) {
        throw .impossiblePlace(decoy: number, key)
      }
    }
    guard let kinds = tally.kinds, let position = names.firstIndex(of: kinds.dimension) else {
      return
    }
    for tie in kinds.ties {
      let shared = names.indices.filter { tie.shared.contains(names[$0]) }
      func sums(_ counts: [CellKey: Int], of kind: String) -> [[Int]: Int] {
        var sums: [[Int]: Int] = [:]
        for (key, count) in counts where key.codes[position] == kind {
          sums[classes(of: key, along: shared), default: 0] += count
        }
        return sums
      }
      let (ones, others) = (sums(tally.counts, of: tie.one), sums(tally.counts, of: tie.other))
      for (number, decoy) in proof.decoys.enumerated() {
        let (mine, theirs) = (sums(decoy.changes, of: tie.one), sums(decoy.changes, of: tie.other))
        let places = Set(mine.keys).union(theirs.keys)
        for place in places.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
          let change = mine[place, default: 0]
          let (one, other) = (ones[place, default: 0], others[place, default: 0])
          let isLeft = one == other || min(one, other) == 0 || min(one, other) + change > 0
          guard change == theirs[place, default: 0], isLeft else {
            let key = decoy.changes.keys.filter {
              classes(of: $0, along: shared) == place
                && [tie.one, tie.other].contains($0.codes[position])
            }.min { $0.description < $1.description }
            throw .untied(decoy: number, key ?? CellKey([tie.one, tie.other]))
          }
        }
      }
    }
  }
}
