import Foundation
import Vault

/// A file read piece by piece, so that memory stays flat however long it is.
final class FilePieces {
  private let handle: FileHandle
  let size: Int
  private(set) var read = 0

  init(_ path: String) throws(BackupError) {
    guard let handle = FileHandle(forReadingAtPath: path),
      let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
    else { throw .unreadable(path: path) }
    self.handle = handle
    self.size = Int(size)
  }

  deinit { try? handle.close() }

  /// Nil at the end.
  func next() throws -> Data? {
    guard let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty else { return nil }
    read += piece.count
    return piece
  }

  /// The file's SHA-256.
  static func hash(_ path: String, _ watch: (Double) throws -> Void = { _ in }) throws -> String {
    let pieces = try FilePieces(path)
    var hash = FileHash()
    while let piece = try pieces.next() {
      hash.update(piece)
      try watch(Double(pieces.read) / Double(max(1, pieces.size)))
    }
    return hash.hex
  }
}
