import Crypto
public import Foundation

/// The hashes of the tree: SHA-256, with leaves and inner nodes kept apart (RFC 6962, section 2.1).
public enum TreeHash {
  /// 32 bytes.
  public static let size = 32

  /// What stands for an entry in the tree: its body can't be mistaken for two hashes side by side.
  public static func leaf(_ body: Data) -> Data { hash(prefix: 0, body) }

  /// What stands for two subtrees of the same parent.
  public static func node(_ left: Data, _ right: Data) -> Data { hash(prefix: 1, left, right) }

  /// The root of a history without entries.
  public static let empty = Data(SHA256.hash(data: Data()))

  private static func hash(prefix: UInt8, _ parts: Data...) -> Data {
    var hasher = SHA256()
    hasher.update(data: [prefix])
    for part in parts { hasher.update(data: part) }
    return Data(hasher.finalize())
  }
}
