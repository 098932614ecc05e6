import Foundation
import Glibc

/// Copies a file as far as its disk gives it: what can't be read stays zero.
struct DamagedFile {
  private static let block = 4096
  private static let piece = 1 << 20
  /// In bytes, of SQLite's own header.
  private static let header = 100

  let path: String

  /// - Returns: How many blocks of 4,096 bytes couldn't be read.
  /// - Throws: ``StoreError/noLog(path:)``, ``StoreError/unreadable(path:)``, ``BackupError/noRoom``.
  func copy(to target: String, watch: (Double) throws -> Void) throws -> Int {
    let from = open(path, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw errno == ENOENT ? StoreError.noLog(path: path) : .unreadable(path: path) }
    defer { close(from) }
    let into = try NewFile(target)
    let size = lseek(from, 0, SEEK_END)
    guard size >= 0 else { throw StoreError.unreadable(path: path) }
    var (offset, lost): (off_t, Int) = (0, 0)
    while offset < size {
      let length = min(Self.piece, Int(size - offset))
      var bytes = [UInt8](repeating: 0, count: length)
      if pread(from, &bytes, length, offset) != length { lost += Self.readBlocks(from, &bytes, offset) }
      try into.write(Data(bytes))
      offset += off_t(length)
      try watch(Double(offset) / Double(size))
    }
    try into.finish()
    return lost
  }

  private static func readBlocks(_ file: Int32, _ bytes: inout [UInt8], _ offset: off_t) -> Int {
    var lost = 0
    for start in stride(from: 0, to: bytes.count, by: block) {
      let length = min(block, bytes.count - start)
      var some = [UInt8](repeating: 0, count: length)
      if pread(file, &some, length, offset + off_t(start)) != length {
        some = [UInt8](repeating: 0, count: length)
        lost += 1
      }
      bytes.replaceSubrange(start..<start + length, with: some)
    }
    return lost
  }

  /// Puts the header of a log's file in place of what stands there, where SQLite doesn't know it any more.
  ///
  /// - Parameter whole: The beginning of a log that this version made.
  static func mendHeader(of path: String, from whole: Data) throws {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0, whole.count >= header else { throw BackupError.unwritable(path: path) }
    defer { close(file) }
    var mended = [UInt8](whole.prefix(header))
    let pages = UInt32(clamping: lseek(file, 0, SEEK_END) / off_t(block))
    // The size in pages, no free ones, and a counter that says the size is right (sqlite.org/fileformat2.html 1.3).
    for (at, value) in [(28, pages), (32, 0), (36, 0), (24, 1), (92, 1)] {
      for index in 0..<4 { mended[at + index] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * index)) }
    }
    guard pwrite(file, mended, header, 0) == header else { throw BackupError.unwritable(path: path) }
  }
}
