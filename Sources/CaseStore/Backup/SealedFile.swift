import Foundation
import Glibc
import Vault

/// Long files as age files, both ways.
enum SealedFile {
  /// Seals a file.
  ///
  /// - Returns: The SHA-256 of the file as it was and of the sealed one, which is on disk then.
  static func seal(
    _ source: String, to target: String, for recipients: [AgeRecipient],
    watch: (BackupProgress) throws -> Void
  ) throws -> (open: String, sealed: String) {
    let pieces = try FilePieces(source)
    let file = try NewFile(target)
    var open = FileHash()
    var sealed = FileHash()
    var writer = try AgeWriter(to: recipients) { bytes in
      sealed.update(bytes)
      try file.write(bytes)
    }
    while let piece = try pieces.next() {
      open.update(piece)
      try writer.write(piece)
      try watch(BackupProgress(.sealing, pieces.read, of: pieces.size))
    }
    try writer.finish()
    try file.finish()
    return (open.hex, sealed.hex)
  }

  /// Opens a file; on an error what came out is removed.
  ///
  /// - Returns: The SHA-256 of what came out.
  static func open(
    _ source: String, to target: String, with identity: AgeIdentity,
    watch: (BackupProgress) throws -> Void
  ) throws -> String {
    let pieces = try FilePieces(source)
    let file = try NewFile(target)
    do {
      var hash = FileHash()
      var reader = try AgeReader(identities: [identity]) { try pieces.next() }
      while let piece = try reader.next() {
        hash.update(piece)
        try file.write(piece)
        try watch(BackupProgress(.opening, pieces.read, of: pieces.size))
      }
      try file.finish()
      return hash.hex
    } catch {
      unlink(target)
      throw error
    }
  }
}
