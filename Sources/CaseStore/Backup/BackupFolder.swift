import Base
import CaseModel
import Foundation
import Glibc

/// The folder in which backups are kept, each in a folder of its own that is named after its moment and nothing else.
struct BackupFolder: Sendable {
  let path: String
  static let prefix = "hotline-"

  /// Makes the folder unless it is there.
  func prepare() throws(BackupError) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard access(path, W_OK | X_OK) == 0 else { throw .noFolder(path: path) }
  }

  /// Where the backup of a moment goes.
  func place(of now: Instant, _ backup: BackupID) -> String {
    let digits = now.description.prefix(19).filter { $0 != "-" && $0 != ":" }
    return "\(path)/\(Self.prefix)\(digits)Z-\(backup)"
  }

  /// The backups in it, oldest first.
  func backups() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      .filter { $0.hasPrefix(Self.prefix) && !$0.contains(".work-") }.map { "\(path)/\($0)" }
      .filter { BackupSet.isBackup($0) }
  }
}
