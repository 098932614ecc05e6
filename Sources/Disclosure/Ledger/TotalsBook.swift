import Statistics

/// Which totals of a unit are printed, in all releases together, and as what number if they are rounded.
struct TotalsBook {
  private struct Place: Hashable {
    let period: Period
    let known: Knowledge
  }

  private var printed: Set<Place> = []
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
    let place = Place(period: question.period, known: question.known)
    guard let number else {
      hidden.insert(place)
      return
    }
    printed.insert(place)
    if bound > 1 { rounded[place] = number }
  }

  /// Whether some total that was asked for is printed nowhere.
  var hidesSome: Bool { !hidden.isSubset(of: printed) }

  func isPrinted(_ question: Question) -> Bool {
    printed.contains(Place(period: question.period, known: question.known))
  }

  /// The rounded total of a question's period; nil where it is hidden or exact.
  func rounded(_ question: Question) -> Int? {
    rounded[Place(period: question.period, known: question.known)]
  }
}
