import Crypto
public import Foundation

/// The SHA-512 of a file, taken piece by piece: what an ``SSHSignature`` signs.
public struct SSHDigest: Sendable {
  static let name = "sha512"
  private var hash = SHA512()

  public init() {}

  public init(of content: Data) { update(content) }

  /// Takes in the next bytes, of any number.
  public mutating func update(_ bytes: Data) { hash.update(data: bytes) }

  /// 64 bytes: the hash of all that was taken in so far.
  var bytes: Data { Data(hash.finalize()) }
}
