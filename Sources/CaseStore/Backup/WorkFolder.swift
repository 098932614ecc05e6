import Foundation
import Glibc

/// A folder for what exists only while work is under way: its owner's alone, and gone however the work ends.
enum WorkFolder {
  /// - Parameter path: The folder stands beside it, on the same disk; what a killed run left there is removed first.
  static func use<Result>(beside path: String, _ body: (String) throws -> Result) throws -> Result {
    removeLeft(beside: path)
    let folder = "\(path).work-\(getpid())-\(UUID().uuidString.prefix(8))"
    guard mkdir(folder, 0o700) == 0 else { throw BackupError.noFolder(path: folder) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Work folders carry the number of their process: those of processes that are no more are nobody's.
  static func removeLeft(beside path: String) {
    let url = URL(fileURLWithPath: path)
    removeLeft(in: url.deletingLastPathComponent().path, named: url.lastPathComponent)
  }

  /// - Parameter prefix: With which the names of the work folders begin.
  static func removeLeft(in folder: String, named prefix: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.hasPrefix(prefix), let mark = name.firstRange(of: ".work-"),
        let process = Int32(name[mark.upperBound...].prefix { $0 != "-" }), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// Sees that the names in a folder are on disk, or what a file holds.
  static func sync(_ path: String) throws(BackupError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noFolder(path: path) }
    defer { Glibc.close(descriptor) }
    // Some filesystems of sticks know no such order (EINVAL): they write names at once.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .unwritable(path: path) }
  }
}
