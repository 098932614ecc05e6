import Statistics

extension Verifier {
  /// The numbers of a rounded publication and its bound are multiples of the base, none is
  /// negative, and wherever a total and all its direct parts are printed, the parts add up to it.
  ///
  /// A hidden cell has no number, and no sum is asked of its neighbours.
  func checkRounding(
    _ publication: Publication, to base: Int, in books: VerifierBooks
  ) throws(Refusal) {
    guard publication.bound.isMultiple(of: base) else { throw .otherMethod }
    var numbers: [VerifierBooks.Place: Int] = [:]
    for (cell, place) in zip(publication.cells, books.places[0]) {
      guard let printed = cell.printed else { continue }
      guard printed >= 0, printed.isMultiple(of: base) else { throw .notAMultiple(cell.key) }
      guard numbers[place, default: printed] == printed else { throw .doesNotAddUp(cell.key) }
      numbers[place] = printed
    }
    for (cell, place) in zip(publication.cells, books.places[0]) {
      for parts in books.divisions(of: place) {
        let printed = parts.compactMap { numbers[$0] }
        guard let whole = numbers[place], printed.count == parts.count else { continue }
        guard printed.reduce(0, +) == whole else { throw .doesNotAddUp(cell.key) }
      }
    }
  }
}
