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
    "agency", "agencyKind", "clock", "holiday", "log", "logPlace", "referralRule", "sign", "urgency",
  ]
  /// Each row is told by itself.
  static let rows: Set = ["agencyKey", "certificate", "user"]

  /// The entries that may tell of them; the partial index of the journal has the same list.
  static let actions = JournalAction.allCases.filter { !$0.tables.isDisjoint(with: tables.union(rows)) }

  private var told: [String: ContentHash?] = [:]
  private(set) var changed: Set<String> = []

  /// Reads the entries that may tell of them, oldest first, and believes those that were signed by who might then.
  init(_ db: Database, _ book: CertificateBook, log: String) throws {
    let keys = Dictionary(
      book.valid.map { ("\($0.user) \($0.keyVersion)", $0.signing) }, uniquingKeysWith: { first, _ in first })
    var staff = try StaffOfThen(db, book)
    let list = Self.actions.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let entries = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal INDEXED BY journalOfRules WHERE action IN (\(list)) ORDER BY id")
    var sources: [String: Row] = [:]
    var refused: Set<Int64> = []
    while let row = try entries.next() {
      let lines = ContentList.lines(row["content"] ?? "") ?? []
      if !staff.findings(row, lines).isEmpty { refused.insert(row["id"]) }
      for line in lines where Self.isGuarded(line.name) {
        told[line.name] = .some(line.hash)
        sources[line.name] = row.copy()
      }
    }
    var verified: [Int64: Bool] = [:]
    for (name, row) in sources {
      let id: Int64 = row["id"]
      let isGood =
        verified[id]
        ?? {
          guard !refused.contains(id), let version: Int = row["keyVersion"], let signature: Data = row["signature"]
          else { return false }
          return keys["\(row["actor"] as String) \(version)"]?.isValid(
            signature, for: JournalBody(row, log: log).data) == true
        }()
      verified[id] = isGood
      if !isGood { changed.insert(Self.table(name)) }
    }
    try compare(db)
  }

  private mutating func compare(_ db: Database) throws {
    for table in Self.tables where try told[table] != .some(ContentList.hash(db, wholeTable: table)) {
      changed.insert(table)
    }
    for table in Self.rows {
      let columns = try db.primaryKey(table).columns
      var names: Set<String> = []
      for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
        let name = ContentList.name(table, columns.map { row[$0] })
        names.insert(name)
        if told[name] != .some(ContentList.hash(row)) { changed.insert(table) }
      }
      let gone = told.contains { Self.table($0.key) == table && $0.value != nil && !names.contains($0.key) }
      if gone { changed.insert(table) }
    }
  }

  private static func table(_ name: String) -> String { String(name.prefix { $0 != "\t" }) }

  private static func isGuarded(_ name: String) -> Bool {
    let table = table(name)
    return tables.contains(table) || rows.contains(table)
  }
}

extension CaseStore {
  /// The tables of people, agencies, rules and clocks that aren't what the signed history tells of them; empty where
  /// all is well.
  public func changedRules() throws -> [String] {
    try read { try changedRules($0) }
  }

  private func changedRules(_ db: Database) throws -> [String] {
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
