public import Foundation

/// A signature on a file that stock `ssh-keygen -Y verify` checks (OpenSSH PROTOCOL.sshsig): Ed25519 over SHA-512.
///
/// It says nothing before ``verify(_:for:by:)`` has been asked.
public struct SSHSignature: Hashable, Sendable {
  /// What a signature is for. One made for another purpose is refused, so that none can stand in for another.
  public enum Namespace: String, CaseIterable, Hashable, Sendable {
    /// The manifest of a backup.
    case backup = "hotline-backup"
    /// A release of figures.
    case statistics = "hotline-stats"
  }

  static let preamble = Data("SSHSIG".utf8)
  /// Who says to have signed.
  public let publicKey: SigningPublicKey
  /// As it is written; ``verify(_:for:by:)`` compares it.
  let namespace: String
  /// 64 bytes.
  let bytes: Data

  init(publicKey: SigningPublicKey, namespace: String, bytes: Data) {
    self.publicKey = publicKey
    self.namespace = namespace
    self.bytes = bytes
  }

  /// Signs a file.
  ///
  /// - Parameters:
  ///   - digest: Of the file.
  ///   - namespace: What the signature is for.
  ///   - key: The key that signs.
  ///   - sign: Makes the Ed25519 signature of a message; the private key stays where it is. What it returns is
  ///     checked.
  /// - Throws: ``SSHSignatureError/notSigned`` if that isn't a signature of `key`; and what `sign` throws.
  public init(
    signing digest: SSHDigest, for namespace: Namespace, by key: SigningPublicKey,
    _ sign: (Data) throws -> Data
  ) throws {
    let message = Self.message(digest, namespace.rawValue)
    let bytes = try sign(message)
    guard key.isValid(bytes, for: message) else { throw SSHSignatureError.notSigned }
    self.init(publicKey: key, namespace: namespace.rawValue, bytes: bytes)
  }

  /// Checks that one of `keys` signed the file for this purpose.
  ///
  /// - Returns: That key.
  public func verify(
    _ digest: SSHDigest, for namespace: Namespace, by keys: [SigningPublicKey]
  ) throws(SSHSignatureError) -> SigningPublicKey {
    guard keys.contains(publicKey) else { throw .unknownSigner }
    guard self.namespace == namespace.rawValue else { throw .otherNamespace(namespace) }
    guard publicKey.isValid(bytes, for: Self.message(digest, self.namespace)) else {
      throw .altered
    }
    return publicKey
  }

  private static func message(_ digest: SSHDigest, _ namespace: String) -> Data {
    var wire = SSHWire()
    wire.put(namespace)
    wire.put("")
    wire.put(SSHDigest.name)
    wire.put(digest.bytes)
    return preamble + wire.bytes
  }
}
