public import Foundation

/// The organisation's secret: 32 bytes that are on paper and nowhere else.
///
/// It certifies the first supervisors, opens every case when all users are lost, and decrypts backups. Three keys are
/// made from it by HKDF, so that none gives another away.
public struct PaperKey: Sendable {
  private let secret: Secret

  /// Makes a new one.
  public init() { secret = .random() }

  /// Reads what ``words`` wrote; see ``Words/decode(_:)`` for what it forgives and throws.
  public init(_ text: String) throws(WordsError) { secret = try Words.decode(text) }

  /// 27 words for the paper. Show them once, and never again.
  public var words: [String] { Words.encode(secret) }

  /// The key that certificates trust: ``CertificateBook/init(log:rootPublicKey:papers:certificates:revocations:)``.
  public var rootPublicKey: SigningPublicKey {
    get throws(VaultError) { try root.publicKey }
  }

  /// Signs a certificate as the root: 64 bytes.
  public func sign(_ message: Data) throws(VaultError) -> Data { try root.sign(message) }

  /// What opens wraps to ``Holder/recovery(version:)``.
  public var recoveryKey: SealingKey {
    get throws(VaultError) { try SealingKey(seed: secret.derived("hotline paper recovery v1")) }
  }

  /// 32 bytes, the X25519 secret of an age identity.
  public var ageSecret: Secret { secret.derived("hotline paper age v1") }

  private var root: SigningKey {
    get throws(VaultError) { try SigningKey(seed: secret.derived("hotline paper root v1")) }
  }
}
