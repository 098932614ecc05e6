import Statistics

/// Which totals of a unit are printed, in all releases together.
struct TotalsBook {
  private struct Place: Hashable {
    let period: Period
    let known: Knowledge
  }

  private var printed: Set<Place> = []
  private var hidden: Set<Place> = []

  init(_ earlier: [EarlierTable]) {
    for old in earlier where old.table.question.attributes.isEmpty {
      add(old.table.question, isPrinted: old.published.cells.contains { $0.printed != nil })
    }
  }

  mutating func add(_ totals: [CountTable], _ publication: Publication) {
    let known = Set(publication.cells.filter { $0.printed != nil }.map(\.key))
    for total in totals {
      add(total.question, isPrinted: total.key([:]).map(known.contains) ?? false)
    }
  }

  private mutating func add(_ question: Question, isPrinted: Bool) {
    let place = Place(period: question.period, known: question.known)
    if isPrinted { printed.insert(place) } else { hidden.insert(place) }
  }

  /// Whether some total that was asked for is printed nowhere.
  var hidesSome: Bool { !hidden.isSubset(of: printed) }

  func isPrinted(_ question: Question) -> Bool {
    printed.contains(Place(period: question.period, known: question.known))
  }
}
