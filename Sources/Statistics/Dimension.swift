/// One way of dividing counts: a tree of totals, and other sums of the same finest codes.
///
/// Groupings say what a tree can't: a quarter beside the half-years, communes before and after a
/// merger, age bands 0–6 beside 0–5, what was known on a day beside what is known now.
public struct Dimension: Hashable, Sendable {
  /// The dimension's name, as a column heading.
  public let name: String

  /// Every code: those of the hierarchy first, then the groupings in the order given.
  public let codes: [String]

  /// The finest codes, which the counts of a ``Tally`` use.
  public let leaves: [String]

  /// For each code, the positions in ``codes`` of the codes it is the sum of; empty for a leaf.
  public let parts: [[Int]]

  /// For each code, the positions in ``leaves`` of the finest codes it covers, ascending.
  public let coverage: [[Int]]

  /// What the codes say of the things that are counted.
  public enum Role: Hashable, Sendable {
    /// Something about each thing that readers may not learn.
    case attribute
    /// When each thing was registered. That all cases of a group are of one month is no secret about them.
    case time
    /// What is counted. Kinds have no total that anybody prints.
    case kind
    /// What was known at different times: a cell at one code restates the cell at another.
    case versions
  }

  public let role: Role

  private let positions: [String: Int]

  /// A dimension with its tree and further sums over codes of the tree or earlier groupings.
  ///
  /// - Throws: ``DimensionError`` when a grouping repeats a code, names an unknown member, or
  ///   counts a finest code twice.
  public init(
    _ name: String, _ hierarchy: Hierarchy, groupings: [(code: String, members: [String])] = [],
    role: Role = .attribute
  ) throws(DimensionError) {
    var codes = hierarchy.codes
    var parts = hierarchy.parts
    let leafPositions = parts.indices.filter { parts[$0].isEmpty }
    var coverage = Array(repeating: [Int](), count: codes.count)
    for (leaf, position) in leafPositions.enumerated() { coverage[position] = [leaf] }
    for position in codes.indices.reversed() where !parts[position].isEmpty {
      coverage[position] = parts[position].flatMap { coverage[$0] }.sorted()
    }
    var positions = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    for grouping in groupings {
      guard positions[grouping.code] == nil else { throw .repeatedCode(grouping.code) }
      var members: [Int] = []
      for member in grouping.members {
        guard let position = positions[member] else { throw .unknownCode(member) }
        members.append(position)
      }
      let covered = members.flatMap { coverage[$0] }.sorted()
      guard !covered.isEmpty, Set(covered).count == covered.count else {
        throw .overlappingMembers(of: grouping.code)
      }
      positions[grouping.code] = codes.count
      codes.append(grouping.code)
      parts.append(members)
      coverage.append(covered)
    }
    self.name = name
    self.role = role
    self.codes = codes
    self.parts = parts
    self.coverage = coverage
    self.positions = positions
    leaves = leafPositions.map { hierarchy.codes[$0] }
  }

  /// The code of the total of everything.
  public var total: String { codes[0] }

  /// The position of a code in ``codes``, or nil when the dimension doesn't have it.
  public func position(of code: String) -> Int? { positions[code] }
}

/// Why a dimension can't be formed.
public enum DimensionError: Error, Hashable {
  case repeatedCode(String)
  case unknownCode(String)
  case overlappingMembers(of: String)
}

extension DimensionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .repeatedCode(let code):
      "The grouping '\(code)' has the code of another one. Give it a code of its own."
    case .unknownCode(let code):
      "A grouping names the code '\(code)', which the dimension doesn't have. "
        + "Add it to the hierarchy."
    case .overlappingMembers(let code):
      "The grouping '\(code)' is empty or covers a finest code twice. Name disjoint members."
    }
  }
}
