import Crypto
import Foundation
import Testing

@testable import Vault

struct WrapTests {
  let key: SealingKey
  let publicKey: SealingPublicKey
  let keys = DataKeys(Set(KeyClass.allCases))
  let record = RecordID(.case, 12)
  let holder = Holder.user("an", version: 2)

  init() throws {
    key = SealingKey()
    publicKey = try key.publicKey
  }

  @Test func `a wrap gives its holder the keys that were put in`() throws {
    for classes in [Set(KeyClass.allCases), [.statistics], [.facts, .narrative]] {
      let wrap = try keys.only(classes).wrapped(for: record, log: "log-1", to: holder, publicKey)
      let unwrapped = try key.unwrap(wrap, for: record, log: "log-1", holder: holder)
      #expect(unwrapped.classes == classes)
      #expect(unwrapped.matches(keys.commitments))
      #expect(wrap.count == 2 + 1120 + 32 * classes.count + 16)
    }
  }

  @Test(arguments: [
    (RecordID(.case, 13), "log-1", Holder.user("an", version: 2)),
    (RecordID(.contact, 12), "log-1", .user("an", version: 2)),
    (RecordID(.case, 12), "log-2", .user("an", version: 2)),
    (RecordID(.case, 12), "log-1", .user("an", version: 1)),
    (RecordID(.case, 12), "log-1", .user("binh", version: 2)),
    (RecordID(.case, 12), "log-1", .group(.supervisors, epoch: 2)),
    (RecordID(.case, 12), "log-1", .recovery(version: 2)),
  ])
  func `a wrap of another record, log or holder is refused`(
    record: RecordID, log: String, holder: Holder
  ) throws {
    let wrap = try keys.wrapped(for: self.record, log: "log-1", to: self.holder, publicKey)
    #expect(throws: VaultError.brokenWrap("\(record) · \(holder)")) {
      try key.unwrap(wrap, for: record, log: log, holder: holder)
    }
  }

  @Test func `another's key opens no wrap`() throws {
    let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, publicKey)
    #expect(throws: VaultError.brokenWrap("\(record) · \(holder)")) {
      try SealingKey().unwrap(wrap, for: record, log: "log-1", holder: holder)
    }
  }

  @Test func `a bit changed anywhere in a wrap is noticed`() throws {
    let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, publicKey)
    for index in wrap.indices {
      #expect(throws: VaultError.self, "byte \(index)") {
        try key.unwrap(wrap.flipped(at: index), for: record, log: "log-1", holder: holder)
      }
    }
    for length in [0, 1, 2, 3, 1121, 1122, 1123, wrap.count - 1] {
      #expect(throws: VaultError.self) {
        try key.unwrap(wrap.prefix(length), for: record, log: "log-1", holder: holder)
      }
    }
  }

  @Test func `nothing is wrapped for nobody, and no key is no wrap`() {
    #expect(throws: VaultError.notEntitled("case 12")) {
      try DataKeys([]).wrapped(for: record, log: "log-1", to: holder, publicKey)
    }
    #expect(throws: VaultError.unusableKey("X-Wing")) { try SealingPublicKey(Data(count: 32)) }
    #expect(throws: VaultError.unusableKey("user an 2")) {
      let invalid = try SealingPublicKey(Data(repeating: 0xFF, count: SealingPublicKey.size))
      _ = try keys.wrapped(for: record, log: "log-1", to: holder, invalid)
    }
  }

  /// Public key and wrap were made by an independent implementation of X-Wing and HPKE (on Python cryptography).
  @Test func `a seed makes the same key forever, and a wrap of today opens`() throws {
    let key = try SealingKey(seed: Secret(Data(0..<32)))
    #expect(
      try Data(SHA256.hash(data: key.publicKey.bytes)).hex
        == "c9a3565ffde4f72b51661be391ee13e46378d7f06dd5c8bf5af9d2cfb5b8336b")
    let wrap = try #require(Data(base64Encoded: goldenWrap))
    let keys = try key.unwrap(wrap, for: record, log: "log-1", holder: holder)
    #expect(
      keys.keys == [
        .facts: Secret(Data(repeating: 0x11, count: 32)),
        .identity: Secret(Data(repeating: 0x22, count: 32)),
      ])
    #expect(throws: VaultError.unusableKey("X-Wing")) {
      try SealingKey(seed: Secret(Data(count: 31)))
    }
    let text = try key.publicKey.base64
    #expect(try SealingPublicKey(base64: text) == key.publicKey)
    #expect(SealingPublicKey(base64: text + " ") == nil)
  }

  @Test(arguments: [
    ("user an 2", Holder.user("an", version: 2)),
    ("group supervisors 3", .group(.supervisors, epoch: 3)),
    ("recovery 1", .recovery(version: 1)),
  ])
  func `a holder is written as it always was`(text: String, holder: Holder) throws {
    #expect(holder.rawValue == text)
    #expect(Holder(rawValue: text) == holder)
    #expect(try JSONEncoder().encode([holder]) == Data("[\"\(text)\"]".utf8))
  }

  @Test(arguments: [
    "", "user", "user an", "user  2", "user an 02", "user an +2", "user an 2 ", "group guests 1",
    "recovery", "recovery x", "user an b 2", "User an 2",
  ])
  func `another spelling of a holder is none`(text: String) {
    #expect(Holder(rawValue: text) == nil)
  }
}

