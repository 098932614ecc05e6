import Crypto
import Foundation

/// The form of a sealed value: version, nonce (12 bytes), content, tag (16 bytes).
///
/// AES-256-GCM with a random nonce: under one key at most 2^20 values may be sealed (the risk that two share a nonce
/// is then below 2^-57). The content is filled up to the next multiple of ``bucket`` so that its length says little.
enum Envelope {
  /// AES-256-GCM, padded.
  static let version: UInt8 = 1
  /// In bytes.
  static let bucket = 64

  static func seal(
    _ content: Data, with key: SymmetricKey, as bound: Data, _ label: SealLabel
  ) throws(VaultError) -> Sealed {
    do {
      let box = try AES.GCM.seal(padded(content), using: key, authenticating: bound)
      var bytes = Data(capacity: 1 + 12 + box.ciphertext.count + 16)
      bytes.append(version)
      bytes.append(contentsOf: box.nonce)
      bytes.append(box.ciphertext)
      bytes.append(box.tag)
      return Sealed(bytes: bytes)
    } catch {
      throw .unusableKey("\(label)")
    }
  }

  static func open(
    _ sealed: Sealed, with key: SymmetricKey, as bound: Data, _ label: SealLabel
  ) throws(VaultError) -> Data {
    // Another form would come with another schema, which is refused before anything is opened.
    guard sealed.bytes.first == Self.version,
      let box = try? AES.GCM.SealedBox(combined: sealed.bytes.dropFirst()),
      let padded = try? AES.GCM.open(box, using: key, authenticating: bound),
      let end = padded.lastIndex(where: { $0 != 0 }), padded[end] == mark
    else { throw .damaged("\(label)") }
    return Data(padded[..<end])
  }

  /// Ends the content; zeroes follow (ISO/IEC 7816-4).
  private static let mark: UInt8 = 0x80

  private static func padded(_ content: Data) -> Data {
    let size = (content.count / bucket + 1) * bucket
    var padded = Data(capacity: size)
    padded.append(content)
    padded.append(mark)
    padded.append(Data(count: size - padded.count))
    return padded
  }
}

extension SealLabel {
  /// What an envelope is bound to besides its key. `part` is the class, or the name of a register.
  func bound(to part: String, log: String) -> Data {
    Data("v1|\(log)|\(part)|\(self)".utf8)
  }
}
