public import Statistics

/// The attacker's view of everything published: the feasibility interval of each cell, worked out exactly and without
/// any proof.
///
/// It stands on the attacker's side: all publications at once, whole numbers, none negative, and
/// what their rules tell. Where it can't settle a question within its effort it says so, and
/// counts the cell as unsafe.
public struct Audit: Sendable {
  /// The least and greatest count that a hidden or rounded cell can have.
  public struct Bounds: Hashable, Sendable {
    public let key: CellKey
    public let count: Int
    public let least: Int
    /// nil when no publication limits it.
    public let greatest: Int?
    /// false when the search ended before both were certain; the true interval may be wider.
    public let isSettled: Bool
  }

  let tables: LinkedTables
  let isSuppressed: [Bool]
  /// How many exchanges and cases one question may take.
  let effort: Int

  /// Takes everything published about the cases of a tally, in any order.
  ///
  /// - Throws: a case for cells that don't fit the tally, or that contradict it.
  /// - Parameters:
  ///   - tally: The counts.
  ///   - publications: All that is out, with its marks.
  ///   - marks: What readers see of hidden cells beside that they are hidden.
  ///   - effort: At most so many steps of the solver a cell.
  public init(
    _ tally: Tally, publications: [Publication], marks: Marks? = nil, effort: Int = 20_000
  ) throws(DisclosureError) {
    var tables = try LinkedTables(tally, publications: publications)
    var isSuppressed = Array(repeating: true, count: tables.places.count)
    for (publication, nodes) in zip(publications, tables.cells) {
      for node in try tables.learn(publication, at: nodes) { isSuppressed[node] = false }
    }
    for node in tables.impossible { isSuppressed[node] = false }
    tables.system.index()
    if let marks { try marks.teach(&tables, isSuppressed, effort: effort) }
    self.tables = tables
    self.isSuppressed = isSuppressed
    self.effort = effort
  }

  /// The exact interval of every hidden or rounded cell, each once.
  public func bounds() -> [Bounds] {
    var pattern = SuppressionPattern(
      tables.system, isSuppressed: isSuppressed,
      costs: isSuppressed.map { _ in SuppressionPattern.neverSuppressed }, requirements: [])
    var seen: Set<Int> = []
    return tables.cells.flatMap { $0 }.filter { isSuppressed[$0] && seen.insert($0).inserted }
      .map { node in
        let (least, first) = extreme(of: node, upward: false, &pattern)
        let (greatest, second) = extreme(of: node, upward: true, &pattern)
        return Bounds(
          key: tables.key(of: node), count: tables.system.values[node], least: least ?? 0,
          greatest: greatest, isSettled: first && second)
      }
  }

  /// The furthest a count can be; nil when nothing limits it.
  private func extreme(
    of node: Int, upward: Bool, _ pattern: inout SuppressionPattern
  ) -> (count: Int?, isSettled: Bool) {
    let value = tables.system.values[node]
    let direction = upward ? 1 : -1
    let end = upward ? LinearSystem.unlimited : -tables.system.fall(of: node)
    var reached = 0
    var beyond = end + 1
    var step = 1
    while reached + 1 < beyond {
      let wanted = min(reached + step, beyond - 1)
      switch pattern.seek(node, by: wanted * direction, effort: effort).0 {
      case .found(let shift):
        reached = max(wanted, abs(Int(shift.change(at: Int32(node)))))
        step *= 2
      case .impossible:
        beyond = wanted
        step = max(1, (beyond - reached) / 2)
      case .unsettled:
        return (value + reached * direction, false)
      }
    }
    return (reached >= LinearSystem.unlimited ? nil : value + reached * direction, true)
  }
}
