import CaseModel
import Foundation
import GRDB
import Vault

/// The small tables that decide what people do: who they are, whom they tell, by which rules and clocks.
///
/// A row in one of them that was changed by other means misleads everybody who goes on working, long before somebody
/// verifies the whole history. So they are held against the signed entries that may tell of them, each time a log is
/// opened. Places, topics and words are too many for that; ``CaseStore/audit()`` holds them too.
struct RulesInForce {
  /// Each is told as a whole.
  static let tables: Set = [
    "agency", "agencyKind", "callbackLimit", "card", "clock", "criterion", "draftLimit", "holiday", "log", "logPlace",
    "referralRule", "retention", "sign", "taskLimit", "urgency", "verifyLimit",
  ]
  /// Each row is told by itself.
  static let rows: Set = ["agencyKey", "certificate", "paperKey", "user"]
  /// Of the keys of groups only the newest is held: who could take it away would put one in force again that people who
  /// left still know.
  static let epochs = "groupKey"
  private static let guarded = tables.union(rows).union([epochs])

  /// The entries that may tell of them; the partial index of the journal has the same list. A rotation only takes old
  /// keys of groups away.
  static let actions = JournalAction.allCases.filter {
    $0 != .keyRotate && !$0.tables.isDisjoint(with: guarded)
  }

  /// The last word on each row, and the entry that has it.
  private var told: [String: (line: ContentList.Line, entry: JournalID)] = [:]
  private(set) var changed: Set<String> = []

  /// Reads the entries that may tell of them, oldest first, and believes those that were signed by who might then.
  init(_ db: Database, _ book: CertificateBook, log: String) throws {
    let signers = EntrySigners(book)
    var staff = try StaffOfThen(db, book, followed: Set(Self.actions))
    let list = Self.actions.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal INDEXED BY journalOfRules WHERE action IN (\(list)) ORDER BY id")
    var entries: [JournalID: Row] = [:]
    while let row = try cursor.next() {
      let lines = ContentList.lines(row["content"] ?? "") ?? []
      let isEntitled = staff.findings(row, lines).isEmpty
      let guarded = lines.filter { Self.guarded.contains($0.table) }
      for line in guarded { told[line.name] = (line, row["id"]) }
      if isEntitled, !guarded.isEmpty { entries[row["id"]] = row.copy() }
    }
    // Only entries that have the last word on something are worth a signature's time.
    let good = Set(told.values.map(\.entry)).filter { id in
      entries[id].map { signers.signed($0, JournalBody($0, log: log)) == true } ?? false
    }
    changed = Set(told.values.filter { !good.contains($0.entry) }.map(\.line.table))
    try compare(db)
  }

  private mutating func compare(_ db: Database) throws {
    for table in Self.tables where try !isAsTold(db, table) { changed.insert(table) }
    for table in Self.rows {
      let columns = try KnownTables.key(of: table)
      var names: Set<String> = []
      for (name, hash) in try ContentList.each(db, table, key: columns) {
        names.insert(name)
        if told[name]?.line.hash != hash { changed.insert(table) }
      }
      let gone = told.contains { $1.line.table == table && $1.line.hash != nil && !names.contains($0) }
      if gone { changed.insert(table) }
    }
    try compareEpochs(db)
  }

  /// A table that came with a newer version of the tool is empty until somebody loads it.
  private func isAsTold(_ db: Database, _ table: String) throws -> Bool {
    guard let line = told[table]?.line else {
      return try Bool.fetchOne(db, sql: "SELECT 1 FROM \(table.asSQLName) LIMIT 1") != true
    }
    return try line.hash == ContentList.hash(db, wholeTable: table)
  }

  /// The newest key of each group is the newest that was told of.
  ///
  /// Keys of a newer backup than the rest may have other wraps and later keys, never earlier ones: whether each was
  /// signed by somebody entitled is for ``People``.
  private mutating func compareEpochs(_ db: Database) throws {
    let isRestored = try Int.fetchOne(db, sql: "SELECT count(*) FROM restoration") ?? 0 > 0
    let lines = told.values.map(\.line).filter { $0.table == Self.epochs && $0.hash != nil }
    for group in Group.allCases {
      let ofGroup = lines.filter { $0.keys.first.map(String.init) == group.rawValue }
      let newest = ofGroup.max { Self.epoch($0) < Self.epoch($1) }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM groupKey WHERE \"group\" = ? AND epoch >= ?",
        arguments: [group.rawValue, newest.map(Self.epoch) ?? 0])
      let same = rows.first { $0["epoch"] == newest.map(Self.epoch) }
      let isAsTold = same.map { ContentList.hash($0) == newest?.hash } ?? false
      if !isAsTold, !isRestored || rows.isEmpty { changed.insert(Self.epochs) }
    }
  }

  private static func epoch(_ line: ContentList.Line) -> Int { line.keys.last.flatMap { Int($0) } ?? 0 }
}

extension CaseStore {
  /// The tables of people, agencies, rules and clocks that aren't what the signed history tells of them; empty where
  /// all is well.
  public func changedRules() throws -> [String] {
    try read { try changedRules($0) }
  }

  func changedRules(_ db: Database) throws -> [String] {
    guard let book = try? people(db).book else { return ["certificate"] }
    return try RulesInForce(db, book, log: log.id).changed.sorted()
  }

  /// Refuses to go on where somebody would act by rules that nobody entitled made.
  ///
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  public func requireRules() throws {
    try read { try requireRules($0) }
  }

  func requireRules(_ db: Database) throws {
    let changed = try changedRules(db)
    if !changed.isEmpty { throw StoreError.rulesChanged(changed) }
  }
}
