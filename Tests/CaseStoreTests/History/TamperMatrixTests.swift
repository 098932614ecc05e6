import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Every table and column of a log in which everything was done, edited by somebody with the file: who finds it.
///
/// The edits are made from the schema, so that a new table or column is among them. What is found by nobody fails.
struct TamperMatrixTests {
  /// Who finds an edit, the first of them.
  enum Finder: String {
    /// The next command of whoever works with the log, but for recording a call.
    case command = "the next command"
    /// `hotline audit verify`.
    case verify = "audit verify"
    /// `hotline doctor`.
    case doctor = "doctor"
  }

  /// Tables whose edits stop the whole check, so that each is tried alone.
  private static let trusted: Set = ["log", "logKey", "certificate", "groupKey", "journal", "journalNode", "user"]
  /// Of tries to unlock the greater count holds, that of the table or that of the history: less does nothing, and more
  /// is told to whoever unlocks.
  private static let harmless: Set = ["unlockFailure"]

  private let full: FullLog
  /// What the doctor says of the log as it was left.
  private let usual: Set<String>

  init() throws {
    full = try FullLog.shared.get()
    usual = try Self.badChecks(full.path, full)
  }

  /// The checks that aren't good; where nothing can be checked, that.
  private static func badChecks(_ path: String, _ full: FullLog) throws -> Set<String> {
    do {
      let checks = try CaseStore(path: path, schema: .any).unlocked(by: full.keyring).check(stamp: full.stamp)
      return Set(checks.filter { !$0.isGood }.map(\.name))
    } catch {
      return ["nothing"]
    }
  }

  private func tables() throws -> [String] {
    KnownTables.all.filter { $0 != "grdb_migrations" && !Self.harmless.contains($0) }
  }

  // MARK: Finders

  private static func copy(_ path: String) throws -> String {
    let copy = NSTemporaryDirectory() + "hotline-tampered-\(UUID().uuidString).sqlite"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }

  /// A copy of the log with edits in it, as somebody makes them who has the file; of each whether it did anything.
  private func tampered<Value>(
    _ edits: [TamperEdit], _ body: (String, [Bool]) throws -> Value
  ) throws -> Value {
    let path = try Self.copy(full.path)
    defer { for end in ["", "-journal"] { unlink(path + end) } }
    return try body(path, LivedLog.tamper(path) { db in try edits.map { try $0.run(db) } })
  }

  private func refuses(_ path: String) -> Bool {
    do {
      try CaseStore(path: path).requireRules()
      return false
    } catch {
      return true
    }
  }

  /// What the whole check finds; what it can't read as a log is one finding of all tables.
  private func findings(_ path: String) throws -> [AuditFinding]? {
    do {
      let file = try CaseStore.auditFile(path)
      guard file.isReadable else { return file.findings }
      return try CaseStore(path: path, schema: .any).unlocked(by: full.keyring).audit().findings
    } catch is any Explained {
      return nil
    }
  }

  private func isAbout(_ finding: AuditFinding, _ table: String) -> Bool {
    switch finding {
    case .entryChanged, .nodeChanged, .listChanged: ["journal", "journalNode"].contains(table)
    case .keyRefused, .certificateRefused: ["logKey", "certificate", "groupKey", "log", "user"].contains(table)
    case .tableChanged(let name): name == table
    // Where a rule of the table itself forbids what stands there, SQLite says so.
    case .fileDamaged(let report): report.contains(table)
    case .keyBroken, .keysGone: ["keyWrap", "recordKey", "sessionKey"].contains(table)
    default: finding.row.map { $0 == table || $0.hasPrefix(table + "/") || $0.hasPrefix(table + "|") } ?? false
    }
  }

  /// Who finds each of some edits, all made in one file; those that did nothing are left out.
  private func found(_ edits: [TamperEdit]) throws -> [(edit: TamperEdit, finder: Finder?)] {
    let verified = try tampered(edits) { path, done in (try findings(path), done) }
    return try zip(edits, verified.1).filter(\.1).map { edit, _ in
      if try tampered([edit], { path, _ in refuses(path) }) { return (edit, .command) }
      if try isVerified(verified.0, edit) { return (edit, .verify) }
      let isDoctored = try tampered([edit]) { path, _ in !(try Self.badChecks(path, full).subtracting(usual)).isEmpty }
      return (edit, isDoctored ? .doctor : nil)
    }
  }

