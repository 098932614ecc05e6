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
