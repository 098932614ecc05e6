/// The codes of one dimension as a tree of totals: the first code is the total of all others.
///
/// Order is the order given, parents before their parts, so that everything derived from a
/// hierarchy is the same on every machine.
public struct Hierarchy: Hashable, Sendable {
  /// The codes, each total directly before its parts.
  public let codes: [String]

  /// For each code, the position of the total it is a part of; nil for the first code only.
  public let parents: [Int?]

  /// Builds a hierarchy from codes and their depths, as `@`-levels state them (`@` is depth 1).
  ///
  /// - Throws: ``HierarchyError`` when the list is empty, a code is repeated or empty, the first
  ///   depth isn't 1, another code has depth 1, or a depth skips a level.
  public init(_ levels: [(depth: Int, code: String)]) throws(HierarchyError) {
    guard let first = levels.first else { throw .empty }
    guard first.depth == 1 else { throw .wrongDepth(code: first.code) }
    var seen: Set<String> = []
    var path: [Int] = []
    var codes: [String] = []
    var parents: [Int?] = []
    for (position, level) in levels.enumerated() {
      guard !level.code.isEmpty, seen.insert(level.code).inserted else {
        throw .repeatedCode(level.code)
      }
      guard level.depth >= (position == 0 ? 1 : 2), level.depth <= path.count + 1 else {
        throw .wrongDepth(code: level.code)
      }
      path.removeSubrange((level.depth - 1)...)
      codes.append(level.code)
      parents.append(path.last)
      path.append(position)
    }
    self.codes = codes
    self.parents = parents
  }

  /// A total over codes that have no levels between.
  public init(total: String, parts: [String]) throws(HierarchyError) {
    try self.init([(1, total)] + parts.map { (2, $0) })
  }

  /// For each code, the positions of its direct parts; empty for a finest code.
  public var parts: [[Int]] {
    var parts = Array(repeating: [Int](), count: codes.count)
    for (position, parent) in parents.enumerated() {
      if let parent { parts[parent].append(position) }
    }
    return parts
  }
}

/// Why a list of levels is no hierarchy.
public enum HierarchyError: Error, Hashable {
  case empty
  case repeatedCode(String)
  case wrongDepth(code: String)
}

extension HierarchyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "The hierarchy has no codes. Write one line a code, '@' for the total first."
    case .repeatedCode(let code):
      "The code '\(code)' is empty or stands twice in its hierarchy. Give each code once."
    case .wrongDepth(let code):
      "The level of code '\(code)' doesn't follow. The first code alone has '@', and each "
        + "further code has at most one '@' more than the code above it."
    }
  }
}