  /// Whether the check of all edits together names this one, or that of it alone.
  private func isVerified(_ together: [AuditFinding]?, _ edit: TamperEdit) throws -> Bool {
    if together?.contains(where: { isAbout($0, edit.table) }) == true { return true }
    return try tampered([edit]) { path, _ in
      try findings(path).map { $0.contains { isAbout($0, edit.table) } } ?? true
    }
  }

  private func all(_ make: (String) throws -> [TamperEdit]) throws -> [(edit: TamperEdit, finder: Finder?)] {
    let edits = try tables().map { (table: $0, edits: try make($0)) }
    let alone = edits.filter { Self.trusted.contains($0.table) }.flatMap(\.edits)
    // One edit of each table in one file, then the next of each: a file for each would take an hour.
    let bulk = edits.filter { !Self.trusted.contains($0.table) }.map(\.edits)
    let rounds = (0..<(bulk.map(\.count).max() ?? 0)).map { round in
      bulk.compactMap { $0.indices.contains(round) ? $0[round] : nil }
    }
    return try alone.flatMap { try found([$0]) } + rounds.flatMap { try found($0) }
  }

  private func columns(_ table: String) throws -> [String] {
    try DatabaseQueue(path: full.path).read { try $0.columns(in: table).map(\.name) }
  }

  // MARK: Tests