private let goldenWrap =
  "AQNkI4pgCnlqxNZy2l6XgJNIoXglUQj7qyHWO8lQ0nHemPjg6Nj1f2BGVtTjk93jfjunEP83a8SSfBEBv+tr3tfnGhpz"
  + "wvgwljq0OBP6+lUQq1JIryJGjVzaAXUbYZesyuja3ymFy+Rp3+tWTG+YuQfT6KyvrVwkmQSPgxjUb4MQYzGgMgYvy2v5"
  + "ADFDjmHj5MI1iBryMZA7PjFJUszRjTq1+1VWftbEOwkWDWvHRGVpBLf37+2/XVlRysEbwDOB6Pp70i1T5Tx2zu8miXGL"
  + "PIOXbtaVu8lfVoPaVpB5GUNTd23rjwngScimcKK9eH2uPeuqhu/C0JcrJWRRfGfEXRDkaap2TshyEZwMzU0hNT9oDC2x"
  + "5lO1UHrNINqtem8DD97LV8Z5xUHvSPXvYQbKpps/2plgR8nYBUy7mAOSVLSXEW/YoBTYxxFZ8RQeMtAdhGDWdc/BsNvF"
  + "LJl91SXey90PCz/6ERvBTqborh/SrVkN2jaASxKg2889938h8lxFaEAl4sUdvsPDQli+38SNiVQ+RNB+lvkXiRZ/7hlu"
  + "Cpxe9ARfbz7sun7o4cAyF9HPRTizQSaRf+XDAhBnXLzQKDrjEb/HYakh7HIsS7Y2c2qO2A1Lj3JlPsjxc7dzTk9FGm/s"
  + "hYWgI2pw1RnliJ02GMC5gECJs2giMo+/UTzogFuaTqlDkFu0y8YXehBobJTQYdSfAvz7zQ2UywhsydnbBShmzNPohxoR"
  + "1hdF5TYo15OrzO9mEolarm5hpF3ppdNWEp9inzcDkymgRhUyUWdAGKIeKxOrBHpWif4YmmTZHLKKpP16iu4Ccee8QXFx"
  + "0YKcjsHfs+2fowsGbsOe0dhO4bPrzbrt+/aaLICh6ICO1K+0bg9ZzmBGyIkphm2sAR1qcxvpWg48sHDWao7Eisk3lRwp"
  + "fhQRKnelDyIUknFFqkpvyQZxiWrjQw6ZHThvipRWTEoh1U/hsEhSgtp3CkWNe15UPn7xTlhl+AKE9ydkfxMtTz+JrqOi"
  + "M1oasUD20F5xTQIHMpRxuhaZEAakdwVaVorssL0pbwaMStxImQL+6MwT8oXOiC8v8rsG451WhdWHL2zLWFbb+4bKHLnz"
  + "oyWk1oy2C8HEat5mIH35k/xolJllOxqYzGoPY/URgrAWePCFU91u4fb9rB0KGhaFbc6yvPWRCoXCknqhzLAhZuMACOGg"
  + "O5lSUEgiale13wz8H/lT8vt9SAP4diV2zRh60irfg3lsBIo+sGfYtEIv1zCPVO4E1Xpf06QBl7lYrGNHSMcHJIuy33H5"
  + "ZmKX7xTThBkwGF21OGMa9ClTqKH9o0KsWqG/6lmANLtqAp0kOXVb8PVvRFIHLuzMDwyApsj/sMI1TMfA7/BtOCElgG3m"
  + "2mbRjpV5g2poAGY2z3imU//1Iw36FGcfRP5JWvXrkqlVICTFqyDTVlXx4iw+6+N7LZVdj5uQfuBbGuMiAkg4CV/979hl"
  + "Ro3bd7FLLdJ1F16gq0KU+m16Xq8XzA1JOrs1dFAafbu3Oi2YIbtMV3q4BHTxrbr8e1YFzi+M8+9croAHVBVXcqLG9ePe"
  + "uptdEEF31xlK/TuNbtOjRVfniaOeg7u/Q0+H46s="
