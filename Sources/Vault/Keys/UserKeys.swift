public import Foundation

/// The private keys of one user in one version: one that opens, one that signs.
public struct UserKeys: Sendable {
  /// The user's code.
  public let user: String
  /// From 1; a renewal makes the next.
  public let version: Int
  public let sealingKey: SealingKey
  let signingKey: SigningKey

  /// What the certificate holds.
  public struct PublicKeys: Hashable, Sendable {
    public let sealing: SealingPublicKey
    public let signing: SigningPublicKey

    public init(sealing: SealingPublicKey, signing: SigningPublicKey) {
      self.sealing = sealing
      self.signing = signing
    }
  }

  /// Makes new keys.
  public static func generate(user: String, version: Int) throws(VaultError) -> UserKeys {
    try UserKeys(user: user, version: version, sealing: .random(), signing: .random())
  }

  init(user: String, version: Int, sealing: Secret, signing: Secret) throws(VaultError) {
    self.user = user
    self.version = version
    sealingKey = try SealingKey(seed: sealing)
    signingKey = try SigningKey(seed: signing)
  }

  public var holder: Holder { .user(user, version: version) }

  public var publicKeys: PublicKeys {
    get throws(VaultError) {
      PublicKeys(sealing: try sealingKey.publicKey, signing: signingKey.publicKey)
    }
  }

  /// - Returns: 64 bytes.
  public func sign(_ message: Data) throws(VaultError) -> Data { try signingKey.sign(message) }

  /// The keys as they are stored. See ``PassphraseLock`` for the parameters.
  public func sealed(
    passphrase: Secret, pepper: Secret, cost: PassphraseLock.Cost = .current
  ) throws(VaultError) -> PassphraseLock {
    var seeds = sealingKey.seed.copy + signingKey.seed.copy
    return try PassphraseLock(
      sealing: Secret(wiping: &seeds), passphrase: passphrase, pepper: pepper, user: user,
      version: version, cost: cost)
  }

  /// - Throws: As ``PassphraseLock/open(passphrase:pepper:user:version:)``.
  public static func opened(
    _ lock: PassphraseLock, user: String, version: Int, passphrase: Secret, pepper: Secret
  ) throws(VaultError) -> UserKeys {
    let content = try lock.open(
      passphrase: passphrase, pepper: pepper, user: user, version: version)
    guard let seeds = content.split(32), seeds.count == 2 else { throw .damaged(user) }
    return try UserKeys(user: user, version: version, sealing: seeds[0], signing: seeds[1])
  }
}
