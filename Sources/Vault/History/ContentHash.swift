import Crypto
public import Foundation

/// SHA-256 of what a row holds: says whether it is still the row that the history tells of, and nothing of what is in
/// it.
public struct ContentHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  public init(of data: Data) {
    self.init(bytes: SHA256.hash(data: data))
  }

  /// Reads ``text``; nil for any other spelling.
  public init?(_ text: some StringProtocol) {
    guard let bytes = Data(hashSpelling: text.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  private init(bytes: some Sequence<UInt8>) {
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// 44 characters of base64.
  public var text: String {
    Data((0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (56 - 8 * ($0 % 8))) })
      .base64EncodedString()
  }
}
