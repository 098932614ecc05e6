public import Statistics

/// What readers see of some cells: a printed number, or the one symbol for hidden.
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
  /// The code at which the publication stands in dimensions it doesn't have, by their names; a
  /// dimension that is missing here too stands at its total.
  public let place: [String: String]

  public init(
    dimensions: [String], cells: [Cell], zeros: Policy.Zeros = .hideable,
    place: [String: String] = [:]
  ) {
    self.dimensions = dimensions
    self.cells = cells
    self.zeros = zeros
    self.place = place
  }

  /// The same cells, standing at certain codes of dimensions that came later.
  public func placed(at place: [String: String]) -> Publication {
    Publication(
      dimensions: dimensions, cells: cells, zeros: zeros,
      place: self.place.merging(place) { $1 })
  }
}
