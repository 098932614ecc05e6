public import Statistics

/// Hides as few cells as it can, or rounds as little, so that a policy's promise holds, and proves it.
///
/// Small counts are hidden first; then a node more in every equation that has only one; then
/// whatever it takes for each need to have a move; then every node is closed again that nothing
/// needs. All of it is whole numbers in a fixed order: the same input gives the same bytes.
public struct Protector: Sendable {
  let tally: Tally
  let policy: Policy

  public init(tally: Tally, policy: Policy) {
    self.tally = tally
    self.policy = policy
  }

  /// Protects tables of the tally together, and together with everything published before: by
  /// rounding where the policy says so, else by hiding.
  ///
  /// - Parameters:
  ///   - given: Rounded numbers that some cells must have, since they stand elsewhere too.
  ///   - hiding: Cells that are hidden in any case, unless numbers are rounded.
  /// - Throws: ``DisclosureError/cannotProtect(_:)`` when no pattern was found that keeps the
  ///   promise, be it that none exists or that the search ends too early; other cases for cells that don't fit the tally.
  public func protect(
    _ layouts: [Layout], after earlier: [Publication] = [], given: [CellKey: Int] = [:],
    hiding: Set<CellKey> = []
  ) throws(DisclosureError) -> Release {
    var seen: Set<CellKey> = []
    let keys = layouts.flatMap(\.keys).filter { seen.insert($0).inserted }
    if let base = policy.base {
      return try round(keys, to: base, after: earlier, given: given)
    }
    let names = tally.dimensions.map(\.name)
    let blank = Publication(
      dimensions: names, cells: keys.map { .init($0, printed: nil) }, zeros: policy.zeros)
    let problem = try Problem(
      tally, policy: policy, new: blank, earlier: earlier, hiding: hiding)
    var pattern = Pattern(
      problem.atlas.system, isOpen: problem.isOpen, prices: problem.prices, needs: problem.needs,
      guards: problem.guards)
    pattern.completeLines(of: problem.isOpen.indices.filter { problem.isOpen[$0] })
    try problem.repair(&pattern)
    problem.prune(&pattern)
    problem.improve(&pattern)
    let cells = zip(keys, problem.atlas.cells[0]).map { key, node in
      let isHidden = pattern.isOpen[node]
      return Publication.Cell(key, printed: isHidden ? nil : problem.atlas.system.values[node])
    }
    let publication = Publication(dimensions: names, cells: cells, zeros: policy.zeros)
    return try Release(
      publication, proof: problem.proof(of: pattern), tally: tally, policy: policy, after: earlier)
  }
}
