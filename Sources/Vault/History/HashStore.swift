public import Foundation

/// Where the hashes of the tree are kept: those of complete subtrees only, which never change again.
public protocol HashStore {
  /// The hash over the 2^`level` entries from `index` × 2^`level` on, or nil if it isn't there. Level 0 holds leaves.
  func node(level: Int, index: Int) throws -> Data?
}

/// A complete subtree and its hash.
public struct TreeNode: Hashable, Sendable {
  /// The subtree spans 2^`level` entries.
  public let level: Int
  /// Its place among the subtrees of its level, from 0.
  public let index: Int
  public let hash: Data

  public init(level: Int, index: Int, hash: Data) {
    self.level = level
    self.index = index
    self.hash = hash
  }
}
