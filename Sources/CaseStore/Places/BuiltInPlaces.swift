public import Base
public import CaseModel
import GRDB
import Schema

/// The units that the tool brings along, for whoever has no log yet.
public struct BuiltInPlaces: Sendable {
  private let database: DatabaseQueue

  public init() throws {
    database = try translating {
      let database = try DatabaseQueue()
      try Migrations.migrator.migrate(database)
      try database.write { db in
        for file in ReferenceFile.all where ["place", "placeChange"].contains(file.name) {
          let table = try ReferenceTable(file.name)
          try table.load(
            ReferenceRows(file.text, of: table, file: file.name + ".csv", db), into: db)
        }
      }
      return database
    }
  }

  /// As ``CaseStore/places(named:level:on:after:limit:)``.
  public func places(
    named name: String?, level: Place.Level?, on day: Day?, after: PlaceKey? = nil,
    limit: Int = .max
  ) throws -> [Place] {
    try read {
      try CaseStore.places($0, named: name, level: level, on: day, after: after, limit: limit)
    }
  }

  /// The unit that a code, or a name that only one has, means on a day.
  ///
  /// - Throws: ``StoreError/noSuchPlace(_:)``, ``StoreError/placeUnclear(_:codes:)``.
  public func place(_ code: String, on day: Day) throws -> PlaceKey {
    try read { try CaseStore.find($0, place: code, on: day) }
  }

  public func place(_ key: PlaceKey) throws -> Place? {
    try read { try CaseStore.place($0, key) }
  }

  /// As ``CaseStore/successors(of:)``.
  public func successors(of key: PlaceKey) throws -> [(place: PlaceKey, needsReview: Bool)] {
    try read { try CaseStore.successors($0, of: key) }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translating { try database.read(body) }
  }
}
