import Crypto
import Foundation

extension AgeIdentity {
  /// The key of a file, by the first of the identities that finds a way to it. Stanzas of other kinds are passed over.
  ///
  /// - Throws: ``AgeError/header`` for a malformed stanza of our kind, even beside a good one.
  static func unwrap(_ stanzas: [AgeStanza], by identities: [AgeIdentity]) throws(AgeError)
    -> SymmetricKey
  {
    if stanzas.contains(where: { $0.arguments[0] == "scrypt" }) {
      throw stanzas.count == 1 ? .needsPassphrase : .header
    }
    var ways: [X25519Way] = []
    for stanza in stanzas where stanza.arguments[0] == AgeX25519.kind {
      ways.append(try X25519Way(stanza))
    }
    for identity in identities {
      for way in ways {
        if let fileKey = try way.fileKey(identity) { return fileKey }
      }
    }
    throw .notForThisKey
  }
}

private struct X25519Way {
  let share: Data
  let body: Data

  init(_ stanza: AgeStanza) throws(AgeError) {
    guard stanza.arguments.count == 2,
      let share = Data(unpaddedBase64: Array(stanza.arguments[1].utf8)), share.count == 32,
      stanza.body.count == AgeX25519.bodySize
    else { throw .header }
    self.share = share
    body = stanza.body
  }

  /// Nil if it is for somebody else.
  func fileKey(_ identity: AgeIdentity) throws(AgeError) -> SymmetricKey? {
    guard
      let key = AgeX25519.wrapKey(
        secret: identity.key, peer: share, share: share, recipient: identity.recipient)
    else { throw .header }
    guard let box = try? ChaChaPoly.SealedBox(combined: AgeX25519.nonce + body),
      var opened = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    defer { opened.wipe() }
    return SymmetricKey(data: opened)
  }
}
