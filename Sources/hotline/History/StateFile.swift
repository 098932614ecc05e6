import Foundation
import Glibc

extension Surroundings {
  /// Where this account keeps what belongs to no log: `hotline` under `XDG_STATE_HOME`, otherwise under
  /// `~/.local/state`.
  var stateFolder: String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? (environment["HOME"] ?? ".") + "/.local/state") + "/hotline"
  }
}

/// A small file that is whole at every moment, whatever happens: the old one or the new one, its owner's alone.
struct StateFile {
  let path: String

  /// Nil when there is none.
  ///
  /// - Throws: ``StateFileError/unreadable(path:)``.
  func read() throws(StateFileError) -> Data? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw .unreadable(path: path) }
    defer { close(descriptor) }
    guard let data = try? Descriptor.readAll(from: descriptor) else {
      throw .unreadable(path: path)
    }
    return data
  }

  /// - Throws: ``StateFileError/unwritable(path:)``; the old content stands then.
  func write(_ data: Data) throws(StateFileError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let part = "\(path).\(getpid())"
    let descriptor = open(part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path) }
    let isWritten = data.withUnsafeBytes { bytes in
      Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
    }
    guard isWritten, fsync(descriptor) == 0, close(descriptor) == 0, rename(part, path) == 0 else {
      unlink(part)
      throw .unwritable(path: path)
    }
    clear(folder)
  }

  /// Takes away the parts that processes left which were killed meanwhile.
  private func clear(_ folder: String) {
    let prefix = URL(fileURLWithPath: path).lastPathComponent + "."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink("\(folder)/\(name)")
    }
  }
}
