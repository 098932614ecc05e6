public import Base

/// What the codes of one dimension mean, in the order in which people want them.
///
/// The total comes first; a code's parent before it. A code without a parent that isn't the total
/// is another sum of the same counts (a grouping) and belongs to no level.
public struct Codebook: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let code: String
    public let label: Text
    /// The code it is a part of; nil for the total and for groupings.
    public let parent: String?
    /// Its code in SDMX, where the usual one won't do.
    public let sdmx: String?

    public init(_ code: String, _ label: Text, parent: String? = nil, sdmx: String? = nil) {
      self.code = code
      self.label = label
      self.parent = parent
      self.sdmx = sdmx
    }
  }

  /// The dimension's name in the release.
  public let dimension: String
  public let label: Text
  public let entries: [Entry]
  /// The identifier of its concept in SDMX, where the dimension's name won't do.
  public let concept: String?

  private let positions: [String: Int]

  public init(
    _ dimension: String, _ label: Text, _ entries: [Entry], concept: String? = nil
  ) throws(ExportError) {
    guard let total = entries.first, total.parent == nil else {
      throw .emptyCodebook(dimension: dimension)
    }
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      if let parent = entry.parent, positions[parent] == nil {
        throw .unknownParent(dimension: dimension, code: entry.code)
      }
      guard positions.updateValue(position, forKey: entry.code) == nil else {
        throw .repeatedCode(dimension: dimension, code: entry.code)
      }
    }
    self.dimension = dimension
    self.label = label
    self.entries = entries
    self.concept = concept
    self.positions = positions
  }

  /// The code of the total of everything.
  public var total: String { entries[0].code }

  /// The entry of a code; nil when the dimension doesn't have it.
  public func entry(_ code: String) -> Entry? { positions[code].map { entries[$0] } }

  /// The ways of cutting the whole into parts, coarsest first: the total alone, then each depth of
  /// the tree, where a code without parts stands for itself.
  var levels: [[String]] {
    var levels = [[total]]
    while let coarse = levels.last {
      let finer = coarse.flatMap { code in
        let parts = entries.filter { $0.parent == code }.map(\.code)
        return parts.isEmpty ? [code] : parts
      }
      if finer == coarse { break }
      levels.append(finer)
    }
    return levels
  }
}
