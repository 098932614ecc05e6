import Crypto
public import Foundation

/// The hashes of the tree: SHA-256, with leaves and inner nodes kept apart (RFC 6962, section 2.1).
public enum TreeHash {
  /// 32 bytes.
  public static let size = 32

  /// What stands for an entry in the tree: its body can't be mistaken for two hashes side by side.
  public static func leaf(_ body: Data) -> Data { Data(SHA256.hash(data: Data([0]) + body)) }

  /// What stands for two subtrees of the same parent.
  public static func node(_ left: Data, _ right: Data) -> Data {
    Data(SHA256.hash(data: Data([1]) + left + right))
  }

  /// The root of a history without entries.
  public static let empty = Data(SHA256.hash(data: Data()))
}
