import Statistics

/// How the same cells stood in other periods of the year: what is best hidden, so that the longer periods come out.
///
/// A cell that is hidden in a single month of a quarter is found out by the quarter's number; hidden in two, it isn't.
/// So what was hidden before is hidden again rather than something else. A cell that was printed as a zero protects
/// little: a longer period's zero would open it. Only what is out decides, never a count.
struct Siblings {
  /// How many times dearer it is to hide a cell that was printed in another period of the year, and as a zero.
  static let printed: Int32 = 4
  static let zero: Int32 = 16

  private var hidden: Set<[String: String]> = []
  private var zeros: Set<[String: String]> = []
  private let isAny: Bool

  init(of question: Question, among earlier: [EarlierTable]) {
    let siblings = earlier.filter { question.isSibling(of: $0.published.question) }
    isAny = !siblings.isEmpty
    for cell in siblings.flatMap(\.published.cells) {
      if cell.printed == nil { hidden.insert(cell.at) }
      if cell.printed == 0 { zeros.insert(cell.at) }
    }
  }

  /// How many times dearer it is to hide a cell for the sake of longer periods.
  func weight(of place: [Axis: String]) -> Int32 {
    guard isAny else { return 1 }
    let at = PublishedTable.Cell.at(place)
    if zeros.contains(at) { return Self.zero }
    return hidden.contains(at) ? 1 : Self.printed
  }
}

extension Siblings {
  /// The cells of a table that are best hidden since exactly one other part of the next longer period hides them.
  ///
  /// The last month of a quarter and the last quarter of a year settle what the longer period can print.
  static func closing(_ table: CountTable, among earlier: [EarlierTable]) -> [CellKey] {
    let period = table.question.period
    let length = period.months.count
    let size = length == 1 ? 3 : length == 3 ? 12 : 0
    guard size > 0, period.months.upperBound.isMultiple(of: size) else { return [] }
    let others = (period.months.upperBound - size + 1)..<period.months.lowerBound
    var times: [[String: String]: Int] = [:]
    for old in earlier
    where table.question.isSibling(of: old.published.question)
      && others.contains(old.published.question.period.months.lowerBound)
    {
      for cell in old.published.cells where cell.printed == nil { times[cell.at, default: 0] += 1 }
    }
    return table.places.compactMap { place in
      let at = PublishedTable.Cell.at(place)
      return times[at] == 1 && place.count == 1 ? table.key(place) : nil
    }
  }
}

extension Question {
  /// Whether another asks the same of another period of as many months in the same year.
  fileprivate func isSibling(of other: Question) -> Bool {
    unit == other.unit && axes == other.axes && filters == other.filters
      && period.cut == other.period.cut && period.year == other.period.year
      && period.months.count == other.period.months.count && period != other.period
  }
}
