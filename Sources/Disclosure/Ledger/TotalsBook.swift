import Statistics

/// Which totals are printed, in all releases together, and as what number if they are rounded.
struct TotalsBook {
  private struct Place: Hashable {
    let unit: StatisticsRow.Unit
    let period: Period
    let known: Knowledge

    init(_ question: Question, of unit: StatisticsRow.Unit? = nil) {
      self.unit = unit ?? question.unit
      period = question.period
      known = question.known
    }
  }

  private var printed: [Place: Int] = [:]
  private var hidden: Set<Place> = []
  private var rounded: [Place: Int] = [:]

  init(_ earlier: [EarlierTable]) {
    for old in earlier where old.table.question.attributes.isEmpty {
      add(
        old.table.question, old.published.cells.compactMap(\.printed).first,
        bound: old.published.bound)
    }
  }

  mutating func add(_ totals: [CountTable], _ publication: Publication) {
    let printed = Dictionary(publication.cells.map { ($0.key, $0.printed) }) { first, _ in first }
    for total in totals {
      add(
        total.question, total.key([:]).flatMap { printed[$0] ?? nil }, bound: publication.bound)
    }
  }

  private mutating func add(_ question: Question, _ number: Int?, bound: Int) {
    let place = Place(question)
    guard let number else {
      hidden.insert(place)
      return
    }
    printed[place] = number
    if bound > 1 { rounded[place] = number }
  }

  /// Whether some total of a unit that was asked for is printed nowhere.
  func hidesSome(of unit: StatisticsRow.Unit) -> Bool {
    hidden.contains { $0.unit == unit && printed[$0] == nil }
  }

  /// Whether the total of a question's period is printed, be it of its own unit or of another one.
  func isPrinted(_ question: Question, of unit: StatisticsRow.Unit? = nil) -> Bool {
    printed[Place(question, of: unit)] != nil
  }

  /// The total of a question's period as it is printed; nil where it is hidden.
  func total(_ question: Question) -> Int? { printed[Place(question)] }

  /// The rounded total of a question's period; nil where it is hidden or exact.
  func rounded(_ question: Question) -> Int? {
    rounded[Place(question)]
  }
}
