public import Statistics

/// What readers see of some cells: a printed number, exact or rounded, or the one symbol for hidden.
///
/// Anything known to readers can be stated as a publication: an earlier release, a withdrawn one,
/// another agency's table of the same cases.
public struct Publication: Hashable, Sendable {
  /// One cell and its printed number; nil when hidden.
  public struct Cell: Hashable, Sendable {
    public let key: CellKey
    public let printed: Int?

    public init(_ key: CellKey, printed: Int?) {
      self.key = key
      self.printed = printed
    }
  }

  /// The names of the dimensions, in the order of the keys' codes.
  public let dimensions: [String]
  public let cells: [Cell]
  /// What readers know about hidden cells: at least 1 each when zeros are always printed.
  public let zeros: Policy.Zeros
  /// How near the counts its numbers are: each lies less than this from its count, so 1 says that
  /// they are exact. A reader of the number 10 and the bound 5 knows of a count from 6 to 14.
  public let bound: Int
  /// The code at which the publication stands in dimensions it doesn't have, by their names; a
  /// dimension that is missing here too stands at its total.
  public let place: [String: String]
  /// Whether its cells are groups of which readers may not learn that nearly all are of one kind; false where nobody
  /// prints them and they are only judged.
  let makesGroups: Bool

  public init(
    dimensions: [String], cells: [Cell], zeros: Policy.Zeros = .hideable, bound: Int = 1,
    place: [String: String] = [:]
  ) {
    self.init(dimensions: dimensions, cells: cells, zeros: zeros, bound: bound, place: place, makesGroups: true)
  }

  init(
    dimensions: [String], cells: [Cell], zeros: Policy.Zeros = .hideable, bound: Int = 1,
    place: [String: String] = [:], makesGroups: Bool
  ) {
    self.makesGroups = makesGroups
    self.dimensions = dimensions
    self.cells = cells
    self.zeros = zeros
    self.bound = bound
    self.place = place
  }

  /// The codes of a dimension at which its cells stand.
  func codes(of dimension: Dimension) -> Set<String> {
    guard let own = dimensions.firstIndex(of: dimension.name) else {
      return [place[dimension.name] ?? dimension.total]
    }
    return Set(cells.lazy.map(\.key.codes).filter { own < $0.count }.map { $0[own] })
  }

  /// The same cells, standing at certain codes of dimensions that came later.
  public func placed(at place: [String: String]) -> Publication {
    Publication(
      dimensions: dimensions, cells: cells, zeros: zeros, bound: bound,
      place: self.place.merging(place) { $1 }, makesGroups: makesGroups)
  }
}
