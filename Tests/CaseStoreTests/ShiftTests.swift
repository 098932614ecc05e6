import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// What one shift leaves to the next, who is on duty, and notes after a heavy call.
struct ShiftTests {
  private let log: TestLog
  private let next: CaseStore

  init() throws {
    log = try TestLog()
    next = try log.person("o", .operator)
  }

  @Test func `the next shift is told what runs out in it, who is owed a call, what was broken off`() throws {
    let number = try log.open(["nature": .string("actual")], at: 1)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    let referral = try log.store.draftReferral(
      number, to: "emergency-113", consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil, stamp: log.stamp(3))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(4))
    let missed = try log.store.recordUnanswered(
      .missed, rangAt: log.stamp(5).now, waited: nil, phone: "0900 000 009", key: "m", stamp: log.stamp(5))
    let draft = try log.store.saveDraft(.object([:]), stamp: log.stamp(6))
    let due = try #require(try log.store.summary(number).dueAt)
    let answer = try #require(log.store.referral(referral, stamp: log.stamp(6)).0.acknowledgeBy)
    let shift = try log.store.endShift(until: log.stamp(8 * 60).now, words: "Xe hỏng (bịa).", stamp: log.stamp(7))
    let (_, content) = try log.reopened(next.holder).shift(shift.id, stamp: log.stamp(8, by: "o"))
    #expect(content.words == "Xe hỏng (bịa).")
    #expect(content.tasks.map(\.dueAt) == content.tasks.map(\.dueAt).sorted())
    let told = Dictionary(grouping: content.tasks, by: \.kind)
    #expect((told[.case]?.map(\.subject) == ["\(number)"]) == (due <= shift.nextUntil))
    #expect(told[.case]?.allSatisfy { $0.urgency != nil && $0.duty != nil } ?? true)
    #expect((told[.referral]?.map(\.subject) == ["\(referral)"]) == (answer <= shift.nextUntil))
    let owed = try #require(missed.callback).id
    #expect(told[.callback]?.map(\.subject) == ["\(owed)"])
    #expect(told[.draft]?.map(\.subject) == ["\(draft)"] && told[.draft]?.first?.user == "y-lan")
    // What isn't due in it isn't its task.
    let short = try log.store.shiftTasks(until: log.stamp(7).now)
    #expect(!short.contains { $0.kind == .case && $0.dueAt > log.stamp(7).now })
  }

  @Test func `nothing of a child or a caller stands in it, and its words nowhere in the file`() throws {
    try log.record(["children": .array([.object(["name": .string("Y Kínmẫu")])])])
    let shift = try log.store.endShift(until: log.stamp(60).now, words: "Lờinhắnbịa", stamp: log.stamp(1))
    let (_, content) = try log.store.shift(nil, stamp: log.stamp(2))
    let text = String(decoding: try JSONEncoder().encode(content.tasks), as: UTF8.self)
    #expect(!text.contains("Kínmẫu") && !text.contains("0900"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path)).range(of: Data("Lờinhắnbịa".utf8)) == nil)
    #expect(try log.store.shifts(limit: 9).map(\.id) == [shift.id])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `who took over is signed into the history, once`() throws {
    let shift = try log.store.endShift(until: log.stamp(60).now, words: nil, stamp: log.stamp(1))
    #expect(try log.store.shifts(unreadOnly: true, limit: 9).map(\.id) == [shift.id])
    let taken = try next.startShift(shift.id, stamp: log.stamp(2, by: "o"))
    #expect(taken.readBy == "o" && taken.readAt == log.stamp(2).now)
    #expect(throws: StoreError.shiftTaken(shift.id, by: "o")) {
      try log.store.startShift(shift.id, stamp: log.stamp(3))
    }
    let entry = try DatabaseQueue(path: log.path).read {
      try Row.fetchOne($0, sql: "SELECT * FROM journal WHERE action = 'shift.start'")
    }
    #expect(entry?["actor"] == "o" && entry?["signature"] as Data? != nil)
    #expect(try log.store.shifts(unreadOnly: true, limit: 9).isEmpty)
    #expect(try log.store.audit().findings == [])
  }

  @Test(arguments: [0, -5, 73 * 60])
  func `a shift that ends before it begins, or never, is none`(minutes: Int) throws {
    #expect(throws: StoreError.shiftLength) {
      try log.store.endShift(until: log.stamp(minutes).now, words: nil, stamp: log.stamp())
    }
    #expect(throws: StoreError.shiftLength) {
      try log.store.setTurn(of: "o", from: log.stamp().now, to: log.stamp(minutes).now, stamp: log.stamp())
    }
  }

  @Test func `who is on duty now is known to the minute, and a turn taken back stays on record`() throws {
    let turn = try log.store.setTurn(of: "o", from: log.stamp(10).now, to: log.stamp(20).now, stamp: log.stamp())
    #expect(try log.store.onDuty(at: log.stamp(9).now).isEmpty)
    #expect(try log.store.onDuty(at: log.stamp(10).now) == ["o"])
    #expect(try log.store.onDuty(at: log.stamp(20).now).isEmpty)
    #expect(try log.store.roster(from: log.stamp(19).now).map(\.id) == [turn.id])
    #expect(try log.store.roster(from: log.stamp(20).now).isEmpty)
    #expect(throws: StoreError.notAllowed(.changeRoster, [.operator], nil)) {
      try next.takeBackTurn(turn.id, stamp: log.stamp(1, by: "o"))
    }
    try log.store.takeBackTurn(turn.id, stamp: log.stamp(1))
    #expect(try log.store.onDuty(at: log.stamp(10).now).isEmpty)
    #expect(throws: StoreError.noSuchTurn(turn.id)) { try log.store.takeBackTurn(turn.id, stamp: log.stamp(2)) }
    let kept = try DatabaseQueue(path: log.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rosterTurn") }
    #expect(kept == 1)
    let later = try log.store.setTurn(of: "o", from: log.stamp(10).now, to: log.stamp(20).now, stamp: log.stamp(3))
    try log.store.endUser("o", stamp: log.stamp(4, for: .staffing))
    #expect(try log.store.onDuty(at: log.stamp(11).now).isEmpty && later.user == "o")
  }

  @Test func `a note after a heavy call is its author's and the supervisors', and they hear of it`() throws {
    let other = try log.person("p", .operator)
    let note = try next.writeDebrief("Nặnglòngbịa", stamp: log.stamp(1, by: "o"))
    #expect(try log.reopened(next.holder).debrief(note.id, stamp: log.stamp(2, by: "o")).words == "Nặnglòngbịa")
    #expect(try log.reopened(log.founding.keyring).debrief(note.id, stamp: log.stamp(2)).words == "Nặnglòngbịa")
    #expect(throws: StoreError.noSuchDebrief(note.id)) { try other.debrief(note.id, stamp: log.stamp(2, by: "p")) }
    #expect(try other.debriefs(limit: 9, stamp: log.stamp(3, by: "p")).isEmpty)
    #expect(try log.store.debriefs(limit: 9, stamp: log.stamp(3)).map(\.id) == [note.id])
    // Not by the tool alone: nobody else holds a key of it.
    let holders = try DatabaseQueue(path: log.path).read {
      try String.fetchSet($0, sql: "SELECT holder FROM keyWrap WHERE kind = 'debrief'")
    }
    #expect(holders == ["user o 1", "group supervisors 1", "recovery 1"])
    #expect(try log.store.notices(all: false, limit: 9, stamp: log.stamp(4)).map(\.kind).contains(.debriefWritten))
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path)).range(of: Data("Nặnglòngbịa".utf8)) == nil)
  }

  @Test func `their author opens a note after days, and with new keys too`() throws {
    let note = try next.writeDebrief("bịa", stamp: log.stamp(1, by: "o"))
    let days = 3 * 24 * 60
    #expect(try log.reopened(next.holder).debrief(note.id, stamp: log.stamp(days, by: "o")).words == "bịa")
    #expect(try log.store.recordsWithoutKeys() == 0)
    try log.raw("DELETE FROM keyWrap WHERE kind = 'debrief' AND holder = 'user o 1'")
    #expect(try log.store.recordsWithoutKeys() == 1)
  }
}
