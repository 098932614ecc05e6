import Statistics

/// The true count of every cell of the whole table, added up once.
struct TrueCounts {
  private var counts: [CellKey: Int] = [:]

  init(_ tally: Tally) {
    let holding = tally.dimensions.map { dimension in
      Dictionary(
        uniqueKeysWithValues: dimension.leaves.indices.map { leaf in
          (
            dimension.leaves[leaf],
            dimension.codes.indices.filter { dimension.coverage[$0].contains(leaf) }
              .map { dimension.codes[$0] }
          )
        })
    }
    for (key, value) in tally.counts {
      var keys: [[String]] = [[]]
      for (codes, leaf) in zip(holding, key.codes) {
        keys = keys.flatMap { key in (codes[leaf] ?? []).map { key + [$0] } }
      }
      for key in keys { counts[CellKey(key), default: 0] += value }
    }
  }

  subscript(key: CellKey) -> Int { counts[key, default: 0] }
}
