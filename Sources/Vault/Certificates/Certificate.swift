public import Foundation

/// Says which public keys are a user's, and in which roles, from when until when.
///
/// Its text is signed line by line as it stands; one value has one text.
public struct Certificate: Hashable, Sendable {
  /// The log's id; a certificate of another log means nothing here.
  public let log: String
  /// The user's code.
  public let user: String
  /// Codes of roles, sorted, none twice.
  public let roles: [String]
  /// From 1; new keys have a new version.
  public let keyVersion: Int
  public let sealing: SealingPublicKey
  public let signing: SigningPublicKey
  /// Milliseconds since 1970, UTC. Valid from here on …
  public let issuedAt: Int64
  /// … and until just before.
  public let validUntil: Int64
  /// Who made it: ``root`` or a user's code.
  public let issuedBy: String
  /// Whether somebody else made the keys and saw their passphrase: such keys sign the certificate of those that the
  /// person makes, and nothing else. Nothing is wrapped to them.
  public let isHandedOver: Bool
  public let signatures: [Signature]

  /// The signer that is the key on paper.
  public static let root = "root"

  public struct Signature: Hashable, Sendable {
    /// ``Certificate/root`` or a user's code.
    public let signer: String
    /// Which of the signer's keys; 0 for the root.
    public let keyVersion: Int
    /// 64 bytes over ``Certificate/body``.
    public let signature: Data

    public init(signer: String, keyVersion: Int, signature: Data) {
      self.signer = signer
      self.keyVersion = keyVersion
      self.signature = signature
    }
  }

  /// Without signatures as yet; ``signed(by:keyVersion:_:)`` adds them.
  ///
  /// - Throws: ``CertificateError/malformed(_:)`` when a code is empty, has a blank or comma, or is `root`; when the
  ///   version is below 1; when it ends before it begins.
  public init(
    log: String, user: String, roles: Set<String>, keyVersion: Int, keys: UserKeys.PublicKeys,
    issuedAt: Int64, validUntil: Int64, issuedBy: String, isHandedOver: Bool = false
  ) throws(CertificateError) {
    guard Self.isCode(log), Self.isCode(user), user != Self.root, roles.allSatisfy(Self.isCode),
      Self.isCode(issuedBy), keyVersion >= 1, 0 <= issuedAt, issuedAt < validUntil
    else { throw .malformed(user) }
    self.init(
      log: log, user: user, roles: roles.sorted(), keyVersion: keyVersion, sealing: keys.sealing,
      signing: keys.signing, issuedAt: issuedAt, validUntil: validUntil, issuedBy: issuedBy,
      isHandedOver: isHandedOver, signatures: [])
  }

  init(
    log: String, user: String, roles: [String], keyVersion: Int, sealing: SealingPublicKey,
    signing: SigningPublicKey, issuedAt: Int64, validUntil: Int64, issuedBy: String,
    isHandedOver: Bool, signatures: [Signature]
  ) {
    self.log = log
    self.user = user
    self.roles = roles
    self.keyVersion = keyVersion
    self.sealing = sealing
    self.signing = signing
    self.issuedAt = issuedAt
    self.validUntil = validUntil
    self.issuedBy = issuedBy
    self.isHandedOver = isHandedOver
    self.signatures = signatures
  }

  /// The holder to whom ``sealing`` belongs.
  public var holder: Holder { .user(user, version: keyVersion) }

  /// The certificate with one signature more, made over ``body`` by `sign`.
  public func signed(
    by signer: String, keyVersion: Int, _ sign: (Data) throws -> Data
  ) rethrows -> Certificate {
    let signature = Signature(
      signer: signer, keyVersion: keyVersion, signature: try sign(Data(body.utf8)))
    return Certificate(
      log: log, user: user, roles: roles, keyVersion: self.keyVersion, sealing: sealing,
      signing: signing, issuedAt: issuedAt, validUntil: validUntil, issuedBy: issuedBy,
      isHandedOver: isHandedOver, signatures: signatures + [signature])
  }

  /// Printable ASCII without blanks and commas.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x2C }
  }
}
