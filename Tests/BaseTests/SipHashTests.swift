import Base
import Testing

/// The authors' own vectors: key 00 … 0f, message 00 … n.
struct SipHashTests {
  private let hash = SipHash(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))

  @Test func `hashes are those of its authors`() {
    #expect(hash() == 0x726f_db47_dd0e_0e31)
    #expect(hash(0x0706_0504_0302_0100) == 0x93f5_f579_9a93_2462)
  }

  @Test func `another key gives another hash`() {
    #expect(SipHash(key: (1, 2))(3) != SipHash(key: (1, 3))(3))
  }
}
