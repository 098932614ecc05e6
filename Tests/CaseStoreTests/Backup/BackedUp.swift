import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Vault

/// A log with an open and a closed case, and a folder for its backups; both are gone with the value that owns them.
final class BackedUp: Sendable {
  let log: TestLog
  let open: CaseNumber
  let closed: CaseNumber
  /// Where the backups go.
  let folder: String
  /// An empty folder: another machine.
  let elsewhere: String

  /// - Parameter isOther: Whether the log has keys of its own.
  init(isOther: Bool = false) throws {
    log = try TestLog(isOther: isOther)
    open = try log.open()
    closed = try log.open()
    try log.store.screenOut(
      closed, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    let base = URL(fileURLWithPath: log.path).deletingLastPathComponent().path
    folder = base + "/backups"
    elsewhere = base + "/elsewhere"
    try FileManager.default.createDirectory(
      atPath: elsewhere, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  var restored: String { elsewhere + "/log.sqlite" }

  func backUp(at minutes: Int = 2, also others: [AgeRecipient] = []) throws -> Backup {
    try log.store.backUp(
      into: folder, also: others, tool: "0.0.0", stamp: log.stamp(minutes))
  }

  func restore(_ backup: BackupSet, keys: BackupSet? = nil) throws {
    try Restoring(backup, keys: keys, with: log.founding.paper).restore(
      to: restored, purpose: .exercise, now: log.stamp(9).now
    ) { _ in true }
  }

  /// What a log holds, row for row, but for what restoring adds.
  static func content(_ path: String) throws -> [String: [String]] {
    try DatabaseQueue(path: path).read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'restoration'")
      return try tables.reduce(into: [:]) { content, table in
        content[table] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
          .map { row in row.map { "\($0) = \($1)" }.joined(separator: "; ") }.sorted()
      }
    }
  }

  /// The content of the log as it was when the backup was made: a copy by SQLite itself.
  func copy() throws -> [String: [String]] {
    let path = elsewhere + "/copy.sqlite"
    try DatabaseQueue(path: log.path).writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [path])
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try BackedUp.content(path)
  }

  func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
