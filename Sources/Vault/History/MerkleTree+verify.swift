public import Foundation

/// What anybody can check without the log: with a leaf, two roots and a few hashes (RFC 9162, sections 2.1.3.2 and
/// 2.1.4.2).
///
/// A root and its size must come together from one verified ``Checkpoint``: a proof alone doesn't settle the size.
extension MerkleTree {
  /// Sees that an entry is the one at `index` of the history with this size and root.
  ///
  /// - Throws: ``HistoryError/notIncluded(index:size:)``.
  public static func verifyInclusion(
    leaf: Data, index: Int, size: Int, proof: [Data], root: Data
  ) throws(HistoryError) {
    let refusal = HistoryError.notIncluded(index: index, size: size)
    guard size > 0, (0..<size).contains(index), areHashes(proof + [leaf, root]) else {
      throw refusal
    }
    var climb = Climb(index: index, last: size - 1)
    var hash = leaf
    for sibling in proof {
      guard let isLeft = climb.step() else { throw refusal }
      hash = isLeft ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling)
    }
    guard climb.isDone, hash == root else { throw refusal }
  }

  /// Sees that the history with the new root begins with the whole history of the old root.
  ///
  /// - Throws: ``HistoryError/rewritten(old:new:)``.
  public static func verifyConsistency(
    old: Int, oldRoot: Data, new: Int, newRoot: Data, proof: [Data]
  ) throws(HistoryError) {
    let refusal = HistoryError.rewritten(old: old, new: new)
    guard old >= 0, old <= new, areHashes(proof + [oldRoot, newRoot]),
      old > 0 || oldRoot == TreeHash.empty, new > 0 || newRoot == TreeHash.empty
    else { throw refusal }
    if old == 0 || old == new {
      guard proof.isEmpty, old == 0 || oldRoot == newRoot else { throw refusal }
      return
    }
    var climb = Climb(index: old - 1, last: new - 1)
    climb.skipComplete()
    // A complete old tree is its own first hash.
    var rest = old.nonzeroBitCount == 1 ? [oldRoot] + proof : proof
    guard !rest.isEmpty else { throw refusal }
    var (before, after) = (rest[0], rest[0])
    rest.removeFirst()
    for sibling in rest {
      guard let isLeft = climb.step() else { throw refusal }
      if isLeft { before = TreeHash.node(sibling, before) }
      after = isLeft ? TreeHash.node(sibling, after) : TreeHash.node(after, sibling)
    }
    guard climb.isDone, before == oldRoot, after == newRoot else { throw refusal }
  }

  /// A hash of another length could hide where one ends and the next begins.
  private static func areHashes(_ hashes: [Data]) -> Bool {
    hashes.allSatisfy { $0.count == TreeHash.size }
  }
}

/// The way from a node up to the root, beside the way of the last node.
private struct Climb {
  var index: Int
  var last: Int

  var isDone: Bool { last == 0 }

  /// Goes up past one sibling: true if that stands on the left; nil if the root is reached already.
  mutating func step() -> Bool? {
    guard last > 0 else { return nil }
    let isLeft = index % 2 == 1 || index == last
    // The last node of a level has no sibling where its index is even: it goes up as it is.
    if isLeft { while index % 2 == 0 && index > 0 { up() } }
    up()
    return isLeft
  }

  /// Goes up as long as the node ends a complete subtree.
  mutating func skipComplete() { while index % 2 == 1 { up() } }

  private mutating func up() { (index, last) = (index / 2, last / 2) }
}
