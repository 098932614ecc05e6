import Base

extension Words {
  /// The word with the fewest letters wrong, missing, too many or swapped with a neighbour; of several, the first.
  static func nearest(to typed: String) -> String {
    let typed = Array(typed.utf8.prefix(12))
    func distance(_ word: String) -> Int { EditDistance.between(Array(word.utf8), typed) }
    return all.min { distance($0) < distance($1) } ?? ""
  }
}
