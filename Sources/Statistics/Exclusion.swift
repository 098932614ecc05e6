/// Codes of some dimensions that nothing can have at once: structural zeros, which everybody knows.
public struct Exclusion: Hashable, Sendable {
  /// Finest codes of one dimension.
  public struct Side: Hashable, Sendable {
    public let dimension: String
    public let codes: Set<String>

    public init(_ dimension: String, _ codes: Set<String>) {
      self.dimension = dimension
      self.codes = codes
    }
  }

  /// What nothing has all of.
  public let sides: [Side]

  public init(_ one: Side, _ other: Side) { sides = [one, other] }

  public init(_ sides: [Side]) { self.sides = sides }

  /// Whether a finest place has codes of all sides.
  ///
  /// - Parameters:
  ///   - key: The cell.
  ///   - names: Those of the dimensions, in the order of the key's codes.
  public func holds(_ key: CellKey, _ names: [String]) -> Bool {
    sides.allSatisfy { side in
      zip(names, key.codes).contains { $0 == side.dimension && side.codes.contains($1) }
    }
  }
}

extension Exclusion {
  /// What is left of it beside things that are there all the same, from before the form ruled them out: it holds for
  /// all other codes, and for theirs at every other time.
  func holding(beside counted: some Sequence<CellKey>, _ dimensions: [Dimension]) -> [Exclusion] {
    let names = dimensions.map(\.name)
    let there = counted.filter { holds($0, names) }
    guard !there.isEmpty else { return [self] }
    let times = dimensions.filter { time in time.role == .time && !sides.contains { $0.dimension == time.name } }
      .map { Side($0.name, Set($0.leaves)) }
    let all = sides + times
    let positions = all.map { side in names.firstIndex(of: side.dimension) ?? 0 }
    let points = Set(there.map { key in positions.map { key.codes[$0] } })
    return Self.parts(of: all, without: points.sorted { $0.lexicographicallyPrecedes($1) }, from: 0).map { sides in
      Exclusion(sides.filter { !times.contains($0) })
    }
  }

  /// All combinations of codes but some, each once.
  ///
  /// - Parameter start: The sides before it are settled.
  private static func parts(of sides: [Side], without points: [[String]], from start: Int) -> [[Side]] {
    guard !points.isEmpty else { return [sides] }
    guard start < sides.count else { return [] }
    func with(_ codes: Set<String>) -> [Side] {
      var parts = sides
      parts[start] = Side(sides[start].dimension, codes)
      return parts
    }
    let touched = Dictionary(grouping: points) { $0[start] }
    let untouched = sides[start].codes.subtracting(touched.keys)
    return (untouched.isEmpty ? [] : [with(untouched)])
      + touched.sorted { $0.key < $1.key }.flatMap { parts(of: with([$0]), without: $1, from: start + 1) }
  }
}
