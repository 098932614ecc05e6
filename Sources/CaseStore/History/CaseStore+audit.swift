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
      let lines = ContentList.lines(row["content"] ?? "")
      let rewritten = lines?.first { ContentWatch.lasting.contains($0.table) && $0.hash != nil && told.stands($0) }
      if let rewritten { audit.found(.entryBeyond(row["id"], table: rewritten.table)) }
      if let lines { told.take(lines) } else { audit.found(.listChanged(row["id"])) }
      for finding in staff.findings(row, lines ?? []) { audit.found(finding) }
      if let foreign = try misattributed(db, row, lines ?? []) {
        audit.found(.entryBeyond(row["id"], table: foreign))
      }
      for finding in try cases.findings(db, row, lines ?? [], staff) { audit.found(finding) }
      audit.entries += 1
    }
    try checkCourses(db, cases, &audit)
    let nodes = try Int.fetchOne(db, sql: "SELECT count(*) FROM journalNode") ?? 0
    if nodes != frontier.count { audit.found(.nodeChanged(level: 0, index: audit.entries)) }
    audit.checkpoint = try Checkpoint(
      origin: origin, size: audit.entries,
      root: try MerkleTree(frontier).root(size: audit.entries))
    return told
  }
}

extension CaseStore {
  /// The table of a row that an entry tells of as it is now, and that names somebody else than its actor.
  private func misattributed(_ db: Database, _ entry: Row, _ lines: [ContentList.Line]) throws -> String? {
    guard let authorship = Authorship(entry) else { return nil }
    for line in lines where Authorship.tables.contains(line.table) && line.hash != nil {
      let condition = try KnownTables.key(of: line.table).map { "\"\($0)\" = ?" }.joined(separator: " AND ")
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM \(line.table.asSQLName) WHERE \(condition)",
        arguments: StatementArguments(line.keys.map(String.init)))
      guard let row, ContentList.hash(row) == line.hash else { continue }
      let isOwn = try authorship.holds(line.table, row) { try SignedEntries.origin(db, of: $0) }
      if !isOwn { return line.table }
    }
    return nil
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
