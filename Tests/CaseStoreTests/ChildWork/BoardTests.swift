import _CaseLogTestSupport
import Base
import CaseModel
import Testing

@testable import CaseStore

/// The supervisor's board: each open case is counted once, and nothing on it names anybody.
struct BoardTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  @Test func `each open case stands once by place and by worker, late ones as late`() throws {
    _ = try log.person("a-thu", .caseWorker)
    let one = try log.open()
    let two = try log.open(at: 1)
    let ended = try log.open(at: 2)
    try log.store.screenOut(ended, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(3))
    try log.store.assign(one, to: "a-thu", seen: nil, stamp: log.stamp(3))
    func board(_ minutes: Int, limit: Int = 1) throws -> Board {
      try log.store.board(limit: limit, stamp: log.stamp(minutes))
    }
    let now = try board(4)
    #expect(now.total.open == 2 && now.total.unassigned == 1)
    #expect(now.places.values.map(\.open).reduce(0, +) == 2)
    #expect(now.workers.mapValues(\.open) == ["a-thu": 1] && now.overloaded.isEmpty)
    try log.store.assign(two, to: "a-thu", seen: nil, stamp: log.stamp(5))
    #expect(try board(6).overloaded == ["a-thu"] && board(6, limit: 2).overloaded.isEmpty)
    let later = try board(40 * 24 * 60)
    #expect(later.total.late == 2 && later.total.over30Days == 2 && later.total.over90Days == 0)
    #expect(!later.missed.isEmpty)
  }

  @Test func `what nobody did stays on the board for 90 days after the case has ended`() throws {
    let number = try log.inProgress()
    _ = try log.person("b", .supervisor)
    let day = 24 * 60
    let open = try log.store.board(limit: 9, stamp: log.stamp(40 * day)).missed
    #expect(!open.isEmpty)
    try log.store.close(
      number, because: .counsellingOnly, decision: nil, reason: "xong", seen: nil, stamp: log.stamp(40 * day))
    #expect(try log.store.summary(number).state == .closed)
    let missed = try log.store.board(limit: 9, stamp: log.stamp(41 * day))
    #expect(missed.total.open == 0)
    #expect(missed.missed.values.reduce(0, +) == (try log.store.summary(number).missed))
    #expect(try log.store.board(limit: 9, stamp: log.stamp(131 * day)).missed.isEmpty)
  }

  @Test func `a duty that nobody did years ago says nothing of now, however late its case ends`() throws {
    let log = try TestLog()
    let number = try log.open(at: 0)
    try log.store.screenOut(
      number, because: .other, reason: "bịa", seen: nil, stamp: log.stamp(400 * 24 * 60, for: .supervision))
    #expect(try log.store.summary(number).missed > 0)
    #expect(try log.store.board(limit: 9, stamp: log.stamp(401 * 24 * 60)).missed.isEmpty)
  }

  @Test func `several calls about one case within 90 days are told, one isn't`() throws {
    let one = try log.open()
    _ = try log.open(at: 1)
    try log.record(linkTo: one, at: 2)
    let board = try log.store.board(limit: 9, stamp: log.stamp(3))
    #expect(board.repeated.map(\.number) == [one] && board.repeated.map(\.calls) == [2])
    let late = try log.store.board(limit: 9, stamp: log.stamp(91 * 24 * 60))
    #expect(late.repeated.isEmpty)
  }

  @Test func `an agency's silence and its median answer are counted from sending`() throws {
    try log.police("ca-a")
    let number = try log.inProgress()
    func sent(_ minutes: Int, answeredAfter answer: Int?) throws {
      let referral = try log.store.draftReferral(
        number, to: "ca-a", consent: .given, law: nil, words: "Đến ngay (bịa).", again: true, seen: nil,
        stamp: log.stamp(minutes))
      _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(minutes))
      guard let answer else { return }
      _ = try log.store.step(
        referral, .acknowledge, words: nil, seen: nil, stamp: log.stamp(minutes + answer))
    }
    try sent(1, answeredAfter: 10)
    try sent(20, answeredAfter: 30)
    try sent(60, answeredAfter: nil)
    let answers = try log.store.board(limit: 9, stamp: log.stamp(70)).agencies["ca-a"]
    #expect(answers?.silent == 1 && answers?.minutes == [10, 30] && answers?.medianMinutes == 10)
  }
}
