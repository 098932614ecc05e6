import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Holds every row against the history's last word on it, and opens what the caller's keys open.
  func checkContent(_ db: Database, _ told: ToldRows, _ audit: inout Audit) throws {
    var told = told
    func hold(_ name: String, _ hash: ContentHash) {
      audit.rows += 1
      func row() -> String { Self.quoted(name).replacing("\t", with: "/") }
      switch told.verdict(on: name, hash) {
      case .same: break
      case .changed: audit.found(.rowChanged(row()))
      case .untold: audit.found(.rowUntold(row()))
      }
    }
    for table in ContentWatch.tables {
      if ContentList.isWhole(table) {
        hold(table, try ContentList.hash(db, wholeTable: table))
        continue
      }
      let keys = try KnownTables.key(of: table)
      let statement = try db.makeStatement(sql: "SELECT * FROM \"\(table)\"")
      let rows = try Row.fetchCursor(statement)
      let columns = RowBytes(columnsOf: statement)
      var bytes: [UInt8] = []
      while let row = try rows.next() {
        bytes.removeAll(keepingCapacity: true)
        try columns.append(statement, to: &bytes)
        hold(ContentList.name(table, keys.map { row[$0] }), ContentHash(of: Data(bytes)))
        try tryOpening(db, table, row, &audit)
      }
    }
    if told.isEmpty { return }
    // Only now are the names needed: the lists are read once more.
    let lists = try String.fetchCursor(
      db, sql: "SELECT content FROM journal WHERE content NOT NULL ORDER BY id")
    var named: Set<String> = []
    while let list = try lists.next() {
      for line in ContentList.lines(list) ?? [] where told.isMissing(line) {
        // Access that ran out is swept away without an entry.
        if ContentWatch.fleeting.contains(line.table) || !named.insert(line.name).inserted { continue }
        audit.found(.rowMissing(line.name.replacing("\t", with: "/")))
      }
    }
  }

  private func tryOpening(
    _ db: Database, _ table: String, _ row: Row, _ audit: inout Audit
  ) throws {
    guard holder != nil else { return }
    if table == "sessionKey" {
      return try opening("sessionKey|\(row["id"] as Int64)", &audit) {
        try checkSessionKey(db, row)
        return true
      }
    }
    func name() throws -> String {
      let key = try KnownTables.key(of: table).map { row[$0] as DatabaseValue }
      return ContentList.name(table, key).replacing("\t", with: "|")
    }
    try opening(name(), &audit) {
      // A row whose case is gone is one that nothing opens any more.
      guard let seal = try SealedRow.of(db, table, row) else { return false }
      switch seal.key {
      case .record(let record, let keyClass):
        _ = try keys(db, record).open(row["sealed"], keyClass, as: seal.label, log: log.id) as Data
      case .register(let epoch, let salt):
        _ = try searchKey(db, epoch).openRegister(row["sealed"], salt: salt, as: seal.label, log: log.id)
      }
      return true
    }
  }

  /// Counts what opens and what isn't the caller's to open; what should open and doesn't is a finding.
  ///
  /// - Parameter body: Opens something; false where there is nothing to open.
  func opening(
    _ name: @autoclosure () throws -> String, _ audit: inout Audit, _ body: () throws -> Bool
  ) throws {
    do {
      if try body() { audit.opened += 1 }
    } catch VaultError.notEntitled, StoreError.unlockAgain, StoreError.searchWaits {
      audit.closed += 1
    } catch VaultError.brokenWrap(let label) {
      audit.found(.keyBroken(label))
    } catch is VaultError, StoreError.damaged {
      audit.found(.unopenable(try name()))
    }
  }

  /// The name of a row as a finding may quote it: what the tool wouldn't have written in its key is `?`. Whoever has
  /// the file can write anything there.
  private static func quoted(_ name: String) -> String {
    var parts = name.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() where !isPlain(parts[index]) { parts[index] = "?" }
    if ["keyWrap", "recordKey"].contains(parts[0]), parts.count > 1, RecordID.Kind(rawValue: parts[1]) == nil {
      parts[1] = "?"
    }
    if parts[0] == "keyWrap", parts.count > 3, Holder(rawValue: parts[3]) == nil { parts[3] = "?" }
    return parts.joined(separator: "\t")
  }

  /// Letters, digits and what stands in codes, days and numbers.
  private static func isPlain(_ key: String) -> Bool {
    key.utf8.count <= 80 && key.wholeMatch(of: /[A-Za-z0-9 ._@:\/-]+/) != nil
  }
}
