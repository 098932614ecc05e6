/// Administrative units through time: which were valid when, what lies in what, what became of what.
public struct UnitBook: Hashable, Sendable {
  /// A unit, by its key `code@first-day`: codes are used again with another meaning.
  public struct Unit: Hashable, Sendable {
    public let key: String
    public let validFrom: String
    public let validTo: String?
    /// `province`, `district` or `commune`.
    public let level: String
    public let parent: String?

    public init(key: String, validFrom: String, validTo: String?, level: String, parent: String?) {
      self.key = key
      self.validFrom = validFrom
      self.validTo = validTo
      self.level = level
      self.parent = parent
    }
  }

  let units: [String: Unit]
  /// Every unit in the order given.
  public let keys: [String]
  /// The units that the hotline serves.
  public let served: [String]
  private let later: [String: [String]]
  private let earlier: [String: [String]]

  /// - Parameters:
  ///   - units: All units, with their validity.
  ///   - changes: A unit and each unit that any of it became.
  ///   - served: Codes of the units that the line serves.
  public init(_ units: [Unit], changes: [(from: String, to: String)], served: [String]) {
    self.units = Dictionary(units.map { ($0.key, $0) }) { first, _ in first }
    keys = units.map(\.key)
    self.served = served
    later = Dictionary(grouping: changes, by: \.from).mapValues { $0.map(\.to).sorted() }
    earlier = Dictionary(grouping: changes, by: \.to).mapValues { $0.map(\.from).sorted() }
  }

  /// The units of a day in which some of a unit lies; several when it was divided, or came from several.
  func units(of key: String, on day: String) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<String> = []
    var queue = [key]
    while let next = queue.popLast() {
      guard seen.insert(next).inserted, let unit = units[next] else { continue }
      if day < unit.validFrom {
        queue += earlier[next] ?? []
      } else if let validTo = unit.validTo, validTo < day {
        queue += later[next] ?? []
      } else {
        found.insert(next)
      }
    }
    return found
  }

  /// The unit itself and those above it, nearest first.
  func chain(of key: String) -> [Unit] {
    var chain: [Unit] = []
    var next = units[key]
    while let unit = next, !chain.contains(unit) {
      chain.append(unit)
      next = unit.parent.flatMap { units[$0] }
    }
    return chain
  }

  /// The one unit of a level on a day in which all of a unit lies; nil when it isn't one or isn't known so finely.
  func unit(of key: String, level: String, on day: String) -> String? {
    let above = Set(
      units(of: key, on: day).map { found in chain(of: found).first { $0.level == level }?.key })
    return above.count == 1 ? above.first ?? nil : nil
  }

  /// The served units of a level on a day, sorted.
  func served(level: String, on day: String) -> [String] {
    let found = served.flatMap { key in
      units(of: key, on: day).compactMap { unit in
        chain(of: unit).first { $0.level == level }?.key
      }
    }
    return Set(found).sorted()
  }

  /// The code of a unit on an axis of places: a served unit, elsewhere, or unknown.
  func code(of key: String, level: String, on day: String) -> String {
    let served = served(level: level, on: day)
    if let unit = unit(of: key, level: level, on: day) {
      return served.contains(unit) ? unit : Scheme.elsewhere
    }
    let found = units(of: key, on: day)
    let mayBeServed =
      found.isEmpty
      || served.contains { unit in
        chain(of: unit).contains { found.contains($0.key) }
          || found.contains { piece in chain(of: piece).contains { $0.key == unit } }
      }
    return mayBeServed ? Scheme.unknown : Scheme.elsewhere
  }
}
