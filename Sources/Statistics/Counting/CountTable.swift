/// The answer to a question: counts, not yet protected.
public struct CountTable: Hashable, Sendable {
  /// A code of an axis and the code that means it in the tally's dimension.
  public struct Code: Hashable, Sendable {
    public let code: String
    /// Nil when nothing can ever have it.
    public let node: String?
  }

  /// Where the question's table lies in the tally.
  struct Place: Hashable, Sendable {
    /// For each dimension the code at which the whole table stands; nil when nothing does.
    var totals: [String?]
    var rows: [Axis: [Code]]
    /// For each dimension that a filter looks at, the code of what it leaves out.
    var leftOut: [Int: String]
  }

  public let question: Question
  /// The number of its group among the questions that were asked together: those of a group share a tally.
  public let group: Int
  public let tally: Tally
  let place: Place

  init(_ question: Question, group: Int, tally: Tally, place: Place) {
    self.question = question
    self.group = group
    self.tally = tally
    self.place = place
  }

  /// The codes of one of the question's axes, in order.
  public func codes(_ axis: Axis) -> [Code] { place.rows[axis] ?? [] }

  /// The codes that the table shows in each of the tally's dimensions, the total before its parts.
  public var layout: Layout {
    Layout(
      zip(tally.dimensions, place.totals).map { dimension, total in
        let parts = question.axes.filter { $0.attribute.rawValue == dimension.name }
          .flatMap { codes($0).compactMap(\.node) }
        return ([total].compactMap(\.self) + parts).unique
      })
  }

  /// The place of a cell: a code on some axes, the total of everything else.
  ///
  /// - Returns: nil when nothing can stand there.
  public func key(_ codes: [Axis: String]) -> CellKey? {
    var places = place.totals
    for (axis, code) in codes {
      guard
        let dimension = tally.dimensions.firstIndex(where: { $0.name == axis.attribute.rawValue })
      else { return nil }
      places[dimension] = self.codes(axis).first { $0.code == code }?.node
    }
    let all = places.compactMap(\.self)
    return all.count == places.count ? CellKey(all) : nil
  }

  /// For each filter, the position of its dimension in the tally, and the code of what it leaves out.
  public var leftOut: [(dimension: Int, code: String)] {
    place.leftOut.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// For each cell, the same cell without any filter.
  public var wholes: [(whole: CellKey, part: CellKey)] {
    layout.keys.map { key in
      (place.leftOut.keys.reduce(key) { $0.standing(at: tally.dimensions[$1].total, in: $1) }, key)
    }
  }

  /// A count; 0 where nothing can stand.
  public func count(_ codes: [Axis: String] = [:]) -> Int {
    key(codes).flatMap { tally.count(of: $0) } ?? 0
  }

  /// How many things were counted, each once.
  public var total: Int { count() }
}
