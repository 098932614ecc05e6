public import Foundation
import Glibc

/// A file that didn't exist, readable by its owner only.
public final class NewFile {
  private let path: String
  private var descriptor: Int32

  init(_ path: String) throws(BackupError) {
    self.path = path
    descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw NewFile.error(path) }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func write(_ data: Data) throws(BackupError) {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw NewFile.error(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Returns when it is on disk.
  func finish() throws(BackupError) {
    guard fsync(descriptor) == 0 else { throw NewFile.error(path) }
    guard Glibc.close(descriptor) == 0 else { throw NewFile.error(path) }
    descriptor = -1
  }

  public static func write(_ data: Data, to path: String) throws(BackupError) {
    let file = try NewFile(path)
    try file.write(data)
    try file.finish()
  }

  private static func error(_ path: String) -> BackupError {
    switch errno {
    case EEXIST: .exists(path: path)
    case ENOSPC, EDQUOT, EFBIG: .noRoom
    default: .unwritable(path: path)
    }
  }
}
