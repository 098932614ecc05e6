public import Statistics

/// A table whose finest levels were joined until suppression leaves enough of it.
public struct RecodedTable: Hashable, Sendable {
  public let layout: Layout
  /// For each dimension of the tally, how many of its finest levels are left out.
  public let levels: [Int]
  public let release: Release
  /// The share of its inner counts above zero that are printed.
  public let share: Double
}

extension TableProtector {
  /// Protects the whole table of the tally, as fine as it can be while the wanted share of its inner
  /// counts is printed.
  ///
  /// Leaves out no more levels than it must; among those that leave out as many, the table with most
  /// printed cells. A level is the codes of one depth of a dimension; the total of each always stays.
  ///
  /// - Parameters:
  ///   - share: From 0 to 1.
  ///   - hiding: Cells that are suppressed in any case.
  ///   - printing: Cells that aren't hidden to protect others.
  ///   - weights: How many times dearer than others some cells are to suppress; from 1 to 1,000.
  ///   - watch: Who waits; may end the search early.
  /// - Returns: nil when no table keeps that much that is still divided by something.
  /// - Throws: ``DisclosureError`` for anything but a table that can't be protected.
  public func recoded(
    keeping share: Double, hiding: Set<CellKey> = [], printing: Set<CellKey> = [],
    weights: [CellKey: Int32] = [:], watch: Watch = .nobody
  ) throws(DisclosureError) -> RecodedTable? {
    let depths = tally.dimensions.map(\.depths)
    let most = depths.map { ($0.max() ?? 1) - 1 }
    for left in 0..<max(1, most.reduce(0, +)) {
      var best: (recoded: RecodedTable, printed: Int)?
      for levels in Self.ways(of: left, most: most) {
        let layout = Layout(
          zip(zip(tally.dimensions, depths), zip(most, levels)).map { dimension, level in
            zip(dimension.0.codes, dimension.1).filter { $0.1 <= level.0 + 1 - level.1 }.map(\.0)
          })
        let found = try attempt(layout, levels) { layout throws(DisclosureError) in
          try protect([layout], hiding: hiding, printing: printing, weights: weights, watch: watch)
        }
        guard let found else { continue }
        let printed = found.release.publication.cells.count { $0.printed != nil }
        if found.share >= share, printed > best?.printed ?? 0 { best = (found, printed) }
      }
      if let best { return best.recoded }
    }
    return nil
  }

  /// The table of a layout, or nil when it can't be protected.
  private func attempt(
    _ layout: Layout, _ levels: [Int], by protect: (Layout) throws(DisclosureError) -> Release
  ) throws(DisclosureError) -> RecodedTable? {
    do throws(DisclosureError) {
      let release = try protect(layout)
      return RecodedTable(
        layout: layout, levels: levels, release: release, share: shareKept(by: release, layout))
    } catch {
      guard case .cannotProtect = error else { throw error }
      return nil
    }
  }

  private func shareKept(by release: Release, _ layout: Layout) -> Double {
    let finest = zip(tally.dimensions, layout.codes).map { dimension, shown in
      let own = Set(shown)
      return own.filter { code in
        guard let position = dimension.position(of: code) else { return false }
        return dimension.parts[position].allSatisfy { !own.contains(dimension.codes[$0]) }
      }
    }
    let inner = release.publication.cells.filter { cell in
      zip(cell.key.codes, finest).allSatisfy { $1.contains($0) }
    }
    let counts = tally.sums(of: inner.map(\.key))
    let some = inner.filter { counts[$0.key, default: 0] > 0 }
    guard !some.isEmpty else { return 1 }
    return Double(some.count { $0.printed != nil }) / Double(some.count)
  }

  /// All ways of leaving out a number of levels.
  private static func ways(of left: Int, most: [Int]) -> [[Int]] {
    guard let first = most.first else { return left == 0 ? [[]] : [] }
    return (0...min(left, first)).flatMap { own in
      ways(of: left - own, most: Array(most.dropFirst())).map { [own] + $0 }
    }
  }
}

extension Dimension {
  /// The depth of each code: 1 for the total, one more for its parts.
  fileprivate var depths: [Int] {
    var depths = codes.map { _ in 1 }
    for position in codes.indices {
      for part in parts[position] { depths[part] = max(depths[part], depths[position] + 1) }
    }
    return depths
  }
}
