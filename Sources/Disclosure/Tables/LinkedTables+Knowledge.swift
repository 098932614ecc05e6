import Statistics

extension LinkedTables {
  /// Takes what readers know by a publication: how far rounded numbers can be off, and that suppressed cells aren't
  /// empty where zeros are always printed.
  ///
  /// - Parameter nodes: Those of its cells.
  /// - Returns: The nodes whose counts it prints exactly.
  /// - Throws: ``DisclosureError/contradictsTally(_:)``.
  mutating func learn(
    _ publication: Publication, at nodes: [Int]
  ) throws(DisclosureError) -> [Int] {
    var exact: [Int] = []
    for (cell, node) in zip(publication.cells, nodes) {
      let value = system.values[node]
      guard let printed = cell.printed else {
        if publication.zeros == .printed {
          system.floors[node] = max(system.floors[node], min(1, value))
        }
        continue
      }
      guard abs(printed - value) < publication.bound else { throw .contradictsTally(cell.key) }
      if publication.bound == 1 {
        exact.append(node)
      } else {
        system.limit(node, near: printed, bound: publication.bound)
      }
    }
    return exact
  }
}
