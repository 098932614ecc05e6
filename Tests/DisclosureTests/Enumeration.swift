import Disclosure
import Statistics

/// Every table of whole numbers that agrees with some publications, by trying them all.
///
/// Knows nothing of the engine: it works on the finest places of the tally. Every count must be
/// limited by something printed, be it exact or rounded.
struct Enumeration {
  /// The least and greatest value of each form, and of differences that were asked for.
  private(set) var least: [Int]
  private(set) var greatest: [Int]
  private(set) var tables = 0

  private let forms: [[Int]]
  private var totals: [(places: Set<Int>, range: ClosedRange<Int>)] = []
  private var floors: [(places: Set<Int>, least: Int)] = []
  private let size: Int

  /// - Parameters:
  ///   - cells: the cells to find the bounds of.
  ///   - known: how many cases somebody knows at some finest places.
  init(
    _ tally: Tally, _ publications: [Publication], cells: [CellKey], known: [CellKey: Int] = [:]
  ) {
    let places = Layout(tally.dimensions.map(\.leaves)).keys
    func covered(by key: CellKey) -> [Int] {
      let codes = zip(tally.dimensions, key.codes).map { dimension, code in
        Set(dimension.coverage[dimension.position(of: code) ?? 0].map { dimension.leaves[$0] })
      }
      return places.indices.filter { place in
        zip(places[place].codes, codes).allSatisfy { $1.contains($0) }
      }
    }
    size = places.count
    forms = cells.map { covered(by: $0) }
    least = cells.map { _ in .max }
    greatest = cells.map { _ in .min }
    for publication in publications {
      for cell in publication.cells {
        let codes = tally.dimensions.map { dimension in
          publication.dimensions.firstIndex(of: dimension.name).map { cell.key.codes[$0] }
            ?? publication.place[dimension.name] ?? dimension.total
        }
        let covered = Set(covered(by: CellKey(codes)))
        if let printed = cell.printed {
          let reach = publication.bound - 1
          totals.append((covered, max(0, printed - reach)...printed + reach))
        } else if publication.zeros == .printed {
          floors.append((covered, 1))
        }
      }
    }
    for (key, least) in known { floors.append((Set(covered(by: key)), least)) }
    var table = Array(repeating: 0, count: size)
    search(&table, 0)
  }

  private mutating func search(_ table: inout [Int], _ place: Int) {
    if place == size {
      guard floors.allSatisfy({ floor in floor.places.reduce(0) { $0 + table[$1] } >= floor.least })
      else { return }
      tables += 1
      for (number, form) in forms.enumerated() {
        let sum = form.reduce(0) { $0 + table[$1] }
        least[number] = min(least[number], sum)
        greatest[number] = max(greatest[number], sum)
      }
      return
    }
    var low = 0
    var high = Int.max
    for (places, range) in totals where places.contains(place) {
      let before = places.reduce(0) { $1 < place ? $0 + table[$1] : $0 }
      high = min(high, range.upperBound - before)
      if places.allSatisfy({ $0 <= place }) { low = max(low, range.lowerBound - before) }
    }
    guard low <= high else { return }
    for value in low...high {
      table[place] = value
      search(&table, place + 1)
    }
    table[place] = 0
  }
}
