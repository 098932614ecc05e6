import Statistics

extension TableProtector {
  /// Protects tables so that not even the choice of what is hidden tells anything, where they are small enough.
  ///
  /// - Returns: nil where they aren't.
  func protectBlindly(
    _ blank: Publication, after earlier: [Publication], weights: [CellKey: Int32], watch: Watch
  ) throws(DisclosureError) -> Release? {
    guard
      let small = try SmallTables(tally, policy: policy, new: blank, earlier: earlier, weights: weights),
      !small.isTooFew, try watch.hasTime(.hiding, 0, of: 1)
    else { return nil }
    var choice = small.choice(seed)
    let pattern: NodeSet?
    let members: [[Int32]]
    do throws(BlindChoice.OutOfReach) {
      pattern = try choice.pattern(for: small.truth)
      members = try choice.witnesses(for: small.truth)
    } catch {
      return nil
    }
    guard let pattern else { return nil }
    let values = small.tables.system.values
    let cells = zip(blank.cells, small.cells).map { cell, node in
      Publication.Cell(cell.key, printed: pattern.contains(node) ? nil : values[node])
    }
    let publication = Publication(dimensions: blank.dimensions, cells: cells, zeros: policy.zeros)
    return try Release(
      publication, proof: small.proof(from: members), tally: tally, policy: policy, after: earlier)
  }
}
