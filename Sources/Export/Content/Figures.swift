public import Disclosure
public import Statistics

/// One release, with what its counts count and what its codes mean.
public struct Figures: Hashable, Sendable {
  /// Part of file names, as `cases`.
  public let name: String
  public let release: Release
  public let unit: StatisticsRow.Unit
  public let period: ReportingPeriod
  /// One for each dimension of the release, in its order, then those at which it stands.
  public let codebooks: [Codebook]
  /// The dimensions in which one counted thing can have several codes, as any topic: what stands
  /// at their codes doesn't add up to the total.
  public let overlapping: Set<String>

  let printed: [CellKey: Printed]

  /// - Throws: ``ExportError`` for a name that can't be part of a file name, a dimension of the
  ///   release without a codebook, or a code without a label.
  public init(
    _ name: String, _ release: Release, counting unit: StatisticsRow.Unit,
    in period: ReportingPeriod, codebooks: [Codebook], overlapping: Set<String> = []
  ) throws(ExportError) {
    guard name.isFileSafe else { throw .unsafeName(name) }
    let publication = release.publication
    let places = publication.place.keys.sorted().filter {
      !publication.dimensions.contains($0) && $0 != Scheme.kinds
    }
    var ordered: [Codebook] = []
    for dimension in publication.dimensions + places {
      guard let codebook = codebooks.first(where: { $0.dimension == dimension }) else {
        throw .missingCodebook(dimension: dimension)
      }
      ordered.append(codebook)
    }
    for (dimension, code) in publication.place.sorted(by: { $0.key < $1.key })
    where dimension != Scheme.kinds {
      guard let codebook = ordered.first(where: { $0.dimension == dimension }),
        codebook.entry(code) != nil
      else { throw .missingLabel(dimension: dimension, code: code) }
    }
    if let stranger = overlapping.subtracting(publication.dimensions).min() {
      throw .missingCodebook(dimension: stranger)
    }
    var printed: [CellKey: Printed] = [:]
    for cell in publication.cells {
      for (codebook, code) in zip(ordered, cell.key.codes) where codebook.entry(code) == nil {
        throw .missingLabel(dimension: codebook.dimension, code: code)
      }
      printed[cell.key] =
        cell.printed.map { publication.bound > 1 ? .rounded($0) : .number($0) } ?? .hidden
    }
    self.name = name
    self.release = release
    self.unit = unit
    self.period = period
    self.codebooks = ordered
    self.overlapping = overlapping
    self.printed = printed
  }
}

extension Figures {
  /// Every number lies less than this from its count: 1 says that they are exact.
  var bound: Int { release.publication.bound }

  /// Whether some cell is hidden.
  var hidesSome: Bool { printed.values.contains(.hidden) }

  /// The codebooks of the release's own dimensions.
  var dimensions: [Codebook] { Array(codebooks.prefix(release.publication.dimensions.count)) }

  /// The dimensions at one code of which the whole release stands, with that code.
  var standing: [(codebook: Codebook, code: String)] {
    codebooks.dropFirst(release.publication.dimensions.count).compactMap { codebook in
      release.publication.place[codebook.dimension].map { (codebook, $0) }
    }
  }

  func codebook(_ dimension: String) -> Codebook? {
    dimensions.first { $0.dimension == dimension }
  }

  /// What the release prints at some codes, at the total of the dimensions not named.
  func printed(at codes: [String: String]) -> Printed {
    printed[CellKey(dimensions.map { codes[$0.dimension] ?? $0.total })] ?? .unavailable
  }
}
