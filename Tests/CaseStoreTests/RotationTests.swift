import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

struct RotationTests {
  private let log: TestLog
  private let number: CaseNumber
  private let paper: PaperKey

  init() throws {
    log = try TestLog()
    number = try log.open()
    for _ in 0..<3 { _ = try log.open() }
    paper = try PaperKey(log.founding.paper.words.joined(separator: " "))
  }

  /// The keys that somebody holds when they unlock now.
  private func unlocked(_ holder: (any KeyHolder)?) throws -> CaseStore {
    let keyring = try #require(holder as? Keyring)
    return try log.reopened(try log.store.keyring(keyring.keys))
  }

  @Test func `new keys open everything, old ones nothing, also when interrupted anywhere`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    try log.store.beginRotation(stamp: log.stamp(2))
    var store = try unlocked(log.founding.keyring)
    var left = Int.max
    var rounds = 0
    while left > 0 {
      // Interrupted: everything is begun anew, by somebody who has just unlocked.
      store = try unlocked(log.founding.keyring)
      try store.beginRotation(stamp: log.stamp(3))
      left = try store.rotate(batch: 1, stamp: log.stamp(3)).left
      rounds += 1
      _ = try store.show(number, stamp: log.stamp(3, for: .supervision))
      #expect(
        try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(3)).count == 4)
    }
    #expect(rounds > 3)
    _ = try log.reopened(worker.holder).show(number, stamp: log.stamp(4, by: "a-thu"))
    let epochs = try DatabaseQueue(path: log.path).read {
      try Int.fetchAll(
        $0,
        sql: """
          SELECT epoch FROM groupKey UNION ALL SELECT epoch FROM groupMember
          UNION ALL SELECT epoch FROM registerRow
          """)
    }
    #expect(Set(epochs) == [2])
    #expect(try store.audit().findings == [])
  }

  @Test func `who has ended gets no new keys, and who unlocked before takes them up`() throws {
    _ = try log.person("a-thu", .supervisor)
    try log.store.endUser("a-thu", stamp: log.stamp(1, for: .staffing))
    try log.store.beginRotation(stamp: log.stamp(2))
    let members = try DatabaseQueue(path: log.path).read {
      try String.fetchAll($0, sql: "SELECT DISTINCT user FROM groupMember WHERE epoch = 2")
    }
    #expect(members == ["y-lan"])
    // Who had unlocked before takes the new key up.
    #expect(try log.record().number != nil)
  }

  @Test func `keys that an ended supervisor signed are followed by others, and the rotation ends`() throws {
    let second = try log.person("a-thu", .supervisor)
    try second.beginRotation(stamp: log.stamp(1, by: "a-thu"))
    try log.store.endUser("a-thu", stamp: log.stamp(2, for: .staffing))
    let store = try unlocked(log.founding.keyring)
    try store.beginRotation(stamp: log.stamp(3))
    var rounds = 0
    while try store.rotate(batch: 9, stamp: log.stamp(3)).left > 0, rounds < 50 { rounds += 1 }
    #expect(rounds < 50)
    #expect(try store.audit().findings == [])
  }

  @Test func `an operator rotates nothing`() throws {
    let store = try log.person("o", .operator)
    #expect(throws: StoreError.notAllowed(.rotateKeys, [.operator], nil)) {
      try store.beginRotation(stamp: log.stamp(1, by: "o"))
    }
  }
}
