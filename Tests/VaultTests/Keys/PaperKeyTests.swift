import Foundation
import Testing

@testable import Vault

struct PaperKeyTests {
  @Test func `a key read from its words is the same key`() throws {
    let paper = PaperKey()
    let read = try PaperKey(paper.words.joined(separator: "\n"))
    #expect(try read.rootPublicKey == paper.rootPublicKey)
    #expect(try read.recoveryKey.publicKey == paper.recoveryKey.publicKey)
    #expect(read.ageSecret == paper.ageSecret)
    let message = Data("certificate".utf8)
    #expect(try paper.rootPublicKey.isValid(read.sign(message), for: message))
  }

  @Test func `its three keys have nothing in common, and no two papers a key`() throws {
    let papers = [PaperKey(), PaperKey()]
    let keys = try papers.flatMap {
      [try $0.recoveryKey.seed.copy, $0.ageSecret.copy, Array(try $0.rootPublicKey.bytes)]
    }
    #expect(Set(keys).count == 6)
    #expect(papers[0].ageSecret.count == 32)
  }

  @Test func `the paper opens what was wrapped for recovery`() throws {
    let paper = PaperKey()
    let keys = DataKeys([.identity])
    let holder = Holder.recovery(version: 1)
    let record = RecordID(.case, 3)
    let wrap = try keys.wrapped(
      for: record, log: "log-1", to: holder, paper.recoveryKey.publicKey)
    #expect(
      try paper.recoveryKey.unwrap(wrap, for: record, log: "log-1", holder: holder)
        .matches(keys.commitments))
  }

  /// Derived by an independent implementation.
  @Test func `the keys of a paper stay the same`() throws {
    let paper = try PaperKey(Words.encode(Secret(Data(0..<32))).joined(separator: " "))
    #expect(
      try paper.rootPublicKey.bytes.hex
        == "45d6515a3bde282803c4d61fead4f10dab73b36f7846c4021ee06e9cc9cb5bc9")
    #expect(
      try Data(paper.recoveryKey.seed.copy).hex
        == "bbe2209907243545a7fbd6840da671f5cd1a371360f82c249b405e68bc6d295c")
    #expect(
      Data(paper.ageSecret.copy).hex
        == "47e222cfa4e3a83c793b612c9f2007c088cc800e429605f3012b9a4f916efa56")
  }
}
