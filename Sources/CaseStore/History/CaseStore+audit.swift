import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Looks at everything: SQLite's own checks, each entry's signature, the whole tree, every row against what the
  /// history tells of it, and every sealed value that the caller's keys open. Writes nothing.
  ///
  /// It can't see a history that was cut off, or rewritten by people who hold keys: only who remembers an older
  /// checkpoint sees that (``state(continuing:)``).
  public func audit() throws -> Audit {
    try read { db in
      var audit = Audit()
      try CaseStore.checkFile(db, &audit)
      // What is broken isn't read any further.
      guard audit.isReadable else { return audit }
      let book: CertificateBook
      do {
        book = try people(db).book
      } catch let error as any Explained {
        audit.found(.keyRefused(error.text))
        return audit
      }
      for refusal in book.refused {
        audit.found(.certificateRefused(user: refusal.certificate.user))
      }
      let told = try checkEntries(db, book, &audit)
      try checkContent(db, told, &audit)
      try checkDrafts(db, &audit)
      for record in try CaseStore.recordsWithoutKeys(db) { audit.found(.keysGone("\(record)")) }
      try noteNumbers(db, &audit)
      return audit
    }
  }

  /// What SQLite itself finds wrong with a file, and what of its schema isn't the log's, before a row of it is
  /// believed.
  ///
  /// - Throws: ``StoreError`` when the file can't be opened as a log at all.
  public static func auditFile(_ path: String) throws -> Audit {
    try LogFile.check(path)
    var audit = Audit()
    do {
      try translating {
        let database = try DatabaseQueue(path: path, configuration: .log())
        try database.read { try checkFile($0, &audit) }
      }
    } catch StoreError.damaged {
      audit.found(.fileDamaged("malformed"))
    }
    return audit
  }

  private static func checkFile(_ db: Database, _ audit: inout Audit) throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
      audit.found(.fileDamaged(line))
    }
    guard audit.isGood else { return }
    for finding in try KnownSchema.newest.get().findings(db) { audit.found(finding) }
    guard audit.isReadable else { return }
    for finding in try KnownSchema.newest.get().changedWords(db) { audit.found(finding) }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    if orphans > 0 { audit.found(.orphans(orphans)) }
  }

  /// Computes the tree anew from the entries, and checks every signature.
  ///
  /// - Returns: The last word of the history on each row.
  private func checkEntries(
    _ db: Database, _ book: CertificateBook, _ audit: inout Audit
  ) throws -> ToldRows {
    let signers = EntrySigners(book)
    var told = ToldRows()
    var cases = try CasesOfThen(db)
    var staff = try StaffOfThen(db, book)
    var past = Past()
    var owed: [CallbackID: OwedCallback] = [:]
    let frontier = Frontier()
    let stored = JournalNodes(db: db)
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
    while let row = try rows.next() {
      let body = JournalBody(row, log: log.id)
      let keyVersion: Int? = row["keyVersion"]
      let signature: Data? = row["signature"]
      let leaf = TreeHash.leaf(body.leaf(keyVersion: keyVersion, signature: signature))
      var isGood = row["id"] == audit.entries + 1
      if let isSigned = signers.signed(row, body) {
        isGood = isGood && isSigned
      } else {
        audit.unsigned += 1
        isGood = isGood && row["action"] == JournalAction.unlockFail.rawValue
      }
      for node in try MerkleTree(frontier).appended(leaf, to: audit.entries) {
        frontier.add(node)
        guard try stored.node(level: node.level, index: node.index) != node.hash else { continue }
        if node.level == 0 {
          isGood = false
        } else {
          audit.found(.nodeChanged(level: node.level, index: node.index))
        }
      }
      if !isGood { audit.found(.entryChanged(row["id"])) }
      // What nobody told of may go: it never was the log's.
      let lines = ContentList.lines(row["content"] ?? "")?.filter { $0.hash != nil || told.stands($0) }
      let detail = JournalDetail(row)
      let rewritten = lines?.first { $0.hash != nil && !ContentWatch.mayChange($0, by: row) && told.stands($0) }
      if let rewritten { audit.found(.entryBeyond(row["id"], table: rewritten.table)) }
      if let callback = OwedCallback(detail) { owed[callback.id] = callback }
      if let lines { told.take(lines) } else { audit.found(.listChanged(row["id"])) }
      for finding in staff.findings(row, lines ?? [], detail) { audit.found(finding) }
      if let foreign = try misattributed(db, row, lines ?? [], detail, &past) {
        audit.found(.entryBeyond(row["id"], table: foreign))
      }
      for finding in try cases.findings(db, row, lines ?? [], detail, staff) { audit.found(finding) }
      audit.entries += 1
    }
    // A row that was changed by other means alone is named as such: whoever told of it before is no forger.
    for (name, doubt) in past.doubts.sorted(by: { $0.value.culprit < $1.value.culprit })
    where told.isLast(name, try row(db, doubt.line).map { ContentList.hash($0) }) {
      audit.found(.entryBeyond(doubt.culprit, table: doubt.line.table))
    }
    try checkCourses(db, cases, &audit)
    try checkOwed(db, owed, &audit)
    let nodes = try Int.fetchOne(db, sql: "SELECT count(*) FROM journalNode") ?? 0
    if nodes != frontier.count { audit.found(.nodeChanged(level: 0, index: audit.entries)) }
    audit.checkpoint = try Checkpoint(
      origin: origin, size: audit.entries,
      root: try MerkleTree(frontier).root(size: audit.entries))
    return told
  }
}

