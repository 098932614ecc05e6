import Crypto
import Foundation
import Testing

@testable import Vault

struct SearchKeyTests {
  @Test func `a row's key is what HKDF makes of the salt`() throws {
    let secret = Secret.random()
    let salt = SearchKey.newSalt()
    let label = SealLabel("registerRow", row: 7)
    let sealed = try SearchKey(secret).sealRegister(Data("nlan".utf8), salt: salt, as: label, log: "log")
    let key = HKDF<SHA256>.expand(
      pseudoRandomKey: secret.symmetricKey, info: Data("row".utf8) + salt, outputByteCount: 32)
    #expect(
      try Envelope.open(sealed, with: key, as: label.bound(to: "register", log: "log"), label) == Data("nlan".utf8))
    #expect(SearchKey(secret) == SearchKey(secret) && SearchKey(secret) != SearchKey(.random()))
  }
}
