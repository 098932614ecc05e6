public import Statistics

/// Protects linked tables: suppresses as few cells as possible, or rounds as little, so that the promise of a policy
/// holds, and proves it.
///
/// Primary suppression takes the small counts. Secondary suppression adds a cell to every equation that has a single
/// suppressed one, then whatever gives each protection requirement a feasible shift; last, every cell that no
/// requirement relies on is published again. Small tables are chosen blindly instead (``ChoiceSeed``): not even the
/// choice tells anything. All numbers are whole, and the seed decides the rest: the same input and seed give the same
/// bytes.
public struct TableProtector: Sendable {
  public let tally: Tally
  public let policy: Policy
  let seed: ChoiceSeed

  /// - Parameters:
  ///   - tally: The counts.
  ///   - policy: The promise.
  ///   - seed: Decides between patterns that are as good; secret, else whoever has the program makes the same choice.
  public init(tally: Tally, policy: Policy, seed: ChoiceSeed = .known) {
    self.tally = tally
    self.policy = policy
    self.seed = seed
  }

  /// Protects tables of the tally together, and together with everything published before: by
  /// rounding where the policy says so, else by suppression.
  ///
  /// - Parameters:
  ///   - layouts: The tables to be protected together.
  ///   - earlier: What is out already.
  ///   - given: Rounded numbers that some cells must have, since they stand elsewhere too.
  ///   - hiding: Cells that are suppressed in any case, unless numbers are rounded.
  ///   - printing: Cells that aren't hidden to protect others, unless numbers are rounded.
  ///   - weights: How many times dearer than others some cells are to suppress; from 1 to 1,000.
  ///   - watch: Who waits; may end the search early.
  /// - Throws: ``DisclosureError/cannotProtect(_:)`` when no pattern was found that keeps the
  ///   promise, be it that none exists or that the search ends too early; ``DisclosureError/outOfTime(_:)`` when it was
  ///   ended before the promise was proved; other cases for cells that don't fit the tally.
  public func protect(
    _ layouts: [Layout], after earlier: [Publication] = [], given: [CellKey: Int] = [:],
    hiding: Set<CellKey> = [], printing: Set<CellKey> = [], weights: [CellKey: Int32] = [:],
    watch: Watch = .nobody
  ) throws(DisclosureError) -> Release {
    var seen: Set<CellKey> = []
    let keys = layouts.flatMap(\.keys).filter { seen.insert($0).inserted }
    return try protect(
      keys, after: earlier, given: given, hiding: hiding, printing: printing, weights: weights, watch: watch)
  }

  /// The same for cells, each given once.
  func protect(
    _ keys: [CellKey], after earlier: [Publication] = [], given: [CellKey: Int] = [:],
    hiding: Set<CellKey> = [], printing: Set<CellKey> = [], weights: [CellKey: Int32] = [:],
    watch: Watch = .nobody
  ) throws(DisclosureError) -> Release {
    if let base = policy.base {
      return try round(keys, to: base, after: earlier, given: given, watch: watch)
    }
    let names = tally.dimensions.map(\.name)
    let blank = Publication(
      dimensions: names, cells: keys.map { .init($0, printed: nil) }, zeros: policy.zeros)
    if hiding.isEmpty, printing.isEmpty,
      let release = try protectBlindly(blank, after: earlier, weights: weights, watch: watch)
    {
      return release
    }
    var problem = try SuppressionProblem(
      tally, policy: policy, new: blank, earlier: earlier, hiding: hiding, printing: printing, weights: weights)
    problem.watch = watch
    problem.seed = seed
    var pattern = SuppressionPattern(
      problem.tables.system, isSuppressed: problem.isSuppressed, costs: problem.costs,
      requirements: problem.requirements,
      coalitionBounds: problem.coalitionBounds)
    pattern.isByPrice = policy.cost == .value
    pattern.hasTime = { watch.isPatient }
    pattern.completeLines(of: problem.isSuppressed.indices.filter { problem.isSuppressed[$0] })
    try problem.repair(&pattern)
    try problem.prune(&pattern)
    try problem.improve(&pattern)
    let cells = zip(keys, problem.tables.cells[0]).map { key, node in
      let isHidden = pattern.isSuppressed[node]
      return Publication.Cell(key, printed: isHidden ? nil : problem.tables.system.values[node])
    }
    let publication = Publication(dimensions: names, cells: cells, zeros: policy.zeros)
    return try Release(
      publication, proof: problem.proof(of: pattern), tally: tally, policy: policy, after: earlier)
  }
}
