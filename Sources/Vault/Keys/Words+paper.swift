import Crypto
import Foundation

/// 32 bytes as 27 words: 256 bits and a checksum of 14.
extension Words {
  static let paperCount = 27

  /// - Parameter secret: 32 bytes.
  public static func encode(_ secret: Secret) -> [String] {
    precondition(secret.count == 32, "a paper key has 32 bytes")
    var bits = 0
    var bitCount = 0
    var words: [String] = []
    for byte in secret.copy + checksum(secret) {
      bits = (bits << 8 | Int(byte)) & 0xFFFFF
      bitCount += 8
      if bitCount >= 10 {
        bitCount -= 10
        words.append(all[bits >> bitCount & 0x3FF])
      }
    }
    return words
  }

  /// Reads 27 words. It forgives case, marks, hyphens, commas, line ends and blanks.
  ///
  /// - Throws: ``WordsError``; one wrong word is always noticed when it isn't in the list, and else but once in 16,384.
  public static func decode(_ text: String) throws(WordsError) -> Secret {
    let words = split(text)
    var bytes: [UInt8] = []
    defer { bytes.wipe() }
    var bits = 0
    var bitCount = 0
    for (position, word) in words.enumerated() {
      guard let index = index[word] else {
        throw .unknown(position: position + 1, nearest: nearest(to: word))
      }
      bits = (bits << 10 | index) & 0xFFFFF
      bitCount += 10
      while bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    guard words.count == paperCount else { throw .count(words.count) }
    bytes.append(UInt8(truncatingIfNeeded: bits << (8 - bitCount)))
    let secret = Secret(Array(bytes.prefix(32)))
    guard bytes.suffix(2).elementsEqual(checksum(secret)) else { throw .checksum }
    return secret
  }

  /// Two bytes; the last two bits are 0.
  private static func checksum(_ secret: Secret) -> [UInt8] {
    let digest = Array(SHA256.hash(data: Data("hotline paper v1".utf8) + secret.copy).prefix(2))
    return [digest[0], digest[1] & 0xFC]
  }
}
