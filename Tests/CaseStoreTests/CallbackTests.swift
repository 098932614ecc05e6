import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// Calls that nobody answered, and the calls that are owed.
struct CallbackTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func missed(
    _ phone: String? = "0900 000 009", key: String = UUID().uuidString, at minutes: Int = 0
  ) throws -> (call: UnansweredCall, callback: Callback?, isNew: Bool) {
    try log.store.recordUnanswered(
      .missed, rangAt: log.stamp(minutes).now, waited: 40, phone: phone, key: key, stamp: log.stamp(minutes))
  }

  private func owed(_ contact: [String: JSONValue]) throws -> Callback {
    let caller: [String: JSONValue] = [
      "phone": .string("0900 000 001"), "contact": .object(contact),
    ]
    let recorded = try log.record(["caller": .object(caller)])
    return try #require(try log.store.owedCallbacks().first { $0.id == recorded.callback })
  }

  @Test func `a missed call whose number was seen is owed a call by local policy, and is no contact`() throws {
    let (call, callback, isNew) = try missed()
    #expect(isNew && call.ending == .missed && call.waited == 40)
    #expect(callback?.dueAt == log.stamp(10).now && callback?.atMost == 3 && callback?.attempts == 0)
    #expect(try log.store.owedCallbacks().map(\.id) == [callback?.id])
    #expect(
      try log.store.contacts(
        from: TestLog.noon, to: log.stamp(9).now, after: nil, limit: 9, stamp: log.stamp(1)
      ).isEmpty)
    let unseen = try missed(nil)
    #expect(unseen.callback == nil)
    let listed = try log.store.unansweredCalls(from: TestLog.noon, to: log.stamp(1).now, limit: 9)
    #expect(listed.map(\.callback) == [callback?.id, nil])
    #expect(
      try log.store.unansweredCalls(from: TestLog.noon, to: log.stamp(1).now, after: call.id, limit: 9).count == 1)
  }

  @Test func `the number stands nowhere in the file, and a retry makes no second record`() throws {
    let first = try missed(key: "k")
    let again = try missed(key: "k", at: 5)
    #expect(!again.isNew && again.call.id == first.call.id && again.callback?.id == first.callback?.id)
    for suffix in ["0900 000 009", "0900000009", "900000009"] {
      #expect(try Data(contentsOf: URL(fileURLWithPath: log.path)).range(of: Data(suffix.utf8)) == nil)
    }
    #expect(try log.store.audit().findings == [])
  }

  @Test func `whoever takes calls on the next shift sees number and warning, who doesn't sees neither`() throws {
    let callback = try owed(["wanted": .string("yes"), "numberSafe": .string("no"), "codeWord": .string("Cô bán xoài")])
    let night = try log.person("o", .operator)
    let other = try log.reopened(night.holder)
    let file = try other.callback(callback.id, stamp: log.stamp(1, by: "o"))
    #expect(file.whom.phone == "0900 000 001" && file.whom.contact.numberSafe == .no)
    #expect(file.whom.contact.lines.first?.isWarning == true)
    // The case itself stays shut.
    let number = try #require(callback.number)
    #expect(throws: (any Error).self) { try other.show(number, stamp: log.stamp(1, by: "o", for: .emergency)) }
    let entry = try DatabaseQueue(path: log.path).read {
      try Row.fetchOne($0, sql: "SELECT * FROM journal WHERE action = 'callback.show'")
    }
    #expect(entry?["actor"] == "o" && entry?["caseID"] as Int64? == 1)
    let statistician = try log.person("f", .statistician)
    #expect(throws: StoreError.notAllowed(.callBack, [.statistician], nil)) {
      try statistician.callback(callback.id, stamp: log.stamp(1, by: "f"))
    }
  }

  @Test func `a case that is kept from somebody is kept in its call-back too`() throws {
    let callback = try owed(["wanted": .string("yes")])
    let accused = try log.person("o", .operator)
    _ = try log.store.withhold(
      try #require(callback.number), fromUser: "o", reason: "vì", seen: nil, stamp: log.stamp(1))
    #expect(throws: StoreError.withheldFromYou(try #require(callback.number))) {
      try accused.callback(callback.id, stamp: log.stamp(2, by: "o"))
    }
    #expect(throws: StoreError.withheldFromYou(try #require(callback.number))) {
      try accused.attemptCallback(
        callback.id, .noAnswer, words: nil, at: log.stamp(2).now, stamp: log.stamp(2, by: "o"))
    }
    #expect(try accused.owedCallbacks(to: ["0900000001"], stamp: log.stamp(2, by: "o")).isEmpty)
  }

  @Test(arguments: [
    ([:], false), (["wanted": "yes"], true), (["wanted": "no"], false), (["numberSafe": "no"], false),
  ])
  func `a report owes a call where the caller waits for it`(contact: [String: String], isOwed: Bool) throws {
    let caller: [String: JSONValue] = [
      "phone": .string("0900 000 001"), "contact": .object(contact.mapValues { .string($0) }),
    ]
    #expect(try (log.record(["caller": .object(caller)]).callback != nil) == isOwed)
  }

  @Test func `a line that broke in danger is owed a call, unless they said not to`() throws {
    let signs: JSONValue = .array([.string("call-cut-off-in-distress")])
    #expect(try log.record(["signs": signs]).callback != nil)
    let caller: [String: JSONValue] = [
      "phone": .string("0900 000 001"), "contact": .object(["wanted": .string("no")]),
    ]
    #expect(try log.record(["signs": signs, "caller": .object(caller)]).callback == nil)
    #expect(try log.record(["signs": signs, "caller": .object([:])]).callback == nil)
  }

  @Test func `it is tried at most so often, then given up with its reason, and stays counted`() throws {
    let id = try #require(try missed().callback?.id)
    func attempt(_ outcome: Callback.Outcome, at minutes: Int) throws -> Callback {
      try log.store.attemptCallback(
        id, outcome, words: "chuông đổ mãi (bịa)", at: log.stamp(minutes).now, stamp: log.stamp(minutes))
    }
    #expect(throws: StoreError.callbackNotSpent(id, left: 3)) {
      try log.store.endCallback(id, because: .spent, words: nil, stamp: log.stamp(1))
    }
    #expect(try attempt(.noAnswer, at: 8).dueAt == log.stamp(38).now)
    #expect(try attempt(.wrongPerson, at: 40).dueAt == log.stamp(70).now)
    let last = try attempt(.notSafe, at: 70)
    // It waits to be given up: it is late until somebody has.
    #expect(last.isSpent && last.state == .owed && last.dueAt == log.stamp(70).now)
    #expect(throws: StoreError.callbackSpent(id, attempts: 3)) { try attempt(.noAnswer, at: 80) }
    let ended = try log.store.endCallback(id, because: .spent, words: "hết lần (bịa)", stamp: log.stamp(81))
    #expect(ended.state == .givenUp && ended.dueAt == nil && ended.endedBy == "y-lan" && ended.attempts == 3)
    #expect(try log.store.owedCallbacks().isEmpty && log.store.callbacks(limit: 9).map(\.state) == [.givenUp])
    #expect(throws: StoreError.callbackEnded(id, .givenUp)) { try attempt(.reached, at: 82) }
    let entries = try log.store.callback(id, stamp: log.stamp(83)).entries
    #expect(entries.compactMap(\.facts.outcome) == [.noAnswer, .wrongPerson, .notSafe])
    #expect(entries.last?.facts.because == .spent && entries.last?.facts.words == "hết lần (bịa)")
    #expect(try log.store.audit().findings == [])
  }

  @Test func `who was reached after all is recorded, however often it was tried`() throws {
    let id = try #require(try missed().callback?.id)
    for minute in [8, 40, 70] {
      _ = try log.store.attemptCallback(
        id, .noAnswer, words: nil, at: log.stamp(minute).now, stamp: log.stamp(minute))
    }
    let reached = try log.store.attemptCallback(
      id, .reached, words: nil, at: log.stamp(75).now, stamp: log.stamp(75))
    #expect(reached.state == .reached && reached.attempts == 4)
    #expect(throws: StoreError.inTheFuture) {
      let other = try #require(try missed("0900 000 010", at: 80).callback?.id)
      _ = try log.store.attemptCallback(
        other, .noAnswer, words: nil, at: log.stamp(90).now, stamp: log.stamp(81))
    }
  }

  @Test func `who calls again is told to be owed a call, whatever the spelling`() throws {
    let id = try #require(try missed("0900 000 009").callback?.id)
    let night = try log.person("o", .operator)
    for phone in ["+84 900 000 009", "0900000009"] {
      #expect(try night.owedCallbacks(to: [phone], stamp: log.stamp(1, by: "o")).map(\.id) == [id])
    }
    #expect(try night.owedCallbacks(to: ["0900 000 011"], stamp: log.stamp(1, by: "o")).isEmpty)
  }

  @Test func `a corrected report corrects the number and the warning of the call that is owed`() throws {
    let callback = try owed(["wanted": .string("yes"), "numberSafe": .string("yes")])
    let caller: [String: JSONValue] = [
      "phone": .string("0900 000 002"),
      "contact": .object(["wanted": .string("yes"), "numberSafe": .string("no")]),
    ]
    let document = TestLog.document.merging(["caller": .object(caller)]) { $1 }
    try log.store.amend(
      try #require(callback.number), with: try log.store.read(.object(document), now: log.stamp(1).now),
      reason: "nghe nhầm", seen: nil, stamp: log.stamp(1))
    let whom = try log.store.callback(callback.id, stamp: log.stamp(2)).whom
    #expect(whom.phone == "0900 000 002" && whom.contact.numberSafe == .no)
    #expect(try log.store.audit().findings == [])
  }

  @Test func `an erased case takes the number of its call-back with it`() throws {
    let callback = try owed(["wanted": .string("yes")])
    let number = try #require(callback.number)
    try log.store.screenOut(number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(1))
    let request = try log.store.proposeErasure(number, stamp: log.stamp(2, for: .retention))
    _ = try log.store.decide(request, approve: true, stamp: log.stamp(3))
    #expect(try log.store.owedCallbacks().isEmpty)
    #expect(throws: StoreError.erased(number)) { try log.store.callback(callback.id, stamp: log.stamp(4)) }
    let wraps = try DatabaseQueue(path: log.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keyWrap WHERE kind = 'callback'")
    }
    #expect(wraps == 0)
    #expect(try log.store.audit().findings == [] && log.store.recordsWithoutKeys() == 0)
  }

  @Test func `new group keys open the calls that are owed, and taking a wrap away is found`() throws {
    let id = try #require(try missed().callback?.id)
    try log.store.beginRotation(stamp: log.stamp(1))
    while try log.store.rotate(batch: 10, stamp: log.stamp(2)).left > 0 {}
    let night = try log.person("o", .operator, at: 3)
    #expect(try log.reopened(night.holder).callback(id, stamp: log.stamp(4, by: "o")).whom.phone == "0900 000 009")
    #expect(try log.store.recordsWithoutKeys() == 0)
    try log.raw("DELETE FROM keyWrap WHERE kind = 'callback' AND holder LIKE 'group search%'")
    #expect(try log.store.recordsWithoutKeys() == 1)
  }

  @Test func `a recorded call from the same number ends the call-back of the missed one, and is tied to it`() throws {
    let id = try #require(try missed().callback?.id)
    let (other, later) = (try #require(try missed("0900 000 007").callback?.id), try missed(at: 30))
    let again = try log.record(["caller": .object(["phone": .string("+84 900 000 009")])], at: 20)
    #expect(again.calledAgain == [id])
    let ended = try #require(try log.store.callbacks(limit: 9).first { $0.id == id })
    #expect(ended.state == .givenUp && ended.calledAgain == again.contactID && ended.endedAt == log.stamp(20).now)
    // Another number, and one that rang after this call, still wait.
    #expect(try log.store.owedCallbacks().map(\.id) == [other, later.callback?.id])
    let file = try log.store.callback(id, stamp: log.stamp(31))
    #expect(file.entries.map(\.facts.because) == [.heardFrom])
    let listed = try log.store.unansweredCalls(from: TestLog.noon, to: log.stamp(40).now, limit: 9)
    #expect(listed.map(\.calledAgain) == [again.contactID, nil, nil])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `numbers of unanswered calls end with their time of keeping, and the calls stay counted`() throws {
    let id = try #require(try missed().callback?.id)
    let (owed, asked) = (
      try #require(try missed("0900 000 007").callback?.id), try self.owed(["wanted": .string("yes")]).id
    )
    for id in [id, asked] {
      _ = try log.store.endCallback(id, because: .unsafe, words: "vì (bịa)", stamp: log.stamp(5))
    }
    let day = 24 * 60
    #expect(try log.store.overdueNumbers(now: log.stamp(365 * day).now) == [])
    let then = log.stamp(367 * day, for: .retention)
    #expect(try log.store.overdueNumbers(now: then.now) == [id])
    #expect(throws: (any Error).self) { try log.store.eraseNumbers(stamp: log.stamp(367 * day)) }
    #expect(try log.store.eraseNumbers(stamp: then) == [id])
    #expect(throws: StoreError.callbackErased(id)) { try log.store.callback(id, stamp: then) }
    #expect(try log.store.callbacks(limit: 9).first { $0.id == id }?.erasedAt == then.now)
    #expect(try log.store.callback(owed, stamp: then).whom.phone == "0900 000 007")
    #expect(try log.store.unansweredCalls(from: TestLog.noon, to: then.now, limit: 9).count == 2)
    #expect(try log.store.eraseNumbers(stamp: then) == [] && log.store.recordsWithoutKeys() == 0)
    #expect(try log.store.audit().findings == [])
    // By another policy sooner.
    _ = try log.store.updateReference(
      table: "retention",
      text: "code,years,labelVi,labelEn,source,validFrom,validTo\nunanswered,3,a,b,c,1900-01-01,\n", stamp: then)
    _ = try log.store.endCallback(owed, because: .unsafe, words: nil, stamp: then)
    #expect(try log.store.overdueNumbers(now: log.stamp((367 + 2 * 366) * day).now) == [])
    #expect(try log.store.overdueNumbers(now: log.stamp((367 + 4 * 366) * day).now) == [owed])
  }

  @Test func `limits are reference data, and pages go by key`() throws {
    _ = try log.store.updateReference(
      table: "callbackLimit",
      text: """
        code,minutes,againMinutes,attempts,labelVi,labelEn,source,validFrom,validTo
        missed,7,9,1,a,b,c,1900-01-01,

        """, stamp: log.stamp())
    let ids = try (0..<3).map { try #require(try missed(at: $0).callback?.id) }
    let first = try log.store.owedCallbacks(limit: 2)
    #expect(first.map(\.dueAt) == [log.stamp(7).now, log.stamp(8).now] && first.map(\.atMost) == [1, 1])
    #expect(try log.store.owedCallbacks(after: first.last?.id, limit: 2).map(\.id) == [ids[2]])
    #expect(try log.store.callbacks(after: ids[2], limit: 1).map(\.id) == [ids[1]])
  }

  @Test func `a call is owed to a case once at a time`() throws {
    let number = try log.open()
    let due = log.stamp(300).now
    let callback = try log.store.oweCallback(of: number, due: due, stamp: log.stamp(1))
    #expect(callback.dueAt == due && callback.reason == .asked && callback.number == number)
    #expect(throws: StoreError.callbackOwed(callback.id)) {
      try log.store.oweCallback(of: number, stamp: log.stamp(2))
    }
    _ = try log.store.endCallback(callback.id, because: .notWanted, words: nil, stamp: log.stamp(3))
    #expect(try log.store.oweCallback(of: number, stamp: log.stamp(4)).id != callback.id)
  }
}
