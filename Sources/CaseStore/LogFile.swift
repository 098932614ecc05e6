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
    var filesystem = statfs()
    guard statfs(path, &filesystem) == 0 else { return }
    // NFS, SMB, SMB2, CIFS, AFS, Coda, FUSE (sshfs and the like), 9p.
    let network: Set<Int> = [
      0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x5346_414F, 0x7375_7245, 0x6573_5546, 0x0102_1997,
    ]
    if network.contains(Int(filesystem.f_type)) { throw .onNetwork(path: path) }
  }
}
