import Base
import CaseModel
import GRDB
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Tasks that people set in a case: their clock, their end, their list.
struct CaseTaskTests {
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.open()
  }

  private func clock(of task: EntryID, in number: CaseNumber? = nil, at minutes: Int = 10) throws -> Clock? {
    try log.store.show(number ?? self.number, stamp: log.stamp(minutes)).file.clocks.first { $0.code == "task-\(task)" }
  }

  private func add(_ hours: Int, _ words: String? = "Gọi lại cô giáo.", at minutes: Int = 1) throws -> EntryID {
    try log.store.addTask(
      CaseTask(words == nil ? .household : .own, dueAt: log.stamp(hours * 60).now), in: number, words: words,
      stamp: log.stamp(minutes))
  }

  @Test func `a task runs as a clock of its case, with its words for whoever may read it`() throws {
    let task = try add(2)
    let clock = try #require(try clock(of: task))
    #expect(clock.isRunning && clock.dueAt == log.stamp(120).now)
    #expect(clock.label.vi == "Việc \(task): Gọi lại cô giáo.")
    let household = try add(72, nil)
    let label = try #require(try self.clock(of: household)).label.en
    #expect(label == "Task \(household): Are the other children of this home safe?")
  }

  @Test func `the earliest task is what the queue shows of a case where nothing else is due before`() throws {
    let number = try log.open(["topics": .array([.string("HC01")]), "nature": .string("unknown")])
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(1))
    let before = try #require(try log.store.summary(number).dueAt)
    let task = try log.store.addTask(
      CaseTask(.own, dueAt: log.stamp(2).now), in: number, words: "Ngay.", stamp: log.stamp(1))
    #expect(before > log.stamp(2).now)
    let summary = try log.store.summary(number)
    #expect(summary.dueAt == log.stamp(2).now && summary.duty == .act)
    try log.store.endTask(task, in: number, .done, words: nil, stamp: log.stamp(1))
    #expect(try log.store.summary(number).dueAt == before)
  }

  @Test func `what was done is met, late or not; what was dropped keeps its reason`() throws {
    let (early, late, dropped) = (try add(1), try add(1), try add(1))
    try log.store.endTask(early, in: number, .done, words: "Đã gọi.", stamp: log.stamp(30))
    try log.store.endTask(late, in: number, .done, words: nil, stamp: log.stamp(90))
    try log.store.endTask(dropped, in: number, .dropped, words: "Không cần.", stamp: log.stamp(30))
    #expect(try clock(of: early, at: 95)?.state(at: log.stamp(95).now) == .met)
    #expect(try clock(of: late, at: 95)?.state(at: log.stamp(95).now) == .late)
    #expect(try clock(of: dropped, at: 95)?.state(at: log.stamp(95).now) == .notApplicable)
    #expect(try log.store.tasks(of: nil, limit: 9).isEmpty)
  }

  @Test func `a task of one's own says what, dropping says why`() throws {
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.addTask(CaseTask(.own, dueAt: log.stamp(60).now), in: number, words: nil, stamp: log.stamp())
    }
    let task = try add(1)
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.endTask(task, in: number, .dropped, words: nil, stamp: log.stamp(2))
    }
    #expect(try clock(of: task)?.isRunning == true)
  }

  @Test func `tasks end with their case, late ones as missed, and run again when it is reopened`() throws {
    let (soon, later) = (try add(1), try add(1000))
    try log.store.screenOut(number, because: .counselled, reason: "bịa", seen: nil, stamp: log.stamp(120))
    #expect(try clock(of: soon, at: 130)?.state(at: log.stamp(130).now) == .missed)
    #expect(try clock(of: later, at: 130)?.state(at: log.stamp(130).now) == .notApplicable)
    #expect(try log.store.tasks(of: nil, limit: 9).isEmpty)
    try log.store.reopen(number, reason: "bịa", seen: nil, stamp: log.stamp(140))
    #expect(try clock(of: soon, at: 141)?.isRunning == true)
    #expect(try log.store.tasks(of: nil, limit: 9).map(\.id) == [soon, later])
  }

  @Test func `the list has the tasks of one's cases by their time, page by page`() throws {
    let other = try log.open()
    _ = try log.person("a-thu", .caseWorker)
    _ = try log.store.triage(other, urgency: .soon, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.assign(other, to: "a-thu", seen: nil, stamp: log.stamp(1))
    let third = try add(3)
    let second = try log.store.addTask(
      CaseTask(.household, dueAt: log.stamp(120).now), in: other, words: nil, stamp: log.stamp(2))
    let first = try add(2)
    // Of one time the one that was set first.
    #expect(try log.store.tasks(of: nil, limit: 9).map(\.id) == [second, first, third])
    // A case that is nobody's is everybody's.
    #expect(try log.store.tasks(of: "a-thu", limit: 9).map(\.id) == [second, first, third])
    try log.store.assign(number, to: "y-lan", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.tasks(of: "a-thu", limit: 9).map(\.number) == [other])
    var seen: [EntryID] = []
    while let next = try log.store.tasks(of: nil, after: seen.last, limit: 1).first { seen.append(next.id) }
    #expect(seen == [second, first, third])
    #expect(throws: StoreError.notInList("999")) { try log.store.tasks(of: nil, after: 999, limit: 1) }
  }

  @Test func `a task of a merged case is done where the work goes on`() throws {
    let task = try add(5)
    let target = try log.open()
    try log.store.merge(number, into: target, reason: "cùng trẻ", seen: nil, stamp: log.stamp(3))
    #expect(try log.store.tasks(of: nil, limit: 9).map(\.number) == [target])
    #expect(try clock(of: task, in: target)?.isRunning == true)
    try log.store.endTask(task, in: target, .done, words: nil, stamp: log.stamp(4))
    #expect(try clock(of: task, in: target)?.isRunning == false)
    #expect(try log.store.tasks(of: nil, limit: 9).isEmpty)
    // It stays done when the case is a case of its own again.
    _ = try log.store.unmerge(number, reason: "hai trẻ", seen: nil, stamp: log.stamp(5))
    #expect(try clock(of: task)?.isRunning == false && clock(of: task, in: target) == nil)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `whoever has the case hears of a task that another sets`() throws {
    let worker = try log.person("a-thu", .caseWorker)
    _ = try log.store.triage(number, urgency: .soon, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.assign(number, to: "a-thu", seen: nil, stamp: log.stamp(1))
    let before = try log.store.unseenNotices(of: "a-thu")
    _ = try add(5, at: 2)
    #expect(try log.store.unseenNotices(of: "a-thu") == before + 1)
    try worker.addTask(
      CaseTask(.own, dueAt: log.stamp(60).now), in: number, words: "Của tôi.", stamp: log.stamp(3, by: "a-thu"))
    #expect(try log.store.unseenNotices(of: "a-thu") == before + 1)
  }

  @Test func `what is to be done stands nowhere in clear`() throws {
    _ = try add(5, "Gặp chị Y Kimtuyếntest ở chợ.")
    let clear = try log.store.database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM task").description
        + (try String.fetchAll(db, sql: "SELECT detail FROM journal WHERE action = 'task.add'")).joined()
    }
    #expect(clear.contains("task") && !clear.contains("Kimtuyến"))
  }
}
