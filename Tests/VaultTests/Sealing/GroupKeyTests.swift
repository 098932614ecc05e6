import Foundation
import Testing

@testable import Vault

struct GroupKeyTests {
  let member = SealingKey()
  let holder = Holder.user("an", version: 1)

  @Test func `a member opens what was wrapped for the group`() throws {
    let group = GroupKey(.supervisors, epoch: 3)
    let wrap = try group.wrapped(log: "log-1", to: holder, member.publicKey)
    let held = try member.unwrapGroup(wrap, .supervisors, epoch: 3, log: "log-1", holder: holder)
    let keys = DataKeys([.facts])
    let record = RecordID(.draft, 1)
    let wrapped = try keys.wrapped(for: record, log: "log-1", to: group.holder, group.publicKey)
    #expect(
      try held.sealingKey.unwrap(wrapped, for: record, log: "log-1", holder: held.holder)
        .matches(keys.commitments))
  }

  @Test(arguments: [
    (Group.statistics, 3, "log-1", Holder.user("an", version: 1)),
    (.supervisors, 2, "log-1", .user("an", version: 1)),
    (.supervisors, 3, "log-2", .user("an", version: 1)),
    (.supervisors, 3, "log-1", .user("an", version: 2)),
  ])
  func `a membership of another group, epoch, log or member is refused`(
    group: Group, epoch: Int, log: String, holder: Holder
  ) throws {
    let wrap = try GroupKey(.supervisors, epoch: 3).wrapped(
      log: "log-1", to: self.holder, member.publicKey)
    #expect(throws: VaultError.self) {
      try member.unwrapGroup(wrap, group, epoch: epoch, log: log, holder: holder)
    }
    #expect(throws: VaultError.self) {
      try SealingKey().unwrapGroup(
        wrap, .supervisors, epoch: 3, log: "log-1", holder: self.holder)
    }
  }

  @Test func `only the group that searches has a search key`() {
    for group in Group.allCases {
      #expect((GroupKey(group, epoch: 1).searchKey != nil) == (group == .search))
    }
  }

  @Test func `a register row opens with its own salt, place and epoch only`() throws {
    let key = try #require(GroupKey(.search, epoch: 1).searchKey)
    let other = try #require(GroupKey(.search, epoch: 2).searchKey)
    let label = SealLabel("registerRow", row: 5)
    let salt = SearchKey.newSalt()
    let sealed = try key.sealRegister(Data("canary".utf8), salt: salt, as: label, log: "log-1")
    #expect(
      try key.openRegister(sealed, salt: salt, as: label, log: "log-1") == Data("canary".utf8))
    let wrong: [(SearchKey, Data, SealLabel, String)] = [
      (other, salt, label, "log-1"), (key, SearchKey.newSalt(), label, "log-1"),
      (key, salt, SealLabel("registerRow", row: 6), "log-1"), (key, salt, label, "log-2"),
    ]
    for (key, salt, label, log) in wrong {
      #expect(throws: VaultError.damaged("\(label)")) {
        try key.openRegister(sealed, salt: salt, as: label, log: log)
      }
    }
    for index in sealed.bytes.indices {
      #expect(throws: VaultError.self) {
        try key.openRegister(
          Sealed(bytes: sealed.bytes.flipped(at: index)), salt: salt, as: label, log: "log-1")
      }
    }
  }
}
