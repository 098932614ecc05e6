import Crypto
import Foundation

/// The payload's chunks, sealed or opened in their order (STREAM over ChaCha20-Poly1305).
struct AgeChunks {
  static let nonceSize = 16
  static let tagSize = 16

  private let key: SymmetricKey
  /// The number of the next chunk, from 0.
  private(set) var index = 0

  /// - Parameter nonce: 16 bytes, other ones in each file.
  init(fileKey: SymmetricKey, nonce: Data) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Data("payload".utf8), outputByteCount: 32)
  }

  mutating func seal(_ chunk: Data, isLast: Bool) throws -> Data {
    let box = try ChaChaPoly.seal(
      chunk, using: key, nonce: ChaChaPoly.Nonce(data: nonce(isLast: isLast)))
    index += 1
    return box.ciphertext + box.tag
  }

  /// Nil unless these are the bytes that were sealed in this place, as the last chunk or as another.
  mutating func open(_ sealed: Data, isLast: Bool) -> Data? {
    guard
      let box = try? ChaChaPoly.SealedBox(combined: nonce(isLast: isLast) + sealed),
      let chunk = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    index += 1
    return chunk
  }

  /// 11 bytes of the chunk's number, the highest first, then whether it is the last.
  private func nonce(isLast: Bool) -> Data {
    var nonce = Data(repeating: 0, count: 12)
    for place in 0..<8 { nonce[10 - place] = UInt8(truncatingIfNeeded: index >> (8 * place)) }
    nonce[11] = isLast ? 1 : 0
    return nonce
  }
}
