public import Base
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
    return try reading("place", row) { try $0.place("code", "validFrom") }
  }

  /// The unit that a code, or a name that only one has, meant on a day: as people give it on the command line.
  ///
  /// - Throws: ``StoreError/noSuchPlace(_:)``, ``StoreError/placeUnclear(_:codes:)``.
  static func find(_ db: Database, place code: String, on day: Day) throws -> PlaceKey {
    do {
      return try resolve(db, place: code, on: day)
    } catch StoreError.noSuchPlace {
      let named = try places(db, called: code, on: day)
      guard named.count < 2 else {
        throw StoreError.placeUnclear(code, codes: named.map(\.key.code))
      }
      guard let only = named.first else { throw StoreError.noSuchPlace(code) }
      return only.key
    }
  }

  /// The units of a day that have a name, with or without the word for their kind and without regard to marks.
  private static func places(_ db: Database, called name: String, on day: Day) throws -> [Place] {
    let wanted = Fold.key(name)
    guard !wanted.isEmpty else { return [] }
    return try places(db, named: name, level: nil, on: day).filter { place in
      let own = Fold.key(place.name.vi)
      return own == wanted || unitWords.contains { own == $0 + " " + wanted }
    }
  }

  private static let unitWords = [
    "xa", "phuong", "thi tran", "dac khu", "huyen", "quan", "thi xa", "thanh pho", "tinh",
  ]

  /// The unit that a code, or a name that only one has, meant at a moment.
  public func place(_ code: String, at instant: Instant) throws -> PlaceKey {
    try read { try CaseStore.find($0, place: code, on: try calendar($0).day(of: instant)) }
  }

  public func place(_ key: PlaceKey) throws -> Place? {
    try read { try CaseStore.place($0, key) }
  }

  static func place(_ db: Database, _ key: PlaceKey) throws -> Place? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM place WHERE code = ? AND validFrom = ?",
      arguments: [key.code, "\(key.validFrom)"]
    ).map { try reading("place", $0, Place.init) }
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

  /// What became of a unit: where its figures go under the units of `day`.
  public func successors(of key: PlaceKey) throws -> [(place: PlaceKey, needsReview: Bool)] {
    try read { try CaseStore.successors($0, of: key) }
  }

  static func successors(
    _ db: Database, of key: PlaceKey
  ) throws -> [(place: PlaceKey, needsReview: Bool)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM placeChange
        WHERE fromCode = ? AND fromValidFrom = ? ORDER BY toCode
        """, arguments: [key.code, "\(key.validFrom)"]
    ).map {
      let change = try reading("placeChange", $0, PlaceChange.init)
      return (change.to, change.kind == .split)
    }
  }
}
