/// The ways in which the figures of a data element can be cut into parts that make the whole.
struct DHIS2Levels {
  /// Each level as the codes of its cells; more organisation units first, then more cells.
  let finestFirst: [[[String: String]]]

  init(_ figures: Figures, _ plan: DHIS2Plan) {
    var levels: [(places: Int, cells: [[String: String]])] = [(1, [[:]])]
    for codebook in figures.dimensions where codebook.dimension != plan.dataElements {
      levels = levels.flatMap { level in
        let isSplit = !figures.overlapping.contains(codebook.dimension)
        return (isSplit ? codebook.levels : [[codebook.total]]).map { codes in
          let cells = level.cells.flatMap { cell in
            codes.map { cell.merging([codebook.dimension: $0]) { $1 } }
          }
          return (codebook.dimension == plan.orgUnits ? codes.count : level.places, cells)
        }
      }
    }
    finestFirst = levels.enumerated().sorted { a, b in
      (-a.element.places, -a.element.cells.count, a.offset)
        < (-b.element.places, -b.element.cells.count, b.offset)
    }.map(\.element.cells)
  }
}