extension CaseStore {
  /// A row that never was what an entry tells, by what it is now: whoever told of it next has changed it.
  private struct Doubt {
    let entry: JournalID
    let line: ContentList.Line
    var next: JournalID?

    var culprit: JournalID { next ?? entry }
  }

  /// What is known of rows that are filled in step by step, while entries are followed.
  private struct Past {
    var doubts: [String: Doubt] = [:]
    /// How far each has come, of those that entries may leave where they are.
    var stages: [String: Int] = [:]

    /// Whether an entry takes a row further than it may.
    mutating func isTooFar(_ name: String, _ stage: Int, by action: JournalAction) -> Bool {
      if RowLife.goesNoFurther(action) { return stage > stages[name, default: 0] }
      if name.hasPrefix("referral\t") { stages[name] = stage }
      return false
    }
  }

  /// The table of a row that an entry tells of and that names somebody else than its actor: as it is now, or as it was
  /// then.
  private func misattributed(
    _ db: Database, _ entry: Row, _ lines: [ContentList.Line], _ detail: JournalDetail, _ past: inout Past
  ) throws -> String? {
    guard let authorship = Authorship(entry, detail) else { return nil }
    for line in lines {
      guard let hash = line.hash, Authorship.tables.contains(line.table) || RowLife.tables.contains(line.table),
        let row = try row(db, line)
      else { continue }
      if let doubt = past.doubts[line.name], doubt.next == nil { past.doubts[line.name]?.next = entry["id"] }
      let then: Row
      switch RowLife.of(line.table)?.past(of: row, told: hash, by: authorship.action) ?? .unsaid {
      case .was(let state, let stage) where !past.isTooFar(line.name, stage, by: authorship.action): then = state
      case .unsaid where ContentList.hash(row) == hash: then = row
      case .unsaid: continue
      case .never, .was:
        past.doubts[line.name] = Doubt(entry: entry["id"], line: line)
        continue
      }
      let isOwn = try authorship.holds(line.table, then) { try SignedEntries.origin(db, of: $0) }
      if !isOwn { return line.table }
    }
    return nil
  }

  /// The row that a line names, as it is now.
  private func row(_ db: Database, _ line: ContentList.Line) throws -> Row? {
    let condition = try KnownTables.key(of: line.table).map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(line.table.asSQLName) WHERE \(condition)"),
      arguments: StatementArguments(line.keys.map(String.init)))
  }

  /// Holds whom each call-back is owed to against the entry that said so last.
  private func checkOwed(_ db: Database, _ owed: [CallbackID: OwedCallback], _ audit: inout Audit) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM callback ORDER BY id")
    while let row = try rows.next() {
      let now = OwedCallback(row)
      if let then = owed[now.id], then != now { audit.found(.rowChanged("callback/\(now.id)")) }
    }
  }

  /// Holds whose each case is, and where it stands, against the entries that made it so.
  private func checkCourses(_ db: Database, _ cases: CasesOfThen, _ audit: inout Audit) throws {
    for row in try Row.fetchAll(db, sql: "SELECT * FROM \"case\" ORDER BY id") {
      let id: CaseID = row["id"]
      if try !cases.course(id).holds(db, row) { audit.found(.rowChanged("case/\(id)")) }
    }
  }
}

/// The last node of each level: all that is needed to go on, however long the history.
private final class Frontier: HashStore {
  private var last: [TreeNode] = []
  private(set) var count = 0

  func add(_ node: TreeNode) {
    count += 1
    if node.level == last.count { last.append(node) } else { last[node.level] = node }
  }

  func node(level: Int, index: Int) -> Data? {
    last.indices.contains(level) && last[level].index == index ? last[level].hash : nil
  }
}
