import CGuard
import CaseModel
import GRDB
import Synchronization
import Vault

/// What a transaction writes, as SQLite itself sees it: no row is written that the history doesn't hear of.
///
/// SQLite tells each connection of every row that it is about to insert, change or delete, by whatever statement or
/// trigger; the next entry of the journal takes their keys in (``ContentList``).
final class ContentWatch: Sendable {
  /// A row that was touched, by its table and the values of its key.
  private struct Touched: Hashable {
    let table: String
    let key: [DatabaseValue]
  }

  private let touched = Mutex<Set<Touched>>([])

  private struct PeopleChanges {
    var count = 0
    /// Whether the transaction that goes on has changed any: it may be taken back.
    var areOpen = false
  }

  private let peopleChanges = Mutex(PeopleChanges())

  /// The history itself; what only slows down guessing; what only the tool's own upgrades write; the answers of a call
  /// that is going on, of which the history tells the beginning and the end.
  private static let unwatched: Set<String> = [
    "draftProgress", "journal", "journalAction", "journalNode", "noticeKind", "unlockFailure",
    "grdb_migrations",
  ]
  /// Their rows may go without an entry: access that has run out is swept away by whatever comes next.
  static let fleeting: Set<String> = ["keyWrap"]
  /// Their rows are never changed once they are written: a correction is a new row.
  static let lasting: Set<String> = [
    "attachmentPart", "breachRevision", "callCount", "callbackEntry", "certificate", "debrief", "draft", "entry",
    "entryDocument", "entryFacts", "entryNarrative", "logKey", "referralAnswer", "referralFacts", "referralNarrative",
    "reportFacts", "reportIdentity", "reportNarrative", "reportNumber", "sample", "sessionKey", "statisticsRow",
    "unansweredCall",
  ]

  /// Whether an entry may tell of a row that stands already. Keys of records, and their wraps for groups and for the
  /// paper, change only where new keys take over.
  static func mayChange(_ line: ContentList.Line, by entry: Row) -> Bool {
    if lasting.contains(line.table) { return false }
    guard ["keyWrap", "recordKey"].contains(line.table) else { return true }
    if JournalAction(rawValue: entry["action"])?.movesKeys == true { return true }
    guard line.table == "keyWrap", let holder = line.keys.last.flatMap({ Holder(rawValue: String($0)) }) else {
      return false
    }
    if case .user = holder { return true }
    return false
  }

  /// Every table that the history tells of. What else stands in the file isn't the log's, and its name may be anything.
  static let tables = KnownTables.all.filter { !unwatched.contains($0) }

  /// How many columns of a row are noted; they begin with its key. None of a table that is told as a whole.
  private static let noted = Dictionary(
    uniqueKeysWithValues: tables.map {
      ($0, ContentList.isWhole($0) ? 0 : KnownTables.keys[$0]?.count ?? 0)
    })

  /// Makes a connection tell what it writes, for as long as it is open.
  static func attach(to db: Database) throws {
    let watch = ContentWatch()
    // The connection keeps the watch alive by the function in which it finds it again.
    let address = Int(bitPattern: Unmanaged.passUnretained(watch).toOpaque())
    db.add(
      function: DatabaseFunction("contentWatch", argumentCount: 0) { _ in
        withExtendedLifetime(watch) { address }
      })
    sqlite_watch(
      UnsafeMutableRawPointer(db.sqliteConnection), Unmanaged.passUnretained(watch).toOpaque()
    ) { watch, connection, table, isNew in
      guard let watch, let connection, let table else { return }
      Unmanaged<ContentWatch>.fromOpaque(watch).takeUnretainedValue()
        .note(connection, String(cString: table), isNew: isNew == 1)
    }
  }

  private static func of(_ db: Database) throws -> ContentWatch {
    let address = try Int.fetchOne(db, sql: "SELECT contentWatch()")
    guard let pointer = address.flatMap({ UnsafeRawPointer(bitPattern: $0) }) else { throw StoreError.damaged }
    return Unmanaged<ContentWatch>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func note(_ connection: UnsafeMutableRawPointer, _ table: String, isNew: Bool) {
    guard let columns = Self.noted[table] else { return }
    if People.tables.contains(table) {
      peopleChanges.withLock { $0 = PeopleChanges(count: $0.count + 1, areOpen: true) }
    }
    let key = (0..<columns).map { column -> DatabaseValue in
      var number: Int64 = 0
      var text: UnsafePointer<CChar>?
      return switch sqlite_changing_value(connection, isNew ? 1 : 0, Int32(column), &number, &text) {
      case 1: number.databaseValue
      case 2: text.map { String(cString: $0).databaseValue } ?? .null
      default: .null
      }
    }
    _ = touched.withLock { $0.insert(Touched(table: table, key: key)) }
  }

  /// Begins a transaction: what one before it wrote and took back isn't told.
  static func start(_ db: Database) throws {
    try of(db).touched.withLock { $0 = [] }
  }

  /// Another number whenever this connection has changed who the people are, or has taken that back.
  static func peopleChanges(_ db: Database) throws -> Int {
    try of(db).peopleChanges.withLock(\.count)
  }

  /// Ends a transaction, whatever became of it.
  static func end(_ db: Database) throws {
    try of(db).peopleChanges.withLock { changes in
      if changes.areOpen { changes = PeopleChanges(count: changes.count + 1) }
    }
  }

  /// What was written since the last entry; nil when nothing was.
  static func take(_ db: Database) throws -> ContentList? {
    let rows = try of(db).touched.withLock { touched in
      defer { touched = [] }
      return touched
    }
    guard !rows.isEmpty else { return nil }
    var list = ContentList()
    for row in rows.sorted(by: isBefore) { try list.add(db, row.table, row.key) }
    return list
  }

  /// By table, then by key: numbers as such, and before words.
  private static func isBefore(_ one: Touched, _ other: Touched) -> Bool {
    guard one.table == other.table else { return one.table < other.table }
    for (left, right) in zip(one.key, other.key) where left != right {
      return switch (left.storage, right.storage) {
      case (.int64(let left), .int64(let right)): left < right
      case (.string(let left), .string(let right)): left < right
      case (.int64, _): true
      default: false
      }
    }
    return false
  }

  /// Refuses to commit what no entry tells of.
  ///
  /// - Throws: ``StoreError/untold(_:)``.
  static func requireTold(_ db: Database) throws {
    let tables = try of(db).touched.withLock { touched in touched.map(\.table) }
    if let table = tables.filter({ !fleeting.contains($0) }).min() { throw StoreError.untold(table) }
  }
}
