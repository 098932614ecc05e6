import CaseModel
import Foundation
import Glibc

/// Marks the drafts of intakes that are being typed, so that no other terminal takes up a call that is going on.
///
/// One lock of the kernel for each draft: however the process ends, it is lifted. Where the state folder can't be
/// written nothing is marked.
final class DraftHold {
  private let descriptor: Int32

  init(log: String, in surroundings: Surroundings) {
    let folder = surroundings.stateFolder
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    descriptor = open("\(folder)/\(log).drafts", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
  }

  deinit { close(descriptor) }

  /// Does something that no other terminal does meanwhile: saving a draft and marking it, or listing those unmarked.
  func alone<Value>(_ body: () throws -> Value) rethrows -> Value {
    set(F_WRLCK, at: 0, F_SETLKW)
    defer { set(F_UNLCK, at: 0, F_SETLK) }
    return try body()
  }

  /// - Returns: Whether it is this process's now.
  @discardableResult
  func take(_ draft: DraftID) -> Bool {
    descriptor < 0 || set(F_WRLCK, at: draft, F_SETLK)
  }

  func release(_ draft: DraftID) { set(F_UNLCK, at: draft, F_SETLK) }

  /// Whether another process is typing it.
  func isTaken(_ draft: DraftID) -> Bool {
    var lock = Self.range(F_WRLCK, at: draft)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  @discardableResult
  private func set(_ kind: Int32, at draft: DraftID, _ command: Int32) -> Bool {
    var lock = Self.range(kind, at: draft)
    return fcntl(descriptor, command, &lock) == 0
  }

  /// Byte 0 is for ``alone(_:)``; drafts are numbered from 1.
  private static func range(_ kind: Int32, at draft: DraftID) -> flock {
    flock(
      l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: off_t(draft.number), l_len: 1, l_pid: 0)
  }
}
