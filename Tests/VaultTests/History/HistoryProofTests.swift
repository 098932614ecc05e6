import Foundation
import Testing
import Vault

struct `Proofs of the history` {
  static let history = Result { try SampleHistory(size: 257) }
  /// Sizes at which every possible change of a proof is tried: all small ones, and those around powers of two.
  static let tried = Array(1...17) + [31, 33, 64, 65]

  @Test func `every entry of every size up to 257 is proven`() throws {
    let history = try Self.history.get()
    for size in 1...257 {
      let root = try history.tree.root(size: size)
      for index in 0..<size {
        try MerkleTree.verifyInclusion(
          leaf: history.leaves[index], index: index, size: size,
          proof: try history.tree.inclusionProof(index: index, size: size), root: root)
      }
    }
  }

  @Test func `every size up to 257 is proven to continue every smaller one`() throws {
    let history = try Self.history.get()
    let roots = try (0...257).map { try history.tree.root(size: $0) }
    for new in 0...257 {
      for old in 0...new {
        try MerkleTree.verifyConsistency(
          old: old, oldRoot: roots[old], new: new, newRoot: roots[new],
          proof: try history.tree.consistencyProof(from: old, to: new))
      }
    }
  }

  @Test(arguments: tried)
  func `no changed proof of an entry is accepted`(size: Int) throws {
    let history = try Self.history.get()
    let roots = try (0...(size + 1)).map { try history.tree.root(size: $0) }
    for index in 0..<size {
      let leaf = history.leaves[index]
      let proof = try history.tree.inclusionProof(index: index, size: size)
      func isRefused(
        _ leaf: Data, _ index: Int, _ size: Int, _ proof: [Data], _ root: Data
      ) -> Bool {
        let refusal = HistoryError.notIncluded(index: index, size: size)
        do {
          try MerkleTree.verifyInclusion(
            leaf: leaf, index: index, size: size, proof: proof, root: root)
          return false
        } catch { return error == refusal }
      }
      #expect(isRefused(changed(leaf), index, size, proof, roots[size]))
      #expect(isRefused(leaf, index, size, proof, changed(roots[size])))
      for other in -1...size where other != index {
        #expect(isRefused(leaf, other, size, proof, roots[size]))
      }
      for other in 0...(size + 1) where other != size {
        #expect(isRefused(leaf, index, other, proof, roots[other]))
      }
      for wrong in mutations(of: proof) {
        #expect(isRefused(leaf, index, size, wrong, roots[size]))
      }
    }
  }

  @Test(arguments: tried)
  func `no changed proof of continuation is accepted`(new: Int) throws {
    let history = try Self.history.get()
    let roots = try (0...(new + 1)).map { try history.tree.root(size: $0) }
    func isRefused(_ old: Int, _ oldRoot: Data, _ new: Int, _ newRoot: Data, _ proof: [Data])
      -> Bool
    {
      let refusal = HistoryError.rewritten(old: old, new: new)
      do {
        try MerkleTree.verifyConsistency(
          old: old, oldRoot: oldRoot, new: new, newRoot: newRoot, proof: proof)
        return false
      } catch { return error == refusal }
    }
    for old in 0...new {
      let proof = try history.tree.consistencyProof(from: old, to: new)
      #expect(isRefused(old, changed(roots[old]), new, roots[new], proof))
      if old > 0 { #expect(isRefused(old, roots[old], new, changed(roots[new]), proof)) }
      for wrong in mutations(of: proof) {
        #expect(isRefused(old, roots[old], new, roots[new], wrong))
      }
      guard old > 0, old < new else { continue }
      for other in 1...(new + 1) where other != old {
        #expect(isRefused(other, roots[other], new, roots[new], proof))
      }
      for other in 0...(new + 1) where other != new {
        #expect(isRefused(old, roots[old], other, roots[other], proof))
      }
    }
  }

  @Test func `a history that was rewritten or cut short doesn't continue the old one`() throws {
    let honest = try Self.history.get()
    var bodies = (0..<200).map { Data("entry \($0)".utf8) }
    bodies[100] = Data("another entry".utf8)
    let rewritten = try SampleHistory(bodies)
    let (seen, root) = (150, try honest.tree.root(size: 150))
    #expect(throws: HistoryError.rewritten(old: 150, new: 200)) {
      try MerkleTree.verifyConsistency(
        old: seen, oldRoot: root, new: 200, newRoot: try rewritten.tree.root(size: 200),
        proof: try rewritten.tree.consistencyProof(from: seen, to: 200))
    }
    #expect(throws: HistoryError.rewritten(old: 150, new: 149)) {
      try MerkleTree.verifyConsistency(
        old: seen, oldRoot: root, new: 149, newRoot: try honest.tree.root(size: 149), proof: [])
    }
  }

  @Test func `a byte moved from one hash to its neighbour is refused`() throws {
    let history = try SampleHistory(size: 2)
    let (left, right) = (history.leaves[0], history.leaves[1])
    #expect(throws: HistoryError.notIncluded(index: 1, size: 2)) {
      try MerkleTree.verifyInclusion(
        leaf: right.dropFirst(), index: 1, size: 2, proof: [left + right.prefix(1)],
        root: try history.tree.root(size: 2))
    }
  }

  private func changed(_ hash: Data) -> Data {
    var hash = hash
    hash[hash.startIndex + 7] ^= 0x10
    return hash
  }

  /// Each hash changed, cut, left out and doubled, two swapped, and one more at either end.
  private func mutations(of proof: [Data]) -> [[Data]] {
    var all = [[TreeHash.empty] + proof, proof + [TreeHash.empty]]
    for index in proof.indices {
      var (other, cut, shorter, longer) = (proof, proof, proof, proof)
      other[index] = changed(other[index])
      cut[index].removeLast()
      shorter.remove(at: index)
      longer.insert(longer[index], at: index)
      all += [other, cut, shorter, longer]
      if index > 0 {
        var swapped = proof
        swapped.swapAt(index, index - 1)
        all.append(swapped)
      }
    }
    return all
  }

  @Test func `a proof has at most as many hashes as a tree has levels, all whole`() throws {
    let note = try SampleHistory(size: 3).note()
    func proof(_ hashes: [Data]) throws -> EntryProof {
      try EntryProof(body: Data("x".utf8), index: 0, hashes: hashes, checkpoint: note)
    }
    let hash = Data(repeating: 1, count: 32)
    _ = try proof(Array(repeating: hash, count: 63))
    #expect(throws: HistoryError.malformed(.proof)) { try proof(Array(repeating: hash, count: 64)) }
    #expect(throws: HistoryError.malformed(.proof)) { try proof([hash, hash.dropLast()]) }
    #expect(throws: HistoryError.malformed(.request)) {
      try WitnessRequest(old: 1, proof: [hash, hash.dropLast()], checkpoint: note)
    }
    #expect(throws: HistoryError.malformed(.request)) {
      try WitnessRequest(old: 1, proof: Array(repeating: hash, count: 64), checkpoint: note)
    }
  }
}
