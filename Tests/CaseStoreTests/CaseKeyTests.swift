import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Who holds the keys of a case, asked of the keys themselves: the policy would refuse first.
struct CaseKeyTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  /// Whether somebody's own keys open everything of a case: nothing of it is remembered from before.
  private func opens(_ store: CaseStore, _ number: CaseNumber) throws -> Bool {
    let fresh = try log.reopened(store.holder)
    return try fresh.read { db in
      let records = try fresh.family(db, try CaseRow.find(db, number).id)
      #expect(records.contains { $0.kind == .case } && records.contains { $0.kind == .contact })
      let opened = try records.filter { record in
        try fresh.ifEntitled { try fresh.keys(db, record) } != nil
      }
      #expect(opened.isEmpty || opened.count == records.count, "a part of it")
      return !opened.isEmpty
    }
  }

  @Test func `whom a case was taken from keeps no key of it`() throws {
    let (one, other) = (try log.person("a", .caseWorker), try log.person("b", .caseWorker))
    let number = try log.open()
    #expect(try !opens(one, number))
    try log.store.assign(number, to: "a", seen: nil, stamp: log.stamp(1))
    #expect(try opens(one, number) && !opens(other, number))
    try log.store.assign(number, to: "b", seen: nil, stamp: log.stamp(2))
    #expect(try !opens(one, number) && opens(other, number))
  }

  @Test func `whose codes begin alike keep their keys when one loses theirs`() throws {
    let people = try ["a", "a-b", "a_b", "a.b"].map { ($0, try log.person($0, .caseWorker)) }
    let cases = try people.map { code, _ in
      let number = try log.open()
      try log.store.assign(number, to: code, seen: nil, stamp: log.stamp(1))
      return number
    }
    try log.store.assign(cases[0], to: "y-lan", seen: nil, stamp: log.stamp(2))
    try log.store.assign(cases[2], to: "y-lan", seen: nil, stamp: log.stamp(2))
    #expect(try !opens(people[0].1, cases[0]) && opens(people[1].1, cases[1]))
    #expect(try !opens(people[2].1, cases[2]) && opens(people[3].1, cases[3]))
  }

  @Test func `a merge gives its keys to whoever has the target, its undoing takes them back`()
    throws
  {
    let (one, other) = (try log.person("a", .caseWorker), try log.person("b", .caseWorker))
    let (target, number) = (try log.open(), try log.open())
    try log.store.assign(target, to: "a", seen: nil, stamp: log.stamp(1))
    try log.store.assign(number, to: "b", seen: nil, stamp: log.stamp(1))
    #expect(try !opens(one, number))
    try log.store.merge(number, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    #expect(try opens(one, number) && opens(one, target))
    try log.store.unmerge(number, reason: nil, seen: nil, stamp: log.stamp(3))
    #expect(try !opens(one, number) && opens(other, number) && opens(one, target))
  }

  @Test func `whoever works on a case opens each call that comes to it`() throws {
    let worker = try log.person("a", .caseWorker)
    let number = try log.open()
    try log.store.assign(number, to: "a", seen: nil, stamp: log.stamp(1))
    try log.record(linkTo: number, at: 2)
    #expect(try opens(worker, number))
    let loose = try log.record(["result": .string("counselling")], at: 3).contactID
    try log.store.link(contact: loose, to: number, seen: nil, stamp: log.stamp(4))
    #expect(try opens(worker, number))
  }

  @Test func `those who make figures hold the statistics key of a call and no other`() throws {
    let statistician = try log.person("s", .statistician)
    let contact = try log.record().contactID
    let record = RecordID(.contact, contact.number)
    let wraps = try DatabaseQueue(path: log.path).read {
      try Row.fetchAll(
        $0, sql: "SELECT \(KeyWrap.columns) FROM \(KeyWrap.source) WHERE kind = 'contact' AND row = ?",
        arguments: [contact])
    }
    let holder = try #require(statistician.holder)
    let opened = try wraps.map(KeyWrap.init).compactMap {
      try? $0.open(by: holder, for: record, log: log.store.log.id, SessionKeyCache())
    }
    #expect(opened.map { Set($0.commitments.keys) } == [[.statistics]])
    #expect(wraps.count == 4, "paper, supervisors, statistics, author")
  }
}
