public import Base
public import CaseModel
import Foundation
import GRDB
import Glibc
public import Vault

/// Opens a backup with the words on paper: to look whether it could be restored, or to restore it.
///
/// Nothing but the paper is needed; passphrases and this machine's pepper aren't.
public struct Restoring {
  private let data: BackupSet
  private let keys: BackupSet
  private let paper: PaperKey
  private let watch: (BackupProgress) throws -> Void

  /// - Parameters:
  ///   - backup: The backup that is restored.
  ///   - keys: Another backup whose part with the keys is taken, where this one's was thrown away.
  ///   - paper: The key on paper.
  ///   - watch: Told how far it is; throwing stops it.
  /// - Throws: ``BackupError/otherLog``, ``BackupError/keysGone``.
  public init(
    _ backup: BackupSet, keys: BackupSet? = nil, with paper: PaperKey,
    watch: @escaping (BackupProgress) throws -> Void = { _ in }
  ) throws {
    data = backup
    self.keys = keys ?? backup
    self.paper = paper
    self.watch = watch
    guard self.keys.manifest.log == backup.manifest.log else { throw BackupError.otherLog }
    guard self.keys.has(.keys) else { throw BackupError.keysGone }
  }

  /// Restores the backup beside `path`, looks at everything, and removes it again.
  public func rehearse(beside path: String) throws -> [BackupCheck] {
    try WorkFolder.use(beside: path) { try opened(in: $0).checks }
  }

  /// Restores the log to an empty place. It appears under its name only when all of it is there and was found good.
  ///
  /// The first who unlocks it afterwards tells the journal; with the paper alone that is whoever
  /// ``CaseStore/recover(_:with:stamp:lock:)`` gives new keys.
  ///
  /// - Parameters:
  ///   - path: Where the log appears; nothing may be there.
  ///   - purpose: Why it is restored, for the journal.
  ///   - now: The moment at which it is done.
  ///   - accept: Shown what was found; returns whether to go on.
  /// - Throws: ``BackupError/exists(path:)``, ``BackupError/failedChecks``.
  public func restore(
    to path: String, purpose: Purpose, now: Instant, accept: ([BackupCheck]) throws -> Bool
  ) throws {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw BackupError.exists(path: path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try LogFile.refuseNetwork(folder)
    try WorkFolder.use(beside: path) { work in
      let (file, checks) = try opened(in: work)
      guard try accept(checks), checks.allSatisfy(\.isGood) else { throw BackupError.failedChecks }
      try translating {
        let database = try DatabaseQueue(path: file, configuration: .log())
        try database.write { db in
          try db.run(
            sql: "INSERT INTO restoration (at, backup, madeAt, purpose) VALUES (?, ?, ?, ?)",
            arguments: [now, data.manifest.backup, data.manifest.madeAt, purpose.rawValue])
        }
        try database.close()
      }
      // Not even between the check and this may another log be overwritten: a link refuses what exists.
      guard link(file, path) == 0, unlink(file) == 0 else { throw BackupError.exists(path: path) }
    }
    try WorkFolder.sync(folder)
  }

  private func opened(in work: String) throws -> (file: String, checks: [BackupCheck]) {
    var checks = try data.checkFiles(watch)
    let file = "\(work)/\(BackupPart.data.openName)"
    let keysFile = "\(work)/\(BackupPart.keys.openName)"
    let identity = try paper.ageIdentity
    let isGood: Bool
    do {
      let hashes = (
        try SealedFile.open(data.path(.data), to: file, with: identity, watch: watch),
        try SealedFile.open(keys.path(.keys), to: keysFile, with: identity, watch: watch)
      )
      isGood =
        hashes.0 == data.manifest.hashes[BackupPart.data.openName]
        && hashes.1 == keys.manifest.hashes[BackupPart.keys.openName]
    } catch {
      // A file that was altered says nothing of the paper, and is said to be so.
      if checks.contains(where: { !$0.isGood }) { return (file, checks) }
      if case AgeError.notForThisKey = error { throw StoreError.otherPaper }
      throw error
    }
    checks.append(
      isGood
        ? BackupCheck(.content, true, vi: "như khi sao lưu", en: "as it was backed up")
        : BackupCheck(
          .content, false, vi: "khác với lúc sao lưu", en: "isn't what was backed up"))
    try translating { try join(file, keysFile) }
    unlink(keysFile)
    return (file, checks + (try RestoredCheck(file, data, keys, paper, watch).checks()))
  }

  /// Puts the keys back to where they were.
  private func join(_ file: String, _ keysFile: String) throws {
    let database = try DatabaseQueue(path: file, configuration: .scratch)
    try database.writeWithoutTransaction { db in
      try db.run(sql: "ATTACH ? AS part", arguments: [keysFile])
      try db.inTransaction {
        for table in BackupPart.keyTables {
          try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM part.\(table)")
        }
        // Keys of a newer backup may name people whom an older one doesn't know.
        for table in ["groupMember", "userKey"] {
          try db.execute(
            sql: "DELETE FROM main.\(table) WHERE user NOT IN (SELECT code FROM main.user)")
        }
        if keys.manifest.backup != data.manifest.backup { try dropKeysOfOthers(db) }
        // A row of the register without its salt is noise: erased meanwhile, or sealed anew.
        for sql in [
          """
          DELETE FROM main.registerRow WHERE (contactID, revision, epoch) NOT IN (
            SELECT contactID, revision, epoch FROM part.\(BackupPart.saltTable))
          """,
          """
          UPDATE main.registerRow SET salt = (
            SELECT salt FROM part.\(BackupPart.saltTable) AS kept
            WHERE kept.contactID = registerRow.contactID)
          """,
        ] { try db.execute(sql: sql) }
        try renewUnbelieved(db)
        return .commit
      }
      try db.execute(sql: "DETACH part")
    }
    try database.close()
  }

  /// Keys of another backup may be of what came after the data: whoever takes its number next gets keys of its own.
  private func dropKeysOfOthers(_ db: Database) throws {
    for kind in RecordID.Kind.allCases {
      for table in ["keyWrap", "recordKey"] {
        try db.run(
          sql: """
            DELETE FROM main.\(table) WHERE kind = ? AND row <> ?
              AND row NOT IN (SELECT id FROM main.\(kind.rawValue.asSQLName))
            """, arguments: [kind.rawValue, CaseStore.choice.kind == kind ? CaseStore.choice.row : -1])
      }
    }
    try CaseStore.dropUnusedSessionKeys(db)
  }

  /// Keys of groups that somebody signed with keys that the older data don't know count for nothing there: by the words
  /// on paper each such group gets another one, for whoever had the newest. What went by those before stays open to
  /// them.
  private func renewUnbelieved(_ db: Database) throws {
    let people = try People(db, isRestoring: true)
    let log = try String.fetchOne(db, sql: "SELECT log FROM logKey") ?? ""
    for group in people.unbelieved.sorted(by: { $0.rawValue < $1.rawValue }) {
      let members = try Row.fetchAll(
        db,
        sql: """
          SELECT user, version FROM groupMember WHERE "group" = ?1 AND epoch = (
            SELECT max(epoch) FROM groupKey WHERE "group" = ?1)
          ORDER BY user
          """, arguments: [group.rawValue]
      ).compactMap { row in
        people.book.valid.last { $0.user == row["user"] as String && $0.keyVersion == row["version"] as Int }
      }
      try CaseStore.beginEpoch(db, group, people, log: log, by: .paper(paper), for: members)
    }
  }
}
