import Base
import Foundation
import Glibc

extension CaseStore {
  /// How long the part of a backup that holds keys is kept, in days: what was erased is gone for good after that.
  public static let keyDays = 35
}

extension BackupFolder {
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
