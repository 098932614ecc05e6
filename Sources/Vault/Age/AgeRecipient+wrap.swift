import Crypto
import Foundation

extension AgeRecipient {
  /// Wraps the file key, each time under another ephemeral key.
  ///
  /// - Throws: ``AgeError/recipient`` for a key of low order.
  func wrap(_ fileKey: SymmetricKey) throws(AgeError) -> AgeStanza {
    let ephemeral = Curve25519.KeyAgreement.PrivateKey()
    let share = ephemeral.publicKey.rawRepresentation
    guard
      let key = AgeX25519.wrapKey(secret: ephemeral, peer: bytes, share: share, recipient: self),
      let nonce = try? ChaChaPoly.Nonce(data: AgeX25519.nonce),
      let box = try? fileKey.withUnsafeBytes({
        try ChaChaPoly.seal(Data($0), using: key, nonce: nonce)
      })
    else { throw .recipient }
    return AgeStanza(
      arguments: [AgeX25519.kind, share.unpaddedBase64], body: box.ciphertext + box.tag)
  }
}
