import Crypto
import CryptoExtras
public import Foundation

/// A secret of one user under a passphrase: what is stored of a user's keys.
///
/// scrypt (RFC 7914) makes every guess cost memory and time; the pepper, 32 bytes in a file of this machine that no
/// backup contains, makes guessing useless to whoever holds only the log. A wrong passphrase and a wrong pepper are one
/// error.
public struct PassphraseLock: Hashable, Codable, Sendable {
  public let cost: Cost
  /// 16 random bytes.
  public let salt: Data
  /// 16 bytes by which the key is known to be right before it opens anything.
  public let commitment: Data
  /// AES-256-GCM: nonce, content, tag.
  public let sealed: Data

  /// What scrypt is to cost.
  public struct Cost: Hashable, Codable, Sendable {
    /// N is two to this power.
    public let logRounds: Int
    public let blockSize: Int
    public let parallelism: Int

    /// N = 2^17, r = 8, p = 1: 128 MiB and about 0.3 s (OWASP and ASVS 5.0, where there is no Argon2id).
    public static let current = Cost(logRounds: 17, blockSize: 8, parallelism: 1)

    /// N = 2^12: 4 MiB, for a log of practice, whose people are made up and whose learners change them at every step.
    public static let practice = Cost(logRounds: 12, blockSize: 8, parallelism: 1)

    /// What a stored lock may ask for: a forged one mustn't exhaust the machine.
    var isBearable: Bool {
      (1...20).contains(logRounds) && (1...8).contains(blockSize) && (1...4).contains(parallelism)
    }
  }

  /// Seals `secret` at ``Cost/current``.
  ///
  /// - Parameters:
  ///   - secret: The bytes to be kept.
  ///   - passphrase: Its bytes as typed; eight of our ``Words`` are also known in other spellings.
  ///   - pepper: 32 bytes.
  ///   - user: The person's id.
  ///   - version: The key version of the user.
  public init(
    sealing secret: Secret, passphrase: Secret, pepper: Secret, user: String, version: Int
  ) throws(VaultError) {
    try self.init(
      sealing: secret, passphrase: passphrase, pepper: pepper, user: user, version: version,
      cost: .current)
  }

  init(
    sealing secret: Secret, passphrase: Secret, pepper: Secret, user: String, version: Int,
    cost: Cost
  ) throws(VaultError) {
    self.cost = cost
    salt = .random(16)
    let key = try Self.key(passphrase, pepper, salt: salt, cost)
    commitment = Data(key.commitment.copy)
    do {
      sealed =
        try AES.GCM.seal(
          secret.copy, using: key.key.symmetricKey, authenticating: Self.bound(user, version)
        ).combined ?? Data()
    } catch {
      throw .unusableKey(user)
    }
  }

  init(cost: Cost, salt: Data, commitment: Data, sealed: Data) {
    self.cost = cost
    self.salt = salt
    self.commitment = commitment
    self.sealed = sealed
  }

  /// - Throws: ``VaultError/wrongPassphrase`` when passphrase or pepper is wrong; ``VaultError/damaged(_:)`` when they
  ///   are right and the content isn't, or is another user's or version's.
  public func open(
    passphrase: Secret, pepper: Secret, user: String, version: Int
  ) throws(VaultError) -> Secret {
    guard cost.isBearable else { throw .damaged(user) }
    let key = try Self.key(passphrase, pepper, salt: salt, cost)
    guard Secret(commitment) == key.commitment else { throw .wrongPassphrase }
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      var content = try? AES.GCM.open(
        box, using: key.key.symmetricKey, authenticating: Self.bound(user, version))
    else { throw .damaged(user) }
    return Secret(wiping: &content)
  }

  private static func bound(_ user: String, _ version: Int) -> Data {
    Data("hotline user keys v1|\(user)|\(version)".utf8)
  }

  private static func key(
    _ passphrase: Secret, _ pepper: Secret, salt: Data, _ cost: Cost
  ) throws(VaultError) -> (key: Secret, commitment: Secret) {
    var typed = Words.folded(passphrase).copy
    defer { typed.wipe() }
    guard
      let stretched = try? KDF.Scrypt.deriveKey(
        from: typed, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
    else { throw .damaged("scrypt") }
    let purpose = "hotline passphrase v1|\(cost.logRounds)|\(cost.blockSize)|\(cost.parallelism)"
    let root = Secret(stretched)
    return (
      root.derived(purpose + "|key", salt: pepper),
      root.derived(purpose + "|commit", salt: pepper, count: 16)
    )
  }
}
