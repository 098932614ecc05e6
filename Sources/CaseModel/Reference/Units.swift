/// What units of the administration became, and what lies above them: as much of it as a case needs.
public struct Units: Sendable {
  private let became: [PlaceKey: [PlaceKey]]
  private let parents: [PlaceKey: PlaceKey]

  /// - Parameters:
  ///   - became: The units that each became (`placeChange.csv`).
  ///   - parents: The unit above each.
  public init(became: [PlaceKey: [PlaceKey]], parents: [PlaceKey: PlaceKey]) {
    self.became = became
    self.parents = parents
  }

  /// What a unit is today: itself, or those that it became over all changes. A circle ends where it closes.
  public func today(_ key: PlaceKey) -> [PlaceKey] {
    var today: [PlaceKey] = []
    var seen: Set<PlaceKey> = []
    var next = [key]
    while let unit = next.popLast() {
      guard seen.insert(unit).inserted else { continue }
      let later = (became[unit] ?? []).filter { $0 != unit }
      if later.isEmpty { today.append(unit) } else { next += later }
    }
    return today.sorted { ($0.code, $0.validFrom) < ($1.code, $1.validFrom) }
  }

  /// A unit and those above it as they are today, nearest first.
  public func area(of key: PlaceKey) -> [PlaceKey] {
    var area: [PlaceKey] = []
    var next: PlaceKey? = key
    var seen: Set<PlaceKey> = []
    while let unit = next, seen.insert(unit).inserted {
      area += today(unit).filter { !area.contains($0) }
      next = parents[unit]
    }
    return area
  }
}

extension PlaceKey {
  /// Communes have five digits; provinces two, districts three.
  public var isCommune: Bool { code.utf8.count >= 5 }
}
