import Foundation
import Testing
import Vault

struct `The tree of the history` {
  /// The leaves and roots of the reference implementation of RFC 6962.
  static let leaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test(arguments: 1...8)
  func `the known roots come out, from the store and from the leaves`(size: Int) throws {
    let history = try SampleHistory(Self.leaves.prefix(size).map(bytes))
    #expect(hex(try history.tree.root(size: size)) == Self.roots[size - 1])
    #expect(hex(MerkleTree.root(of: history.leaves)) == Self.roots[size - 1])
  }

  @Test func `no entries have the hash of nothing as their root`() throws {
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(hex(try SampleHistory(size: 0).tree.root(size: 0)) == nothing)
    #expect(hex(MerkleTree.root(of: [])) == nothing)
  }

  @Test func `every earlier root can still be told`() throws {
    let history = try SampleHistory(size: 257)
    for size in 0...257 {
      #expect(
        try history.tree.root(size: size) == MerkleTree.root(of: history.leaves.prefix(size)))
    }
  }

  @Test(arguments: [
    (0, [0]), (1, [0, 1]), (2, [0]), (3, [0, 1, 2]), (7, [0, 1, 2, 3]), (8, [0]),
  ])
  func `an entry adds its leaf and every subtree that it completes`(size: Int, levels: [Int])
    throws
  {
    let tree = try SampleHistory(size: size).tree
    let added = try tree.appended(TreeHash.leaf(Data()), to: size)
    #expect(added.map(\.level) == levels)
    #expect(added.map(\.index) == levels.map { size >> $0 })
  }

  @Test func `a store with a hole says which hash is missing`() throws {
    var history = try SampleHistory(size: 6)
    history.nodes[2] = []
    #expect(throws: HistoryError.missingNode(level: 2, index: 0)) {
      try history.tree.root(size: 6)
    }
    history.nodes[1][0] = Data([1])
    #expect(throws: HistoryError.missingNode(level: 1, index: 0)) {
      try history.tree.inclusionProof(index: 2, size: 4)
    }
  }

  @Test func `what lies outside the history is refused`() throws {
    let tree = try SampleHistory(size: 4).tree
    #expect(throws: HistoryError.noSuchEntry(index: 4, size: 4)) {
      try tree.inclusionProof(index: 4, size: 4)
    }
    #expect(throws: HistoryError.noSuchEntry(index: -1, size: 4)) {
      try tree.inclusionProof(index: -1, size: 4)
    }
    #expect(throws: HistoryError.noSuchSize(5)) { try tree.consistencyProof(from: 5, to: 4) }
    #expect(throws: HistoryError.noSuchSize(-1)) { try tree.consistencyProof(from: -1, to: 4) }
    #expect(throws: HistoryError.noSuchSize(-1)) { try tree.root(size: -1) }
    #expect(throws: HistoryError.missingNode(level: 0, index: 4)) { try tree.root(size: 5) }
  }

  private func bytes(_ hex: String) -> Data {
    let digits = hex.compactMap(\.hexDigitValue)
    return Data(
      stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
  }

  private func hex(_ data: Data) -> String {
    data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
