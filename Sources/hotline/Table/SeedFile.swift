import Disclosure
import Foundation

/// The secret by which a table was protected, kept beside its marked file: 32 bytes as 64 hexadecimal signs, its
/// owner's alone.
struct SeedFile {
  let url: URL

  /// - Parameters:
  ///   - path: As asked for; otherwise `seed` in the folder.
  ///   - folder: Of the table.
  init(_ path: String?, in folder: URL) {
    url = path.map { URL(fileURLWithPath: $0) } ?? folder.appendingPathComponent("seed")
  }

  /// - Throws: ``TableError/seed(file:)`` when it holds something else.
  func read() throws -> ChoiceSeed? {
    guard let data = try StateFile(path: url.path).read() else { return nil }
    let signs = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    var bytes: [UInt8] = []
    var rest = signs[...]
    while !rest.isEmpty {
      guard rest.prefix(2).allSatisfy(\.isHexDigit), let byte = UInt8(rest.prefix(2), radix: 16) else { break }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    guard rest.isEmpty, let seed = ChoiceSeed(bytes) else {
      throw TableError.seed(file: url.lastPathComponent)
    }
    return seed
  }

  /// The seed that is there, or a new one that nobody can guess.
  func readOrMake() throws -> ChoiceSeed {
    if let seed = try read() { return seed }
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<ChoiceSeed.length).map { _ in UInt8.random(in: 0...255, using: &random) }
    let signs = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    do {
      try StateFile(path: url.path).write(Data((signs + "\n").utf8))
    } catch {
      throw TableError.unwritable(file: url.lastPathComponent)
    }
    guard let seed = ChoiceSeed(bytes) else { throw TableError.seed(file: url.lastPathComponent) }
    return seed
  }
}
