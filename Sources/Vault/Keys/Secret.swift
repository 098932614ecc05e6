public import Foundation
import Crypto

/// Bytes that nobody else may learn: a seed, a passphrase.
///
/// They lie in one place, are wiped when the last holder lets go, are compared in constant time and have no
/// description.
public struct Secret: Sendable, Equatable {
  private let key: SymmetricKey

  public init(_ bytes: some ContiguousBytes) { key = SymmetricKey(data: bytes) }

  /// Takes the bytes over and leaves zeroes in their old place.
  public init(wiping bytes: inout [UInt8]) {
    key = SymmetricKey(data: bytes)
    bytes.wipe()
  }

  /// Takes the bytes over and leaves zeroes in their old place.
  public init(wiping data: inout Data) {
    key = SymmetricKey(data: data)
    data.wipe()
  }

  init(_ key: SymmetricKey) { self.key = key }

  /// `count` random bytes, at least 1.
  static func random(_ count: Int = 32) -> Secret {
    Secret(SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)))
  }

  public var count: Int { key.bitCount / 8 }

  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result { try key.withUnsafeBytes(body) }

  /// What HKDF-SHA-256 (RFC 5869) makes of the secret for one purpose and no other.
  func derived(_ purpose: String, salt: Secret? = nil, count: Int = 32) -> Secret {
    Secret(
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: key, salt: salt.map(\.copy) ?? [], info: Data(purpose.utf8),
        outputByteCount: count))
  }

  /// Its bytes in pieces of `size`; nil unless it is made of at least one and nothing over.
  func split(_ size: Int) -> [Secret]? {
    guard count > 0, count % size == 0 else { return nil }
    return withUnsafeBytes { bytes in
      stride(from: 0, to: count, by: size).map {
        Secret(UnsafeRawBufferPointer(rebasing: bytes[$0..<$0 + size]))
      }
    }
  }

  /// For interfaces that take nothing else; the copy isn't wiped.
  var copy: [UInt8] { withUnsafeBytes(Array.init) }

  var symmetricKey: SymmetricKey { key }
}

extension Array where Element == UInt8 {
  /// Overwrites every byte with 0.
  public mutating func wipe() {
    withUnsafeMutableBytes { _ = $0.initializeMemory(as: UInt8.self, repeating: 0) }
  }
}

extension Data {
  /// Overwrites every byte with 0. A copy that shares no storage keeps its bytes.
  public mutating func wipe() {
    resetBytes(in: startIndex..<endIndex)
  }

  static func random(_ count: Int) -> Data {
    Secret.random(count).withUnsafeBytes { Data($0) }
  }
}
