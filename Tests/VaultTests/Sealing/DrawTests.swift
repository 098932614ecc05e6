import Testing

@testable import Vault

struct DrawTests {
  @Test func `about one in twenty is drawn, the same ones for ever, and others by another seed`()
    throws
  {
    func drawn(_ keys: DataKeys) throws -> Set<Int> {
      Set(try (0..<4000).filter { try keys.draws("26-\($0)", oneIn: 20) })
    }
    let keys = DataKeys([.facts])
    let first = try drawn(keys)
    // 200 are expected, give or take 14; seven times that.
    #expect((100...300).contains(first.count))
    #expect(try drawn(keys) == first)
    let other = try drawn(DataKeys([.facts]))
    #expect(first.intersection(other).count < 60)
  }

  @Test func `without the key of the facts nothing is drawn`() {
    #expect(throws: VaultError.notEntitled("facts")) {
      try DataKeys([.statistics]).draws("26-1", oneIn: 20)
    }
  }
}
