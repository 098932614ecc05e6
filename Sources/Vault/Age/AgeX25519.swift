import Crypto
import Foundation

/// The X25519 stanza: the file key under a key that only sender and recipient can agree on.
enum AgeX25519 {
  static let kind = "X25519"
  static let nonce = Data(repeating: 0, count: 12)
  /// A file key of 16 bytes and its tag.
  static let bodySize = 32

  /// What wraps the file key for `recipient`.
  ///
  /// - Parameters:
  ///   - secret: The ephemeral one, or that of the recipient.
  ///   - peer: 32 bytes, the other side's public key.
  ///   - share: 32 bytes, the ephemeral public key.
  /// - Returns: Nil for a peer of low order: the agreed secret would be 0, which everybody knows.
  static func wrapKey(
    secret: Curve25519.KeyAgreement.PrivateKey, peer: Data, share: Data, recipient: AgeRecipient
  ) -> SymmetricKey? {
    guard let peer = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: peer),
      let agreed = try? secret.sharedSecretFromKeyAgreement(with: peer),
      agreed.withUnsafeBytes({ $0.reduce(0, |) }) != 0
    else { return nil }
    return agreed.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient.bytes,
      sharedInfo: Data("age-encryption.org/v1/X25519".utf8), outputByteCount: 32)
  }
}
