public import Statistics

/// A table as it went out: its question, and for each cell the printed number, exact or rounded, or nothing.
///
/// Cells say where they stand in the question's own codes, so that the table can be placed in any later tally.
public struct PublishedTable: Hashable, Codable, Sendable {
  public struct Cell: Hashable, Codable, Sendable {
    /// A code for each axis that divides here; the total of the others.
    public let at: [String: String]
    /// Nil when hidden.
    public let printed: Int?

    init(_ place: [Axis: String], printed: Int?) {
      at = Self.at(place)
      self.printed = printed
    }

    /// A place as it is written: by the names of its axes.
    public static func at(_ place: [Axis: String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: place.map { ($0.key.rawValue, $0.value) })
    }

    /// Nil for an axis that there isn't.
    public var place: [Axis: String]? {
      var place: [Axis: String] = [:]
      for (name, code) in at {
        guard let axis = Axis(rawValue: name) else { return nil }
        place[axis] = code
      }
      return place
    }
  }

  public let question: Question
  public let cells: [Cell]
  /// Every number lies less than this from its count: 1 says that they are exact.
  public let bound: Int

  init(_ table: CountTable, printed: [CellKey: Int?], bound: Int) {
    question = table.question
    self.bound = bound
    cells = table.places.compactMap { place in
      table.key(place).flatMap { printed[$0] }.map { Cell(place, printed: $0) }
    }
  }

  /// The table as readers of some tally know it.
  func publication(in table: CountTable, zeros: Policy.Zeros) -> Publication {
    var seen: Set<CellKey> = []
    let placed = cells.compactMap { cell -> Publication.Cell? in
      guard let key = cell.place.flatMap({ table.key($0) }), seen.insert(key).inserted else {
        return nil
      }
      return .init(key, printed: cell.printed)
    }
    return Publication(
      dimensions: table.tally.dimensions.map(\.name), cells: placed, zeros: zeros, bound: bound)
  }

  private enum CodingKeys: CodingKey { case question, cells, bound }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    question = try container.decode(Question.self, forKey: .question)
    cells = try container.decode([Cell].self, forKey: .cells)
    bound = try container.decodeIfPresent(Int.self, forKey: .bound) ?? 1
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(question, forKey: .question)
    try container.encode(cells, forKey: .cells)
    if bound > 1 { try container.encode(bound, forKey: .bound) }
  }

  /// The share of the counts above zero that are printed, totals left out; 1 when there are none.
  public func shareKept(of table: CountTable) -> Double {
    // Attributes divide, not axes: two axes of one attribute never cross.
    let deepest = cells.map(\.at.count).max() ?? 0
    let inner = cells.filter { $0.at.count == deepest }
    let counts = table.cells
    let some = inner.filter { cell in
      (cell.place.flatMap { table.key($0) }.flatMap { counts[$0] } ?? 0) > 0
    }
    guard !some.isEmpty else { return 1 }
    return Double(some.count { $0.printed != nil }) / Double(some.count)
  }
}
