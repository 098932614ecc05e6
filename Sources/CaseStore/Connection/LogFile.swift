import CGuard
import Foundation
import GRDB

/// The file of a log: who may read it, where it may lie, what makes it a log.
enum LogFile {
  /// "CPHL": the header field by which `file` and we know a log.
  static let applicationID: Int32 = 0x4350_484C

  static func isLog(_ db: Database) throws -> Bool {
    try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID
  }

  /// Refuses a path where the promises of the log can't be kept.
  static func check(_ path: String) throws(StoreError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw errno == ENOENT ? .noLog(path: path) : .unreadable(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
      throw .notAPlainFile(path: path)
    }
    guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw .readableByOthers(path: path)
    }
    try refuseNetwork(path)
  }

  /// SQLite's locks don't hold on network filesystems (sqlite.org/howtocorrupt.html 2.1).
  static func refuseNetwork(_ path: String) throws(StoreError) {
    if file_is_on_network(path) == 1 { throw .onNetwork(path: path) }
  }
}
