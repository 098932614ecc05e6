import GRDB

/// The schema that the steps lead to: what a file's own is held against before a row of it is believed.
struct KnownSchema: Sendable {
  /// Made once a run, in memory.
  static let newest = Result { try KnownSchema() }

  private struct Item: Hashable {
    let type: String
    let sql: String
  }

  private let items: [String: Item]

  private init() throws {
    let database = try DatabaseQueue()
    try Migrations.migrator.migrate(database)
    items = try database.read { try Self.items($0).known }
  }

  /// Every table, by name.
  var tables: [String] { items.filter { $0.value.type == "table" }.keys.sorted() }

  /// What of a file's schema isn't what the steps lead to. A name may be anything: nothing of it is put into SQL.
  func findings(_ db: Database) throws -> [AuditFinding] {
    let (found, nameless) = try Self.items(db)
    let changed = items.filter { found[$0.key] != $0.value }.keys.sorted()
    let foreign = Set(found.keys).subtracting(items.keys).filter { !$0.hasPrefix("sqlite_stat") }
    return changed.map { items[$0]?.type == "table" ? .tableChanged($0) : .ruleChanged($0) }
      + foreign.sorted().map { AuditFinding.foreign(found[$0]?.type ?? "", $0) }
      + (nameless > 0 ? [.tableChanged("sqlite_schema")] : [])
  }

  /// By name, and how many rows of the schema are none that SQLite would write.
  private static func items(_ db: Database) throws -> (known: [String: Item], nameless: Int) {
    var items: [String: Item] = [:]
    var nameless = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT name, type, sql FROM main.sqlite_schema")
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      guard let name = String.fromDatabaseValue(values[0]),
        let type = String.fromDatabaseValue(values[1]), items[name] == nil
      else {
        nameless += 1
        continue
      }
      items[name] = Item(type: type, sql: String.fromDatabaseValue(values[2]) ?? "")
    }
    return (items, nameless)
  }
}
