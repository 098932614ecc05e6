import Crypto
public import Foundation

/// The SHA-256 of a file, taken piece by piece, as `sha256sum` shows it.
public struct FileHash: Sendable {
  private var hash = SHA256()

  public init() {}

  /// The hash of a whole content, as 64 hexadecimal digits.
  public static func hex(of content: Data) -> String {
    var hash = FileHash()
    hash.update(content)
    return hash.hex
  }

  /// Takes in the next bytes, of any number.
  public mutating func update(_ bytes: Data) { hash.update(data: bytes) }

  /// 64 hexadecimal digits: the hash of all that was taken in so far.
  public var hex: String {
    hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
