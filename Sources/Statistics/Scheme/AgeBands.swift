/// A set of age bands, always made from whole years and never from other bands (standards.md 3.5).
struct AgeBands {
  let firstYears: [Int]
  /// The last band has no upper limit.
  let codes: [String]

  /// - Parameter firstYears: Of each band, ascending, from 0.
  private init(_ firstYears: Int...) {
    self.firstYears = firstYears
    codes = firstYears.indices.map { position in
      position + 1 < firstYears.count
        ? "Y\(firstYears[position])T\(firstYears[position + 1] - 1)"
        : "Y_GE\(firstYears[position])"
    }
  }

  init?(_ axis: Axis) {
    switch axis {
    case .ageLaw: self.init(0, 6, 10, 13, 16, 18)
    case .ageHelpline: self.init(0, 4, 7, 10, 13, 16, 18, 25)
    case .ageFive: self.init(0, 5, 10, 15, 18)
    default: return nil
    }
  }

  /// The band in which every age from `low` to `high` lies; nil when they lie in several.
  func code(_ low: Int, _ high: Int) -> String? {
    guard let band = firstYears.lastIndex(where: { $0 <= low }),
      band == firstYears.lastIndex(where: { $0 <= high })
    else { return nil }
    return codes[band]
  }
}
