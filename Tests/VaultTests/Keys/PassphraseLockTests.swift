import Foundation
import Testing

@testable import Vault

struct PassphraseLockTests {
  static let cheap = PassphraseLock.Cost(logRounds: 4, blockSize: 8, parallelism: 1)
  let secret = Secret(Data("the user's seeds".utf8))
  let passphrase = Secret(Data("bốn con mèo ngủ trên mái".utf8))
  let pepper = Secret(Data(repeating: 7, count: 32))

  func lock(_ passphrase: Secret? = nil) throws -> PassphraseLock {
    try PassphraseLock(
      sealing: secret, passphrase: passphrase ?? self.passphrase, pepper: pepper, user: "an",
      version: 2, cost: Self.cheap)
  }

  @Test func `passphrase and pepper together open it`() throws {
    let lock = try lock()
    let stored = try JSONDecoder().decode(
      PassphraseLock.self, from: JSONEncoder().encode(lock))
    #expect(stored == lock)
    #expect(
      try stored.open(passphrase: passphrase, pepper: pepper, user: "an", version: 2) == secret)
  }

  @Test func `a wrong passphrase and a wrong pepper are one error`() throws {
    let lock = try lock()
    let wrong: [(Secret, Secret)] = [
      (Secret(Data("bốn con mèo ngủ trên máy".utf8)), pepper), (Secret(Data()), pepper),
      (passphrase, Secret(Data(repeating: 8, count: 32))), (passphrase, Secret(Data())),
      (Secret(Data("x".utf8)), Secret(Data("y".utf8))),
    ]
    for (passphrase, pepper) in wrong {
      #expect(throws: VaultError.wrongPassphrase) {
        try lock.open(passphrase: passphrase, pepper: pepper, user: "an", version: 2)
      }
    }
  }

  @Test func `bytes count exactly as typed`() throws {
    let composed = "mèo nằm trên mái nhà".precomposedStringWithCanonicalMapping
    let lock = try lock(Secret(Data(composed.utf8)))
    for other in [
      composed.decomposedStringWithCanonicalMapping, composed + " ", composed.uppercased(),
    ] {
      #expect(throws: VaultError.wrongPassphrase) {
        try lock.open(
          passphrase: Secret(Data(other.utf8)), pepper: pepper, user: "an", version: 2)
      }
    }
  }

  @Test func `our own eight words are known in any spelling`() throws {
    let words = Words.all.suffix(8).joined(separator: " ")
    let lock = try lock(Secret(Data(words.utf8)))
    for other in [words.uppercased(), "  " + words.replacing(" ", with: " -  ") + "\t"] {
      #expect(
        try lock.open(
          passphrase: Secret(Data(other.utf8)), pepper: pepper, user: "an", version: 2) == secret)
    }
    let seven = Words.all.suffix(7).joined(separator: " ")
    let own = try self.lock(Secret(Data(seven.utf8)))
    #expect(throws: VaultError.wrongPassphrase) {
      try own.open(
        passphrase: Secret(Data(seven.uppercased().utf8)), pepper: pepper, user: "an", version: 2)
    }
  }

  @Test(arguments: [("binh", 2), ("an", 1)])
  func `another user's or version's lock is refused`(user: String, version: Int) throws {
    #expect(throws: VaultError.damaged(user)) {
      try lock().open(passphrase: passphrase, pepper: pepper, user: user, version: version)
    }
  }

  @Test func `a bit changed anywhere is noticed`() throws {
    let lock = try lock()
    for index in lock.sealed.indices {
      let changed = PassphraseLock(
        cost: lock.cost, salt: lock.salt, commitment: lock.commitment,
        sealed: lock.sealed.flipped(at: index))
      #expect(throws: VaultError.damaged("an")) {
        try changed.open(passphrase: passphrase, pepper: pepper, user: "an", version: 2)
      }
    }
    for index in 0..<16 {
      for changed in [
        PassphraseLock(
          cost: lock.cost, salt: lock.salt.flipped(at: index), commitment: lock.commitment,
          sealed: lock.sealed),
        PassphraseLock(
          cost: lock.cost, salt: lock.salt, commitment: lock.commitment.flipped(at: index),
          sealed: lock.sealed),
      ] {
        #expect(throws: VaultError.wrongPassphrase) {
          try changed.open(passphrase: passphrase, pepper: pepper, user: "an", version: 2)
        }
      }
    }
  }

  @Test func `a forged cost exhausts nothing`() throws {
    let lock = try lock()
    for cost in [
      PassphraseLock.Cost(logRounds: 40, blockSize: 8, parallelism: 1),
      .init(logRounds: -1, blockSize: 8, parallelism: 1),
      .init(logRounds: 4, blockSize: 1 << 20, parallelism: 1),
      .init(logRounds: 4, blockSize: 8, parallelism: 0),
    ] {
      let forged = PassphraseLock(
        cost: cost, salt: lock.salt, commitment: lock.commitment, sealed: lock.sealed)
      #expect(throws: VaultError.damaged("an")) {
        try forged.open(passphrase: passphrase, pepper: pepper, user: "an", version: 2)
      }
    }
  }

  @Test func `a guess costs what the threat model counts on`() {
    #expect(PassphraseLock.Cost.current.logRounds >= 17)
  }

  @Test func `a user's keys come back, and sign and open as before`() throws {
    let keys = try UserKeys.generate(user: "an", version: 2)
    let lock = try keys.sealed(passphrase: passphrase, pepper: pepper, cost: Self.cheap)
    let opened = try UserKeys.opened(
      lock, user: "an", version: 2, passphrase: passphrase, pepper: pepper)
    #expect(try opened.publicKeys == keys.publicKeys)
    let message = Data("entry 1".utf8)
    #expect(try keys.publicKeys.signing.isValid(opened.sign(message), for: message))
    #expect(try !keys.publicKeys.signing.isValid(opened.sign(message), for: message + [0]))
  }
}