  @Test func `the log in which it is tried has rows in every table`() throws {
    let empty = try DatabaseQueue(path: full.path).read { db in
      try tables().filter { try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\($0)\"") == 0 }
    }
    // A row of a restoration stands in a restored log.
    #expect(empty == ["restoration"], "give them a row in FullLog")
    #expect(try findings(full.path) == [])
    #expect(!refuses(full.path))
  }

  @Test func `a change of any column of any table is found`() throws {
    let results = try all { table in try columns(table).map { TamperEdit.cell(table, $0) } }
    #expect(results.count > 300)
    for (edit, finder) in results where finder == nil { Issue.record("\(edit.table).\(edit.name): nobody finds it") }
    // Rules, people and offices are asked before anybody acts by them.
    let atOnce = RulesInForce.tables.union(RulesInForce.rows)
    for (edit, finder) in results where atOnce.contains(edit.table) {
      #expect(finder == .command, "\(edit.table).\(edit.name)")
    }
    try record(results)
  }

  @Test func `a row deleted, added, swapped or rolled back is found`() throws {
    let results = try all { table in
      [.deletion(table), .addition(table), .swap(table), try .rollBack(table, to: full.early)]
    }
    #expect(results.count > 150)
    // Of a call that is going on the history tells the beginning and the end, not each key.
    let unseen = results.filter { $0.finder == nil }.map { "\($0.edit.table): \($0.edit.name)" }
    #expect(unseen == ["draftProgress: row rolled back"], "nobody finds them")
    try record(results)
  }

  /// Tables that an operator's own work writes: an edit of them that the operator signs is theirs, in the history.
  private static let ofOperators: Set = [
    "breach", "callback", "case", "caseSequence", "contact", "draft", "entry", "notice", "recomputeDue", "recordKey",
    "review",
    "referral",
    "referralFacts", "referralNarrative", "registerRow", "reportNumber", "request", "sample", "shift", "statisticsRow",
    "task", "unansweredCall", "withholding",
  ]

  @Test func `an edit that an operator signs is found, or stands in their name in what operators write`() throws {
    for table in ContentWatch.tables where table != "restoration" {
      let path = try Self.copy(full.path)
      defer { for end in ["", "-journal"] { unlink(path + end) } }
      let store = try CaseStore(path: path).unlocked(by: full.operatorKeyring)
      let keys = try store.read { try $0.primaryKey(table).columns }
      let columns = try columns(table).filter { !keys.contains($0) } + keys
      let covering = try store.write { db in
        for trigger in try Row.fetchAll(db, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER main.\"\(trigger["name"] as String)\"")
        }
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        #expect(try columns.contains { try TamperEdit.cell(table, $0).run(db) }, "\(table)")
        return try sign(db, store, covering: table)
      }
      let file = try CaseStore(path: path, schema: .any)
      if (try? file.changedRules()) != [] { continue }
      let found = try file.unlocked(by: full.keyring).audit().findings
      // The triggers are gone, which is found too; it isn't what is asked here.
      let isFound = found.contains { finding in
        switch finding {
        case .entryBeyond, .entryUnentitled, .entryChanged, .keyBroken, .keysGone, .unopenable, .fileDamaged, .orphans:
          true
        default: isAbout(finding, table)
        }
      }
      if isFound { continue }
      #expect(Self.ofOperators.contains(table), "\(table) by \(covering.rawValue)")
      let last = try DatabaseQueue(path: path).read {
        try String.fetchOne($0, sql: "SELECT actor FROM journal ORDER BY id DESC LIMIT 1")
      }
      #expect(last == "o")
    }
  }

  /// Signs, as an operator, an entry of the kind that covers most of what may be covered in a table.
  private func sign(_ db: Database, _ store: CaseStore, covering table: String) throws -> JournalAction {
    let covering = JournalAction.allCases.first { action in
      action.tables.contains(table) && (action.roles?.contains(.operator) ?? true)
        && ![.logCreate, .logRestore].contains(action)
    }
    let action = covering ?? .noticeRead
    try store.journal(db, CaseStore.Stamp(actor: "o", now: full.stamp.now), action)
    return action
  }

  /// Edits that an operator makes with the whole file and signs, each with an entry of its own; the tables of those
  /// that nobody finds.
  private func unfound(_ edits: [TamperEdit]) throws -> [String] {
    let path = try Self.copy(full.path)
    defer { for end in ["", "-journal"] { unlink(path + end) } }
    let store = try CaseStore(path: path).unlocked(by: full.operatorKeyring)
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    var entries: [(table: String, entry: JournalID)] = []
    for edit in edits {
      try store.write { db in
        for trigger in try Row.fetchAll(db, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER main.\"\(trigger["name"] as String)\"")
        }
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        guard try edit.run(db) else { return }
        _ = try sign(db, store, covering: edit.table)
        let last = try JournalID.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0
        entries.append((edit.table, last))
      }
    }
    if refuses(path) { return [] }
    guard let found = try findings(path) else { return [] }
    return entries.filter { table, entry in
      !found.contains { finding in
        switch finding {
        case .entryBeyond(entry, _), .entryUnentitled(entry, _): true
        default: isAbout(finding, table)
        }
      }
    }.map(\.table)
  }

  @Test(arguments: ["row deleted", "row added", "rows swapped"])
  func `a row that an operator takes away, adds or swaps by a signature is found, or stands in their name`(
    kind: String
  ) throws {
    func edit(_ table: String) -> TamperEdit {
      switch kind {
      case "row deleted": .deletion(table)
      case "row added": .addition(table)
      default: .swap(table)
      }
    }
    let tables = ContentWatch.tables.filter { $0 != "restoration" && !Self.trusted.contains($0) }
    // What rules of the file decide is held before anything else; each alone.
    let alone = RulesInForce.tables.union(RulesInForce.rows).union(["groupKey", "groupMember", "userKey"])
    let many = tables.filter { !alone.contains($0) }
    // Few at a time: of each kind of finding only the first are named.
    let missed =
      try stride(from: 0, to: many.count, by: 8).flatMap { try unfound(many[$0...].prefix(8).map(edit)) }
      + tables.filter { alone.contains($0) }.flatMap { try unfound([edit($0)]) }
    let theirs = kind == "row deleted" ? [] : Self.ofOperators
    #expect(Set(missed).subtracting(theirs).sorted() == [])
  }

  /// The table for people, where it is asked for.
  private func record(_ results: [(edit: TamperEdit, finder: Finder?)]) throws {
    guard let path = ProcessInfo.processInfo.environment["TAMPER_TABLE"] else { return }
    let lines = results.map { "| \($0.edit.table) | \($0.edit.name) | \($0.finder?.rawValue ?? "nobody") |" }
    let old = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try (old + lines.sorted().joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
