public import Statistics

/// How much of what was counted stands in printed numbers, for each counting unit and level of detail.
///
/// It is worked out from the published tables alone, so it tells readers nothing that they can't add up themselves. A
/// breakdown is a set of axes that a table crosses; its share is the sum of its printed cells over the printed total.
/// Breakdowns that overlap (any topic) have no share.
public struct InformationKept: Hashable, Sendable {
  /// One level of detail of one counting unit.
  public struct Level: Hashable, Sendable {
    public let unit: StatisticsRow.Unit
    /// How many axes divide: 0 for totals.
    public let depth: Int
    /// The mean share of the counted units in printed cells, over all breakdowns that were asked, from 0 to 1.
    public let counted: Double
    /// The share of the cells that were asked which are printed, from 0 to 1.
    public let cells: Double
  }

  /// By unit, then by depth.
  public let levels: [Level]

  /// - Parameters:
  ///   - published: The tables as printed.
  ///   - omitted: What was asked and doesn't go out: it keeps nothing.
  public init(_ published: [PublishedTable], omitted: [Question] = []) {
    var found: [Place: [Breakdown]] = [:]
    for table in published where table.question.addsUp {
      for breakdown in Self.breakdowns(of: table) {
        found[Place(unit: table.question.unit, depth: breakdown.depth), default: []]
          .append(breakdown)
      }
      // What the table asks for and doesn't cross is asked all the same.
      let deepest = table.cells.map(\.at.count).max() ?? 0
      for depth in (deepest + 1)..<max(deepest + 1, table.question.dimensions + 1) {
        found[Place(unit: table.question.unit, depth: depth), default: []]
          .append(Breakdown(depth: depth, share: 0, printed: 0, asked: 0))
      }
    }
    for question in omitted where question.addsUp {
      for depth in question.attributes.isEmpty ? 0...0 : 1...max(1, question.dimensions) {
        found[Place(unit: question.unit, depth: depth), default: []]
          .append(Breakdown(depth: depth, share: 0, printed: 0, asked: 0))
      }
    }
    levels = StatisticsRow.Unit.allCases.flatMap { unit in
      (0...Question.mostAxes).compactMap { depth in
        guard let own = found[Place(unit: unit, depth: depth)] else { return nil }
        let asked = own.reduce(0) { $0 + $1.asked }
        let printed = own.reduce(0) { $0 + $1.printed }
        return Level(
          unit: unit, depth: depth,
          counted: own.reduce(0) { $0 + $1.share } / Double(own.count),
          cells: asked == 0 ? 0 : Double(printed) / Double(asked))
      }
    }
  }

  private struct Place: Hashable {
    let unit: StatisticsRow.Unit
    let depth: Int
  }

  private struct Breakdown {
    let depth: Int
    let share: Double
    let printed: Int
    let asked: Int
  }

  private static func breakdowns(of table: PublishedTable) -> [Breakdown] {
    let total = table.cells.first { $0.at.isEmpty }?.printed
    let byAxes = Dictionary(grouping: table.cells) { Set($0.at.keys) }
    return byAxes.filter { !$0.key.isEmpty || table.question.attributes.isEmpty }
      .map { axes, cells in
        let sum = cells.compactMap(\.printed).reduce(0, +)
        let share = total.map { $0 == 0 ? 1 : min(1, Double(sum) / Double($0)) } ?? 0
        return Breakdown(
          depth: axes.count, share: share, printed: cells.count { $0.printed != nil },
          asked: cells.count)
      }
  }
}

extension Question {
  /// How many attributes its cells can be divided by at once.
  fileprivate var dimensions: Int { Set(axes.map(\.attribute)).count }
}
