/// The shape of one table: which codes of each dimension it shows, crossed with one another.
public struct Layout: Hashable, Sendable {
  /// The shown codes, one list for each dimension of the tally, each without repetition.
  public let codes: [[String]]

  public init(_ codes: [[String]]) { self.codes = codes }

  /// The table that shows every code of every dimension.
  public init(whole dimensions: [Dimension]) { codes = dimensions.map(\.codes) }

  /// Every cell of the table, the last dimension running fastest.
  public var keys: [CellKey] {
    codes.reduce([[]]) { rows, shown in rows.flatMap { row in shown.map { row + [$0] } } }
      .map(CellKey.init)
  }
}
