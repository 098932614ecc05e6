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
  func place(of now: Instant, _ backup: Int64) -> String {
    let digits = now.description.prefix(19).filter { $0 != "-" && $0 != ":" }
    return "\(path)/\(Self.prefix)\(digits)Z-\(backup)"
  }

  /// The backups in it, oldest first.
  func backups() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      .filter { $0.hasPrefix(Self.prefix) && !$0.contains(".work-") }.map { "\(path)/\($0)" }
      .filter { BackupSet.isBackup($0) }
  }

  /// Throws away the keys of backups of a log whose time is over.
  ///
  /// - Returns: The files that were removed.
  func expireKeys(of log: String, now: Instant) -> [String] {
    backups().compactMap { folder in
      guard let set = try? BackupSet(folder), set.manifest.log == log,
        set.manifest.keysExpireAt <= now
      else { return nil }
      let file = "\(folder)/\(BackupPart.keys.sealedName)"
      guard unlink(file) == 0 else { return nil }
      try? WorkFolder.sync(folder)
      return file
    }
  }
}
