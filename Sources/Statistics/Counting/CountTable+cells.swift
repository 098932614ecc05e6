extension CountTable {
  /// Every place of the table that anything can have: for each attribute its total or a code of one of its axes.
  public var places: [[Axis: String]] {
    let attributes = question.axes.map(\.attribute).unique
    let all = attributes.reduce([[:]]) { places, attribute -> [[Axis: String]] in
      let axes = question.axes.filter { $0.attribute == attribute }
      let steps = axes.flatMap { axis in codes(axis).map { [axis: $0.code] } }
      return places.flatMap { place in [place] + steps.map { place.merging($0) { $1 } } }
    }
    var seen: Set<CellKey> = []
    return all.filter { place in key(place).map { seen.insert($0).inserted } ?? false }
  }

  /// Every count of the table that isn't 0, by its key, in one pass over the tally.
  public var cells: [CellKey: Int] {
    let shown: [[String: [String]]] = zip(tally.dimensions, layout.codes).map { dimension, codes in
      var covers: [String: [String]] = [:]
      for code in codes {
        guard let position = dimension.position(of: code) else { continue }
        for leaf in dimension.coverage[position] {
          covers[dimension.leaves[leaf], default: []].append(code)
        }
      }
      return covers
    }
    var cells: [CellKey: Int] = [:]
    for (key, count) in tally.counts {
      var places: [[String]] = [[]]
      for (leaf, covers) in zip(key.codes, shown) {
        places = places.flatMap { place in (covers[leaf] ?? []).map { place + [$0] } }
      }
      for place in places { cells[CellKey(place), default: 0] += count }
    }
    return cells
  }
}
