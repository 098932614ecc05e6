public import CaseModel
import GRDB

/// What units became, and what became them: competence is today's, callers say old names for years.
extension CaseStore {
  /// What became of these units and of those above them: read by key, however long the lists are.
  static func units(_ db: Database, of keys: some Sequence<PlaceKey>) throws -> Units {
    var became: [PlaceKey: [PlaceKey]] = [:]
    var parents: [PlaceKey: PlaceKey] = [:]
    var seen: Set<PlaceKey> = []
    var next = Array(keys)
    while let unit = next.popLast() {
      guard seen.insert(unit).inserted else { continue }
      let later = try Row.fetchAll(
        db,
        sql: """
          SELECT toCode, toValidFrom FROM placeChange WHERE fromCode = ? AND fromValidFrom = ?
          """, arguments: [unit.code, "\(unit.validFrom)"]
      ).map { try $0.place("toCode", "toValidFrom") }
      became[unit] = later
      parents[unit] = try place(db, unit)?.parent
      next += later + [parents[unit]].compactMap(\.self)
    }
    return Units(became: became, parents: parents)
  }

  /// The units that became these, over all changes.
  static func predecessors(_ db: Database, of keys: some Sequence<PlaceKey>) throws -> [PlaceKey] {
    var found: [PlaceKey] = []
    var seen = Set(keys)
    var next = Array(keys)
    while let unit = next.popLast() {
      let before = try Row.fetchAll(
        db,
        sql: """
          SELECT fromCode, fromValidFrom FROM placeChange
          WHERE toCode = ? AND toValidFrom = ? ORDER BY fromCode
          """, arguments: [unit.code, "\(unit.validFrom)"]
      ).map { try $0.place("fromCode", "fromValidFrom") }
      for key in before where seen.insert(key).inserted {
        found.append(key)
        next.append(key)
      }
    }
    return found
  }

  /// The communes that became the own area under other names, each with what it is today.
  public func formerOwnPlaces() throws -> [(former: Place, today: Place)] {
    try read { db in
      let former = try CaseStore.predecessors(db, of: log.places)
      let units = try CaseStore.units(db, of: former)
      return try former.compactMap { key in
        guard let place = try CaseStore.place(db, key), let first = units.today(key).first,
          let today = try CaseStore.place(db, first), place.name != today.name
        else { return nil }
        return (former: place, today: today)
      }.sorted { $0.former.key.code < $1.former.key.code }
    }
  }
}
