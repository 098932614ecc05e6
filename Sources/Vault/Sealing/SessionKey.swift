import Crypto
public import Foundation

/// The key under which one session wraps records' keys for one holder.
///
/// It is wrapped to the holder once (HPKE, X-Wing); each record's keys are wrapped under it (AES key wrap, RFC 3394).
/// A record is taken from a holder by forgetting its own wrap, as if it had been made to their public key.
public struct SessionKey: Sendable {
  let key: Secret

  init(_ key: Secret) { self.key = key }

  /// Wraps the key for its holder. About 1.2 KB.
  ///
  /// - Parameters:
  ///   - session: Of the ``SessionSecret`` that it was made from.
  ///   - log: The log's id.
  ///   - holder: For whom it is wrapped.
  ///   - publicKey: The holder's, from the ``CertificateBook`` or the group.
  /// - Throws: ``VaultError/unusableKey(_:)`` when the key isn't one.
  public func wrapped(
    session: Data, log: String, to holder: Holder, _ publicKey: SealingPublicKey
  ) throws(VaultError) -> Data {
    try Data([Self.wrapVersion])
      + publicKey.seal(key, bound: Self.bound(session, log: log, to: holder), label: "\(holder)")
  }

  /// 16 bytes by which the session knows the wrap that it made: somebody else's would lock the holder out.
  public func proof(of wrap: Data) -> Data {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("hotline session proof v1".utf8) + wrap, using: key.symmetricKey)
    return Data(code.prefix(16))
  }

  fileprivate static let wrapVersion: UInt8 = 1

  static func bound(_ session: Data, log: String, to holder: Holder) -> String {
    "hotline session key v1|\(log)|\(session.base64EncodedString())|\(holder)"
  }
}

extension SealingKey {
  /// - Parameters:
  ///   - wrap: As it stands in the log.
  ///   - session: The id that stands beside the wrap.
  ///   - log: The log's id.
  ///   - holder: To whom it was wrapped.
  /// - Throws: ``VaultError/brokenWrap(_:)`` for another form, when a bit differs, or when it was made in another
  ///   session, log, or for another holder or key.
  public func unwrapSession(
    _ wrap: Data, session: Data, log: String, holder: Holder
  ) throws(VaultError) -> SessionKey {
    let label = "sessionKey · \(holder)"
    guard wrap.first == SessionKey.wrapVersion else { throw .brokenWrap(label) }
    let key = try open(
      Data(wrap.dropFirst()), bound: SessionKey.bound(session, log: log, to: holder), label: label)
    guard key.count == 32 else { throw .brokenWrap(label) }
    return SessionKey(key)
  }
}
