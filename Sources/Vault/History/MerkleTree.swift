public import Foundation

/// The history as a Merkle tree (RFC 6962): one hash stands for every entry, and whoever knows an old root can see that
/// nothing before it was changed, left out or put in.
///
/// The tree reads at most two hashes a level; it holds nothing itself.
public struct MerkleTree {
  let store: any HashStore

  public init(_ store: any HashStore) { self.store = store }

  /// The hashes to store for one more entry after `size` entries: its leaf, and every subtree that it completes.
  ///
  /// - Parameters:
  ///   - leaf: ``TreeHash/leaf(_:)`` of the entry.
  ///   - size: The entries there are already; the new one gets this index.
  /// - Throws: ``HistoryError/missingNode(level:index:)``, or what the store throws.
  public func appended(_ leaf: Data, to size: Int) throws -> [TreeNode] {
    guard size >= 0 else { throw HistoryError.noSuchSize(size) }
    var nodes = [TreeNode(level: 0, index: size, hash: leaf)]
    var (level, index, hash) = (0, size, leaf)
    while index % 2 == 1 {
      hash = TreeHash.node(try node(level, index - 1), hash)
      (level, index) = (level + 1, index / 2)
      nodes.append(TreeNode(level: level, index: index, hash: hash))
    }
    return nodes
  }

  /// The root over the first `size` entries.
  public func root(size: Int) throws -> Data {
    guard size >= 0 else { throw HistoryError.noSuchSize(size) }
    return size == 0 ? TreeHash.empty : try root(0..<size)
  }

  /// The root over entries all of which are at hand, without a store: what the stored tree is checked against.
  public static func root(of leaves: some Collection<Data>) -> Data {
    guard leaves.count > 1 else { return leaves.first ?? TreeHash.empty }
    let middle = split(leaves.count)
    return TreeHash.node(root(of: leaves.prefix(middle)), root(of: leaves.dropFirst(middle)))
  }

  /// The root of a subtree that a split of the whole leads to.
  func root(_ range: Range<Int>) throws -> Data {
    let level = range.count.trailingZeroBitCount
    if range.count == 1 << level { return try node(level, range.lowerBound >> level) }
    let middle = range.lowerBound + Self.split(range.count)
    return TreeHash.node(
      try root(range.lowerBound..<middle), try root(middle..<range.upperBound))
  }

  /// The greatest power of two below `count`: the entries of the left subtree. `count` is at least 2.
  static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }

  private func node(_ level: Int, _ index: Int) throws -> Data {
    guard let hash = try store.node(level: level, index: index), hash.count == TreeHash.size else {
      throw HistoryError.missingNode(level: level, index: index)
    }
    return hash
  }
}
