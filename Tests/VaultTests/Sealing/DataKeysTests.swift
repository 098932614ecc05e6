import Base
import Foundation
import Testing

@testable import Vault

struct DataKeysTests {
  let keys = DataKeys(Set(KeyClass.allCases))
  let label = SealLabel("reportFacts", row: 7, revision: 2)
  let document = Data("{\"topic\":\"neglect\"}".utf8)

  @Test(arguments: [0, 1, 62, 63, 64, 65, 127, 128, 5000])
  func `what is sealed opens, in envelopes of whole buckets`(size: Int) throws {
    let document = Data(repeating: 0, count: size)
    let sealed = try keys.seal(document, .facts, as: label, log: "log-1")
    let opened: Data = try keys.open(sealed, .facts, as: label, log: "log-1")
    #expect(opened == document)
    #expect(sealed.bytes.count == 1 + 12 + (size / 64 + 1) * 64 + 16)
  }

  @Test func `values and JSON open as what they were`() throws {
    let sealed = try keys.seal(["b": "2", "a": "/"], .narrative, as: label, log: "log-1")
    #expect(
      try keys.open(sealed, .narrative, as: label, log: "log-1", [String: String].self)
        == ["b": "2", "a": "/"])
    let document = try keys.seal(
      JSONValue.object(["b": .null, "a": .string("/")]), .facts, as: label, log: "log-1")
    let bytes: Data = try keys.open(document, .facts, as: label, log: "log-1")
    #expect(bytes == Data(#"{"a":"/","b":null}"#.utf8))
    #expect(throws: VaultError.damaged("\(label)")) {
      _ = try keys.open(sealed, .narrative, as: label, log: "log-1", Int.self)
    }
  }

  @Test func `the same value is never sealed twice alike`() throws {
    let sealed = try (0..<50).map { _ in
      try keys.seal(document, .facts, as: label, log: "log-1").bytes
    }
    #expect(Set(sealed).count == 50)
  }

  @Test(arguments: [
    (SealLabel("reportNarrative", row: 7, revision: 2), "log-1"),
    (SealLabel("reportFacts", row: 8, revision: 2), "log-1"),
    (SealLabel("reportFacts", row: 7, revision: 1), "log-1"),
    (SealLabel("reportFacts", row: 7, revision: 2), "log-2"),
  ])
  func `a value moved to another place is refused`(other: SealLabel, log: String) throws {
    let sealed = try keys.seal(document, .facts, as: label, log: "log-1")
    #expect(throws: VaultError.damaged("\(other)")) {
      let _: Data = try keys.open(sealed, .facts, as: other, log: log)
    }
  }

  @Test func `a class is bound by its key and by its name`() throws {
    let key = Secret.random()
    let same = DataKeys(keys: [.facts: key, .identity: key])
    let sealed = try same.seal(document, .facts, as: label, log: "log-1")
    for holder in [same, keys] {
      #expect(throws: VaultError.damaged("\(label)")) {
        let _: Data = try holder.open(sealed, .identity, as: label, log: "log-1")
      }
    }
  }

  @Test func `a bit changed anywhere is noticed`() throws {
    let sealed = try keys.seal(document, .identity, as: label, log: "log-1")
    for index in sealed.bytes.indices {
      let error = #expect(throws: VaultError.self) {
        let _: Data = try keys.open(
          Sealed(bytes: sealed.bytes.flipped(at: index)), .identity, as: label, log: "log-1")
      }
      #expect(error == .damaged("\(label)"))
    }
    for length in sealed.bytes.indices {
      #expect(throws: VaultError.damaged("\(label)")) {
        let _: Data = try keys.open(
          Sealed(bytes: sealed.bytes.prefix(length)), .identity, as: label, log: "log-1")
      }
    }
  }

  @Test func `a slice of a longer buffer opens`() throws {
    let sealed = try keys.seal(document, .facts, as: label, log: "log-1")
    let slice = (Data([9, 9, 9]) + sealed.bytes).dropFirst(3)
    let opened: Data = try keys.open(Sealed(bytes: slice), .facts, as: label, log: "log-1")
    #expect(opened == document)
  }

  @Test func `a subset of the keys opens its classes only`() throws {
    for held in KeyClass.allCases {
      let subset = keys.only([held])
      #expect(subset.classes == [held])
      for keyClass in KeyClass.allCases where keyClass != held {
        let sealed = try keys.seal(document, keyClass, as: label, log: "log-1")
        #expect(throws: VaultError.notEntitled(keyClass.rawValue)) {
          let _: Data = try subset.open(sealed, keyClass, as: label, log: "log-1")
        }
      }
      let sealed = try keys.seal(document, held, as: label, log: "log-1")
      let opened: Data = try subset.open(sealed, held, as: label, log: "log-1")
      #expect(opened == document)
    }
  }

  @Test func `commitments know their own keys`() {
    let others = DataKeys(Set(KeyClass.allCases))
    #expect(keys.matches(keys.commitments))
    #expect(keys.only([.facts]).matches(keys.commitments))
    #expect(!keys.matches(others.commitments))
    #expect(!keys.matches(keys.only([.facts]).commitments))
    #expect(keys.commitments.values.allSatisfy { $0.count == 16 })
    var swapped = keys.commitments
    swapped[.facts] = keys.commitments[.identity]
    #expect(!keys.matches(swapped))
  }

  /// Sealed by an independent implementation (Python cryptography), so that the form can't drift.
  @Test func `an envelope of today opens forever`() throws {
    let keys = DataKeys(keys: [.facts: Secret(Data(0..<32))])
    let sealed = Sealed(bytes: Data(hex: goldenEnvelope))
    let opened: Data = try keys.open(sealed, .facts, as: label, log: "log-1")
    #expect(opened == document)
    #expect(keys.commitments[.facts]?.hex == goldenCommitment)
  }
}

private let goldenEnvelope =
  "016465666768696a6b6c6d6e6f3339aa09098035bc0440318dbd090f9e36e07b8a8b6cf372a7d1ac"
  + "48fba3a54894e940c04c129b04fdf3783ffd42cacf1b5b98e7204a4128faf1acd6ef81a58a812f5f"
  + "6e0cc449fcd615ca88a18ce4b6"

private let goldenCommitment = "1c8db25cb17c11d06e791742e6e60a00"
