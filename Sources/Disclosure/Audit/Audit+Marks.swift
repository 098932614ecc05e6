public import Statistics

extension Audit {
  /// Signs that tell readers which hidden cells are small, and which are hidden to protect them.
  ///
  /// Of a small one they know that it is from 1 up to, but not including, the threshold; of another one that it is 0 or
  /// no less than the threshold.
  public struct Marks: Hashable, Sendable {
    let small: Set<CellKey>
    let others: Set<CellKey>
    let threshold: Int

    /// - Parameters:
    ///   - small: Hidden cells whose sign says that they are small.
    ///   - others: Hidden cells whose sign says that they aren't.
    ///   - threshold: The least count above zero that isn't small; at least 2.
    public init(small: Set<CellKey>, others: Set<CellKey>, threshold: Int) {
      self.small = small
      self.others = others
      self.threshold = threshold
    }
  }
}

extension Audit.Marks {
  /// Takes what the signs tell of counts, and what follows from it.
  ///
  /// That a count is 0 or large is no single interval: where one of the two can't be, the other is taken, until nothing
  /// more follows. All that is taken is certain; a reader who tries all cases at once may know still more.
  ///
  /// - Throws: ``DisclosureError/contradictsTally(_:)`` for a cell that is said to be small and isn't.
  func teach(
    _ tables: inout LinkedTables, _ isSuppressed: [Bool], effort: Int
  ) throws(DisclosureError) {
    var open: Set<Int> = []
    for node in Set(tables.cells.flatMap { $0 }) where isSuppressed[node] {
      let (key, value) = (tables.key(of: node), tables.system.values[node])
      if small.contains(key) {
        guard (1..<threshold).contains(value) else { throw .contradictsTally(key) }
        tables.system.floors[node] = max(tables.system.floors[node], 1)
        tables.system.ceilings[node] = min(tables.system.ceilings[node] ?? .max, threshold - 1)
      } else if others.contains(key), value == 0 || value >= threshold {
        open.insert(node)
      }
    }
    var isNew = true
    while isNew {
      isNew = false
      var pattern = SuppressionPattern(
        tables.system, isSuppressed: isSuppressed,
        costs: isSuppressed.map { _ in SuppressionPattern.neverSuppressed }, requirements: [])
      for node in open.sorted() {
        let value = tables.system.values[node]
        let isEmpty = value == 0
        guard case .impossible = pattern.seek(node, by: isEmpty ? threshold : -value, effort: effort).0
        else { continue }
        if isEmpty {
          tables.system.ceilings[node] = 0
        } else {
          tables.system.floors[node] = threshold
        }
        open.remove(node)
        isNew = true
      }
    }
  }
}
