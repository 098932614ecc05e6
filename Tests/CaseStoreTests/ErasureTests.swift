import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

struct ErasureTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
    try log.store.screenOut(
      number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
  }

  private func wraps() throws -> [String] {
    try DatabaseQueue(path: log.path).read {
      try String.fetchAll($0, sql: "SELECT DISTINCT holder FROM keyWrap ORDER BY holder")
    }
  }

  @Test func `another supervisor erases what was asked, and nobody opens it again`() throws {
    let second = try log.person("b", .supervisor)
    let request = try log.store.proposeErasure(number, stamp: log.stamp(2, for: .retention))
    #expect(throws: StoreError.ownRequest(request)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(3))
    }
    _ = try second.decide(request, approve: true, stamp: log.stamp(4, by: "b"))
    #expect(try wraps() == ["group statistics 1"])
    let summary = try log.store.summary(number)
    #expect(summary.state == .erased && summary.place == nil && summary.dueAt == nil)
    #expect(throws: StoreError.erased(number)) {
      try log.reopened(log.founding.keyring).show(number, stamp: log.stamp(5, for: .supervision))
    }
    #expect(
      try log.store.similar(names: ["A Thử Mẫu"], phones: [], stamp: log.stamp(5)).isEmpty)
    let erasure = try log.store.erasure(of: number)
    #expect(erasure.askedBy == "y-lan" && erasure.approvedBy == "b")
    #expect(erasure.purpose == .retention && erasure.keysExpireAt == nil)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `the paper opens nothing of it either, and figures stay`() throws {
    let request = try log.store.proposeErasure(number, stamp: log.stamp(2, for: .retention))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    let database = try DatabaseQueue(path: log.path)
    let (recovery, sealed, wrap) = try database.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM keyWrap WHERE holder LIKE 'recovery %'"),
        try Data.fetchOne(
          db, sql: "SELECT sealed FROM statisticsRow ORDER BY revision DESC LIMIT 1"),
        try Row.fetchOne(
          db, sql: "SELECT \(KeyWrap.columns) FROM \(KeyWrap.source) WHERE kind = 'contact'"
        ).map(KeyWrap.init)
      )
    }
    #expect(recovery == 0)
    #expect(wrap?.holder == .group(.statistics, epoch: 1))
    let keys = try #require(wrap).open(
      by: log.founding.keyring, for: RecordID(.contact, 1), log: log.store.log.id, SessionKeyCache())
    #expect(keys.classes == [.statistics])
    #expect(sealed != nil)
  }

  @Test func `each erased case has its own certificate`() throws {
    let other = try log.open()
    try log.store.screenOut(other, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    for (at, erased) in [(10, number), (20, other)] {
      let request = try log.store.proposeErasure(erased, stamp: log.stamp(at, for: .retention))
      _ = try log.store.decide(request, approve: true, stamp: log.stamp(at + 1))
    }
    #expect(try log.store.erasure(of: number).erasedAt == log.stamp(11).now)
    #expect(try log.store.erasure(of: other).erasedAt == log.stamp(21).now)
  }

  @Test func `a hold refuses it, until its day is over or it is lifted`() throws {
    let why = log.stamp(2, for: .authority)
    try log.store.hold(number, until: Day("2026-10-05"), stamp: why)
    #expect(throws: StoreError.held(number)) {
      try log.store.proposeErasure(number, stamp: log.stamp(3, for: .retention))
    }
    let request = try log.store.proposeErasure(
      number, stamp: log.stamp(5 * 24 * 60, for: .retention))
    try log.store.hold(number, until: nil, stamp: log.stamp(5 * 24 * 60, for: .authority))
    #expect(throws: StoreError.held(number)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(5 * 24 * 60))
    }
    try log.store.liftHold(number, stamp: log.stamp(5 * 24 * 60, for: .authority))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(5 * 24 * 60))
    #expect(try log.store.summary(number).state == .erased)
  }

  @Test func `an open case isn't erased, and a merged one goes with its target`() throws {
    let target = try log.open()
    #expect(throws: StoreError.notErasable(target, .received)) {
      try log.store.proposeErasure(target, stamp: log.stamp(2, for: .retention))
    }
    let merged = try log.open()
    try log.store.merge(merged, into: target, reason: nil, seen: nil, stamp: log.stamp(2))
    try log.store.screenOut(
      target, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(3))
    let request = try log.store.proposeErasure(target, stamp: log.stamp(4, for: .retention))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(5))
    #expect(try log.store.summary(merged).state == .erased)
  }

  @Test func `what was kept long enough is listed, held or not, and stays`() throws {
    let years = 5 * 366 * 24 * 60
    #expect(try log.store.overdue(limit: 9, now: log.stamp(1000).now).isEmpty)
    let due = try log.store.overdue(limit: 9, now: log.stamp(years).now)
    #expect(due.map(\.number) == [number])
    #expect(due.first?.keptUntil == Day("2031-10-02"))
    #expect(try log.store.summary(number).state == .screenedOut)
  }

  @Test func `the schedule tells what is kept, by what, until when, and what is held; nothing goes by itself`() throws {
    func schedule(_ minutes: Int) throws -> (kept: CaseStore.Kept, holds: [CaseNumber]) {
      let (kept, holds) = try log.store.schedule(now: log.stamp(minutes).now)
      #expect(kept.map(\.code) == ["closed", "screened-out", "unanswered"])
      return (try #require(kept.first { $0.code == "screened-out" }), holds.map(\.number))
    }
    let years = 5 * 366 * 24 * 60
    let now = try schedule(1000)
    #expect(now.kept.years == 5 && now.kept.kept == 1 && now.kept.overdue == 0 && now.kept.held == 0)
    #expect(now.kept.next == Day("2031-10-02") && now.kept.source.contains("local policy") && now.holds.isEmpty)
    try log.store.hold(number, until: nil, stamp: log.stamp(1001, for: .authority))
    let later = try schedule(years)
    #expect(later.kept.kept == 1 && later.kept.overdue == 1 && later.kept.held == 1 && later.kept.next == nil)
    #expect(later.holds == [number])
    try log.store.liftHold(number, stamp: log.stamp(1002, for: .authority))
    #expect(try schedule(years).kept.held == 0 && schedule(years).holds.isEmpty)
    #expect(try log.store.summary(number).state == .screenedOut)
  }

  @Test func `the certificate names the day when the last backup loses its keys`() throws {
    try DatabaseQueue(path: log.path).write {
      try $0.execute(
        sql: """
          INSERT INTO backup (at, madeBy, keysExpireAt, state) VALUES (?, 'y-lan', ?, 'made')
          """,
        arguments: [log.stamp().now.milliseconds, log.stamp(1000).now.milliseconds])
    }
    let request = try log.store.proposeErasure(number, stamp: log.stamp(2, for: .retention))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    #expect(try log.store.erasure(of: number).keysExpireAt == log.stamp(1000).now)
  }
}
