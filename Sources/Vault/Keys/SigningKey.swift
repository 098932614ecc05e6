import Crypto
public import Foundation

/// An Ed25519 key (RFC 8032): of a user, or the root of all certificates.
struct SigningKey: Sendable {
  /// 32 bytes; everything else follows from them.
  let seed: Secret
  private let key: Curve25519.Signing.PrivateKey

  init(seed: Secret) throws(VaultError) {
    self.seed = seed
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.copy)
    } catch {
      throw .unusableKey("Ed25519")
    }
  }

  var publicKey: SigningPublicKey { SigningPublicKey(known: key.publicKey.rawRepresentation) }

  func sign(_ message: Data) throws(VaultError) -> Data {
    do {
      return try key.signature(for: message)
    } catch {
      throw .unusableKey("Ed25519")
    }
  }
}

/// The public half of an Ed25519 key.
public struct SigningPublicKey: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: Data

  /// - Throws: ``VaultError/unusableKey(_:)`` unless there are 32 bytes.
  public init(_ bytes: Data) throws(VaultError) {
    guard bytes.count == 32 else { throw .unusableKey("Ed25519") }
    self.bytes = Data(bytes)
  }

  /// Reads ``base64``; nil for any other spelling.
  public init?(base64: some StringProtocol) {
    guard let data = Data(base64Encoded: String(base64)), data.base64EncodedString() == base64,
      let key = try? SigningPublicKey(data)
    else { return nil }
    self = key
  }

  init(known bytes: Data) { self.bytes = bytes }

  public var base64: String { bytes.base64EncodedString() }

  /// Whether `signature` (64 bytes) is this key's on exactly these bytes.
  public func isValid(_ signature: Data, for message: Data) -> Bool {
    (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes))?
      .isValidSignature(signature, for: message) ?? false
  }
}
