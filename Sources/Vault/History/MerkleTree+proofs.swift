public import Foundation

extension MerkleTree {
  /// The hashes that lead from one entry to the root over the first `size` entries, from the leaf upwards.
  ///
  /// They show nothing of any other entry. At most one a level: 20 for a million entries.
  /// - Throws: ``HistoryError/noSuchEntry(index:size:)`` unless `index` is one of the first `size`.
  public func inclusionProof(index: Int, size: Int) throws -> [Data] {
    guard size > 0, (0..<size).contains(index) else {
      throw HistoryError.noSuchEntry(index: index, size: size)
    }
    return try path(to: index, in: 0..<size)
  }

  /// The hashes that show that the first `old` entries of `new` are the very ones there were at `old`.
  ///
  /// Empty if nothing was added, and from an empty history: anything continues that.
  /// - Throws: ``HistoryError/noSuchSize(_:)`` unless 0 ≤ `old` ≤ `new`.
  public func consistencyProof(from old: Int, to new: Int) throws -> [Data] {
    guard old >= 0, old <= new else { throw HistoryError.noSuchSize(old) }
    return old == 0 || old == new ? [] : try seam(old, in: 0..<new, isWhole: true)
  }

  private func path(to index: Int, in range: Range<Int>) throws -> [Data] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + Self.split(range.count)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return index < middle
      ? try path(to: index, in: left) + [try root(right)]
      : try path(to: index, in: right) + [try root(left)]
  }

  /// SUBPROOF of RFC 6962, section 2.1.2: `isWhole` while the old tree fills the range from its start, so that the
  /// verifier has that hash already.
  private func seam(_ old: Int, in range: Range<Int>, isWhole: Bool) throws -> [Data] {
    guard old < range.upperBound else { return isWhole ? [] : [try root(range)] }
    let middle = range.lowerBound + Self.split(range.count)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return old <= middle
      ? try seam(old, in: left, isWhole: isWhole) + [try root(right)]
      : try seam(old, in: right, isWhole: false) + [try root(left)]
  }
}
