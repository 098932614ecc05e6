import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Statistics
import Testing
import Vault

/// One triaged case in twenty is read by a second person.
struct SecondReadingTests {
  private let log: TestLog
  private let second: CaseStore
  private let statistician: CaseStore

  init() throws {
    log = try TestLog()
    statistician = try log.person("s", .statistician)
    second = try log.person("b", .supervisor)
    // The first look begins the sample.
    #expect(try second.secondReadings(limit: 9, stamp: log.stamp(by: "b")).isEmpty)
  }

  private func waiting(by user: String = "b", limit: Int = 99) throws -> [CaseNumber] {
    let store = user == "b" ? second : log.store
    return try store.secondReadings(limit: limit, stamp: log.stamp(9, by: user)).map(\.number)
  }

  @discardableResult
  private func reread(
    _ number: CaseNumber, _ urgency: Urgency? = nil, reason: String? = "vì", by user: String = "b"
  ) throws -> CaseStore.Reread {
    try (user == "b" ? second : log.store).reread(
      number, as: urgency, reason: reason, seen: nil, stamp: log.stamp(9, by: user))
  }

  @Test func `who triaged isn't asked, and what was read waits no longer`() throws {
    let number = try log.drawn(for: second, by: "b")
    #expect(try waiting() == [number] && waiting(by: "y-lan").isEmpty)
    #expect(throws: StoreError.ownTriage(number)) { try reread(number, by: "y-lan") }
    let read = try reread(number, reason: nil)
    #expect(read.reading == .agrees && !read.isApplied)
    #expect(try waiting().isEmpty)
    #expect(throws: StoreError.notDrawn(number)) { try reread(number) }
    let entry = try #require(
      try second.history(number, stamp: log.stamp(10, by: "b", for: .supervision)).last {
        $0.action == .caseReread
      })
    #expect(entry.actor == "b" && entry.detail["reading"] == "agrees")
  }

  @Test func `a graver judgement takes effect at once, a lesser one is noted`() throws {
    let number = try log.drawn(for: second, by: "b")
    let before = try log.store.summary(number).urgency
    #expect(throws: StoreError.reasonNeeded) { try reread(number, .emergency, reason: nil) }
    let read = try reread(number, .emergency)
    #expect(read.reading == .higher && read.isApplied && before < .emergency)
    #expect(try log.store.summary(number).urgency == .emergency)
    let other = try log.drawn(for: second, by: "b")
    let (lower, urgency) = (try reread(other, .routine), try log.store.summary(other).urgency)
    #expect(lower.reading == .lower && !lower.isApplied && urgency > .routine)
  }

  @Test func `what wasn't drawn, isn't triaged or was before the sample isn't read`() throws {
    let number = try log.drawn(for: second, by: "b")
    let others = try log.store.cases(.init(), limit: 999).map(\.number).filter { $0 != number }
    for other in others { #expect(throws: StoreError.notDrawn(other)) { try reread(other) } }
    let untriaged = try log.open()
    #expect(throws: StoreError.notDrawn(untriaged)) { try reread(untriaged) }
  }

  @Test func `nobody else opens the seed, and it draws the same after a rotation`() throws {
    let number = try log.drawn(for: second, by: "b")
    let holders = try DatabaseQueue(path: log.path).read {
      try String.fetchSet($0, sql: "SELECT holder FROM keyWrap WHERE kind = 'sample'")
    }
    #expect(holders == ["recovery 1", "group supervisors 1"])
    try log.store.beginRotation(stamp: log.stamp(9))
    let holder = try #require(log.store.holder as? Keyring)
    let store = try log.reopened(try log.store.keyring(holder.keys))
    while try store.rotate(batch: 50, stamp: log.stamp(9)).left > 0 {}
    let after = try DatabaseQueue(path: log.path).read {
      try String.fetchSet($0, sql: "SELECT holder FROM keyWrap WHERE kind = 'sample'")
    }
    #expect(after == ["recovery 1", "group supervisors 2"])
    let keys = try #require(second.holder as? Keyring)
    let again = try log.reopened(try log.store.keyring(keys.keys))
    let drawn = try again.secondReadings(limit: 9, stamp: log.stamp(9, by: "b"))
    #expect(drawn.map(\.number) == [number])
  }

  @Test func `readings count on their own day, with the share that differs`() throws {
    for urgency in [nil, .emergency, .routine] as [Urgency?] {
      try reread(try log.drawn(for: second, by: "b"), urgency)
    }
    let question = try #require(
      Form07Triage().questions(PeriodAsked(Period("2026-10"))).first {
        $0.name == "07-second-reading"
      })
    let table = try statistician.answer([question], stamp: log.stamp(9, by: "s"))[0]
    #expect(table.total == 3)
    for code in ["agrees", "higher", "lower"] { #expect(table.count([.reading: code]) == 1) }
  }
}

extension TestLog {
  /// A case that its first user triaged and that was drawn for somebody's second reading.
  func drawn(for reader: CaseStore, by user: String) throws -> CaseNumber {
    _ = try reader.secondReadings(limit: 1, stamp: stamp(by: user))
    for _ in 0..<999 {
      let number = try open()
      _ = try store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp(1))
      let waiting = try reader.secondReadings(limit: 999, stamp: stamp(2, by: user))
      if waiting.contains(where: { $0.number == number }) { return number }
    }
    throw StoreError.damaged
  }
}
