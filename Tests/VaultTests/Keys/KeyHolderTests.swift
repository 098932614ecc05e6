import Foundation
import Testing

@testable import Vault

/// The keyring itself and the same keyring behind an agent must be the same to whoever asks.
struct KeyHolderTests {
  let keyring: Keyring
  let remote: RemoteKeyHolder
  let record = RecordID(.case, 12)
  let keys = DataKeys([.facts, .identity])

  init() throws {
    let keyring = Keyring(
      try UserKeys.generate(user: "an", version: 2),
      groups: [GroupKey(.supervisors, epoch: 1), GroupKey(.search, epoch: 4)])
    self.keyring = keyring
    remote = RemoteKeyHolder(user: "an", keyVersion: 2) { keyring.answer($0) }
  }

  var holders: [any KeyHolder] { [keyring, remote] }

  @Test func `wraps of the user and of their groups open`() throws {
    let targets = [
      (keyring.keys.holder, try keyring.keys.publicKeys.sealing),
      (keyring.groups[0].holder, try keyring.groups[0].publicKey),
    ]
    for (holder, key) in targets {
      let wrap = try keys.wrapped(for: record, log: "log-1", to: holder, key)
      for keyHolder in holders {
        let opened = try keyHolder.unwrap(wrap, for: record, log: "log-1", holder: holder)
        #expect(opened.classes == keys.classes)
        #expect(opened.matches(keys.commitments))
        #expect(throws: VaultError.brokenWrap("contact 12 · \(holder)")) {
          try keyHolder.unwrap(wrap, for: RecordID(.contact, 12), log: "log-1", holder: holder)
        }
      }
    }
  }

  @Test(arguments: [
    Holder.user("binh", version: 2), .user("an", version: 1), .group(.statistics, epoch: 1),
    .group(.supervisors, epoch: 2), .recovery(version: 1),
  ])
  func `what wasn't wrapped for the user is refused`(holder: Holder) throws {
    let wrap = try keys.wrapped(
      for: record, log: "log-1", to: holder, keyring.keys.publicKeys.sealing)
    for keyHolder in holders {
      #expect(throws: VaultError.notEntitled("\(holder)")) {
        try keyHolder.unwrap(wrap, for: record, log: "log-1", holder: holder)
      }
    }
  }

  @Test func `both have one session, and open what it wrapped for them`() throws {
    let own = keyring.keys.holder
    let session = keyring.session
    let wrap = try session.key(for: own, log: "log-1").wrapped(
      session: session.id, log: "log-1", to: own, keyring.keys.publicKeys.sealing)
    for keyHolder in holders {
      #expect(try keyHolder.session.id == session.id)
      #expect(try keyHolder.session.key(for: own, log: "log-1").key == session.key(for: own, log: "log-1").key)
      let opened = try keyHolder.unwrapSession(wrap, session: session.id, log: "log-1", holder: own)
      #expect(opened.key == session.key(for: own, log: "log-1").key)
      #expect(throws: VaultError.notEntitled("user binh 1")) {
        try keyHolder.unwrapSession(
          wrap, session: session.id, log: "log-1", holder: .user("binh", version: 1))
      }
    }
    #expect(Keyring(keyring.keys, groups: []).session.id != session.id)
  }

  @Test func `both sign alike`() throws {
    let message = Data("entry".utf8)
    for keyHolder in holders {
      let signature = try keyHolder.sign(message)
      #expect(try keyring.keys.publicKeys.signing.isValid(signature, for: message))
    }
    #expect(holders.map(\.user) == ["an", "an"])
    #expect(holders.map(\.keyVersion) == [2, 2])
  }

  @Test func `only members search`() throws {
    let label = SealLabel("registerRow", row: 1)
    let salt = SearchKey.newSalt()
    let key = try #require(keyring.groups[1].searchKey)
    let row = try key.sealRegister(Data("canary".utf8), salt: salt, as: label, log: "log-1")
    for keyHolder in holders {
      #expect(
        try keyHolder.searchKey(epoch: 4)
          .openRegister(row, salt: salt, as: label, log: "log-1") == Data("canary".utf8))
      #expect(throws: VaultError.notEntitled("group search 3")) {
        try keyHolder.searchKey(epoch: 3)
      }
    }
  }

  @Test func `a member makes a member`() throws {
    let newcomer = try UserKeys.generate(user: "binh", version: 1)
    for keyHolder in holders {
      let wrap = try keyHolder.wrapGroup(
        .supervisors, epoch: 1, log: "log-1", to: newcomer.holder, newcomer.publicKeys.sealing)
      let group = try newcomer.sealingKey.unwrapGroup(
        wrap, .supervisors, epoch: 1, log: "log-1", holder: newcomer.holder)
      #expect(try group.publicKey == keyring.groups[0].publicKey)
      #expect(throws: VaultError.notEntitled("group statistics 1")) {
        try keyHolder.wrapGroup(
          .statistics, epoch: 1, log: "log-1", to: newcomer.holder, newcomer.publicKeys.sealing)
      }
    }
  }

  @Test(arguments: ["", "{}", "null", "{\"seed\":{}}", "{\"sign\":{}}", "\u{0}\u{1}"])
  func `a hostile request is refused, not ignored`(request: String) throws {
    let keyring = self.keyring
    let mute = RemoteKeyHolder(user: "an", keyVersion: 2) { _ in
      keyring.answer(Data(request.utf8))
    }
    #expect(throws: VaultError.notUnderstood) { try mute.sign(Data()) }
  }

  @Test func `an answer to another question is refused`() throws {
    let keyring = self.keyring
    let confused = RemoteKeyHolder(user: "an", keyVersion: 2) { _ in
      keyring.answer(try JSONEncoder().encode(KeyRequest.searchKey(epoch: 4)))
    }
    #expect(throws: VaultError.notUnderstood) { try confused.sign(Data()) }
    #expect(throws: VaultError.notUnderstood) {
      try confused.unwrap(Data(), for: record, log: "log-1", holder: .recovery(version: 1))
    }
  }

  @Test func `what the way there throws comes through`() {
    struct Broken: Error {}
    let broken = RemoteKeyHolder(user: "an", keyVersion: 2) { _ in throw Broken() }
    #expect(throws: Broken.self) { try broken.sign(Data()) }
  }

  @Test func `no answer holds a private key`() throws {
    let wrap = try keys.wrapped(
      for: record, log: "log-1", to: keyring.keys.holder, keyring.keys.publicKeys.sealing)
    let requests: [KeyRequest] = [
      .unwrap(wrap: wrap, record: record, log: "log-1", holder: keyring.keys.holder),
      .unwrapSession(
        wrap: try keyring.session.key(for: keyring.keys.holder, log: "log-1").wrapped(
          session: keyring.session.id, log: "log-1", to: keyring.keys.holder, keyring.keys.publicKeys.sealing),
        session: keyring.session.id, log: "log-1", holder: keyring.keys.holder),
      .session, .sign(Data("x".utf8)), .searchKey(epoch: 4),
      .wrapGroup(
        .supervisors, epoch: 1, log: "log-1", member: keyring.keys.holder,
        key: try keyring.keys.publicKeys.sealing),
    ]
    let seeds =
      [keyring.keys.sealingKey.seed, keyring.keys.signingKey.seed]
      + keyring.groups.map(\.seed)
    for request in requests {
      let answer = keyring.answer(try JSONEncoder().encode(request))
      let text = String(decoding: answer, as: UTF8.self).replacing("\\/", with: "/")
      for seed in seeds { #expect(!text.contains(Data(seed.copy).base64EncodedString())) }
    }
  }

  @Test func `a keyring comes through a pipe, and its bytes are wiped`() throws {
    var data = keyring.data
    let length = data.count
    let read = try Keyring(wiping: &data)
    #expect(data == Data(count: length))
    #expect(read.data == keyring.data)
    #expect(try read.keys.publicKeys == keyring.keys.publicKeys)
    #expect(read.holds(.search, epoch: 4) && !read.holds(.search, epoch: 1))
    for cut in 0..<length where ![length - 40, length - 80].contains(cut) {
      var short = keyring.data.prefix(cut)
      #expect(throws: VaultError.notUnderstood) { try Keyring(wiping: &short) }
    }
  }
}
