import Crypto

/// A secret key that opens age files: the other half of its ``recipient`` (C2SP age, X25519).
///
/// It has no description.
public struct AgeIdentity: Sendable {
  private static let prefix = "age-secret-key-"
  let key: Curve25519.KeyAgreement.PrivateKey
  public let recipient: AgeRecipient

  /// Makes a new one.
  public init() { self.init(Curve25519.KeyAgreement.PrivateKey()) }

  private init(_ key: Curve25519.KeyAgreement.PrivateKey) {
    self.key = key
    recipient = AgeRecipient(key.publicKey)
  }

  /// The one that 32 secret bytes determine.
  public init(secret: Secret) throws(AgeError) {
    do {
      self.init(
        try secret.withUnsafeBytes {
          try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: $0)
        })
    } catch {
      throw .identity
    }
  }

  /// Reads ``spelling``, in upper or lower case, without blanks around it.
  public init(spelling: Secret) throws(AgeError) {
    var decoded = spelling.withUnsafeBytes { Bech32.decode($0) }
    guard decoded?.prefix == Self.prefix, let secret = decoded.map({ Secret($0.bytes) }) else {
      throw .identity
    }
    decoded?.bytes.wipe()
    try self.init(secret: secret)
  }

  /// `AGE-SECRET-KEY-1…`, 74 letters and digits, as `age-keygen` writes them.
  public var spelling: Secret {
    var text = Bech32.encode(prefix: Self.prefix, key.rawRepresentation)
      .map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
    return Secret(wiping: &text)
  }
}
