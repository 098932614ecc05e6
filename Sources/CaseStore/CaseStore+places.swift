public import CaseModel
import GRDB

extension CaseStore {
  /// The unit that a code meant on a day; `code@valid-from` says it itself.
  static func resolve(_ db: Database, place code: String, on day: Day) throws -> PlaceKey {
    let row: Row?
    if let key = PlaceKey(code) {
      row = try Row.fetchOne(
        db, sql: "SELECT * FROM place WHERE code = ? AND validFrom = ?",
        arguments: [key.code, "\(key.validFrom)"])
    } else {
      row = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM place WHERE code = ? AND validFrom <= ?
            AND (validTo IS NULL OR validTo >= ?)
          """, arguments: [code, "\(day)", "\(day)"])
    }
    guard let row else { throw StoreError.noSuchPlace(code) }
    return try row.place("code", "validFrom")
  }

  /// The unit that a code meant at a moment.
  public func place(_ code: String, at instant: Instant) throws -> PlaceKey {
    try read { try CaseStore.resolve($0, place: code, on: try calendar($0).day(of: instant)) }
  }

  public func place(_ key: PlaceKey) throws -> Place? {
    try read { try CaseStore.place($0, key) }
  }

  static func place(_ db: Database, _ key: PlaceKey) throws -> Place? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM place WHERE code = ? AND validFrom = ?",
      arguments: [key.code, "\(key.validFrom)"]
    ).map(Place.init)
  }

  /// The units above one, nearest first.
  static func parents(_ db: Database, of key: PlaceKey) throws -> [PlaceKey] {
    var parents: [PlaceKey] = []
    var next = try place(db, key)?.parent
    while let parent = next, !parents.contains(parent) {
      parents.append(parent)
      next = try place(db, parent)?.parent
    }
    return parents
  }

  /// Units that are valid on a day and in whose folded name a word begins with each word of `name`, or whose code begins
  /// with it.
  public func places(named name: String?, level: Place.Level?, on day: Day) throws -> [Place] {
    let wanted = name.map { Fold.key($0).split(separator: " ") } ?? []
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM place WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
          ORDER BY code
          """, arguments: ["\(day)", "\(day)"]
      )
      .map(Place.init)
      .filter { place in
        let words = Fold.key(place.name.vi).split(separator: " ")
        return (level == nil || place.level == level)
          && (wanted.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
            || name.map(place.key.code.hasPrefix) ?? true)
      }
    }
  }

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

  /// The communes that became the own area, each with what it is today: callers say old names for years.
  public func formerOwnPlaces() throws -> [(former: Place, today: Place)] {
    try read { db in
      var found: [(Place, Place)] = []
      var seen: Set<PlaceKey> = []
      for own in log.places {
        var next = [own]
        while let unit = next.popLast() {
          let before = try Row.fetchAll(
            db,
            sql: """
              SELECT fromCode, fromValidFrom FROM placeChange
              WHERE toCode = ? AND toValidFrom = ? ORDER BY fromCode
              """, arguments: [unit.code, "\(unit.validFrom)"]
          ).map { try $0.place("fromCode", "fromValidFrom") }
          for key in before where seen.insert(key).inserted {
            next.append(key)
            let today = try CaseStore.units(db, of: [key]).today(key)
            guard let former = try CaseStore.place(db, key), let first = today.first,
              let now = try CaseStore.place(db, first), former.name != now.name
            else { continue }
            found.append((former, now))
          }
        }
      }
      return found.sorted { $0.0.key.code < $1.0.key.code }
    }
  }

  /// Whether travel is hard in a unit, or in what it is today.
  func isRemote(_ db: Database, _ place: PlaceKey?) throws -> Bool {
    guard let place, !log.remotePlaces.isEmpty else { return false }
    if log.remotePlaces.contains(place) { return true }
    let units = try CaseStore.units(db, of: [place] + log.remotePlaces)
    let remote = Set(log.remotePlaces.flatMap(units.today))
    return units.today(place).contains(where: remote.contains)
  }

  /// What became of a unit: where its figures go under the units of `day`.
  public func successors(of key: PlaceKey) throws -> [(place: PlaceKey, needsReview: Bool)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT toCode, toValidFrom, kind FROM placeChange
          WHERE fromCode = ? AND fromValidFrom = ? ORDER BY toCode
          """, arguments: [key.code, "\(key.validFrom)"]
      ).map { (try $0.place("toCode", "toValidFrom"), $0["kind"] == "split") }
    }
  }
}

extension Place {
  init(_ row: Row) throws {
    self.init(
      key: try row.place("code", "validFrom"), validTo: try row.dayIfAny("validTo"),
      level: try row.code("level"), parent: try row.placeIfAny("parentCode", "parentValidFrom"),
      name: row.text("label"))
  }
}
