import Crypto
public import Foundation

/// The suite of every wrap: X-Wing (ML-KEM-768 with X25519), so that what is copied today stays closed to a later
/// quantum computer.
private let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256

/// A key that opens wraps: of a user, a group or the paper (HPKE, RFC 9180).
public struct SealingKey: Sendable {
  /// 32 bytes; everything else follows from them.
  public let seed: Secret

  /// Makes a new key.
  public init() { seed = .random() }

  /// - Throws: ``VaultError/unusableKey(_:)`` unless there are 32 bytes.
  public init(seed: Secret) throws(VaultError) {
    guard seed.count == 32 else { throw .unusableKey("X-Wing") }
    self.seed = seed
  }

  public var publicKey: SealingPublicKey {
    get throws(VaultError) { SealingPublicKey(known: try privateKey.publicKey.rawRepresentation) }
  }

  /// Made anew for each use: the library doesn't wipe it as it wipes the seed.
  private var privateKey: XWingMLKEM768X25519.PrivateKey {
    get throws(VaultError) {
      do {
        return try XWingMLKEM768X25519.PrivateKey(seedRepresentation: seed.copy, publicKey: nil)
      } catch {
        throw .unusableKey("X-Wing")
      }
    }
  }

  /// Opens what ``SealingPublicKey/seal(_:bound:label:)`` made; `label` is for the error.
  func open(_ sealed: Data, bound: String, label: String) throws(VaultError) -> Secret {
    let size = SealingPublicKey.encapsulationSize
    let key = try privateKey
    guard sealed.count > size,
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: suite, info: Data(bound.utf8),
        encapsulatedKey: Data(sealed.prefix(size))),
      var content = try? recipient.open(Data(sealed.dropFirst(size)))
    else { throw .brokenWrap(label) }
    return Secret(wiping: &content)
  }
}

/// The public half: whoever has it can wrap for the holder, and open nothing.
///
/// It is taken from a ``CertificateBook`` only.
public struct SealingPublicKey: Hashable, Sendable {
  /// 1,216 bytes.
  public let bytes: Data

  static let size = 1216
  static let encapsulationSize = 1120

  /// - Throws: ``VaultError/unusableKey(_:)`` unless there are 1,216 bytes.
  public init(_ bytes: Data) throws(VaultError) {
    guard bytes.count == Self.size else { throw .unusableKey("X-Wing") }
    self.bytes = Data(bytes)
  }

  /// Reads ``base64``; nil for any other spelling.
  public init?(base64: some StringProtocol) {
    guard let data = Data(base64Encoded: String(base64)), data.base64EncodedString() == base64,
      let key = try? SealingPublicKey(data)
    else { return nil }
    self = key
  }

  fileprivate init(known bytes: Data) { self.bytes = bytes }

  public var base64: String { bytes.base64EncodedString() }

  /// Encapsulated key, then content and tag. It opens with the same `bound` only.
  func seal(_ content: Secret, bound: String, label: String) throws(VaultError) -> Data {
    do {
      var sender = try HPKE.Sender(
        recipientKey: XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes), ciphersuite: suite,
        info: Data(bound.utf8))
      return try sender.encapsulatedKey + sender.seal(content.copy)
    } catch {
      throw .unusableKey(label)
    }
  }
}

extension SealingPublicKey: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(Data.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }
}
