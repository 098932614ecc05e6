import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Requests of people whose data a case holds (Luật 91/2025/QH15; NĐ 356/2025 Đ5).
struct SubjectTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private static let accused: [String: JSONValue] = [
    "offenders": .array([.object(["relation": .string("parent"), "carer": .string("yes")])])
  ]

  private func ask(
    _ kind: SubjectRequest.Kind = .see, by asker: SubjectRequest.Asker, _ child: ChildNumber?, in number: CaseNumber,
    at minutes: Int = 1
  ) throws -> (id: EntryID, answerBy: Instant, dueAt: Instant, refusal: Text?) {
    try log.store.askAsSubject(
      kind, by: asker, child: child, in: number, words: "bịa", at: log.stamp(minutes).now, stamp: log.stamp(minutes))
  }

  @Test(arguments: [
    (SubjectRequest.Kind.see, 10), (.correct, 10), (.restrict, 15), (.erase, 20),
  ])
  func `two working days to answer, so many days to do it`(kind: SubjectRequest.Kind, days: Int) throws {
    let child = try log.child()
    let asked = try ask(kind, by: .child, child, in: child.number)
    let calendar = try log.store.calendar()
    #expect(asked.answerBy == calendar.adding(workingDays: 2, to: log.stamp(1).now))
    #expect(asked.dueAt == calendar.adding(days: days, to: log.stamp(1).now))
    #expect(asked.refusal == nil)
    #expect(try log.store.subjectRequests(limit: 9).map(\.id) == [asked.id])
  }

  @Test(arguments: [
    // Two working days around Tết (16–20/2/2026), and 30/4–1/5.
    ("2026-02-13T15:00", "2026-02-25T00:00"), ("2026-04-29T15:00", "2026-05-06T00:00"),
  ])
  func `two working days pass over the days off`(asked: String, answerBy: String) throws {
    let calendar = try log.store.calendar()
    func moment(_ text: String) throws -> Instant { calendar.instant(try #require(Moment(text))) }
    #expect(try calendar.adding(workingDays: SubjectRequest.answerDays, to: moment(asked)) == moment(answerBy))
  }

  @Test func `an accused parent, and the accused, get nothing, and the refusal stays on record with its article`()
    throws
  {
    let child = try log.child(Self.accused)
    for asker in [SubjectRequest.Asker.guardian, .accused] {
      let asked = try ask(by: asker, child, in: child.number)
      #expect(asked.refusal?.vi.contains("NĐ 56/2017 Đ24") == true)
      #expect(throws: StoreError.subjectAnswered(asked.id)) {
        try log.store.printSubject(asked.id, in: child.number, stamp: log.stamp(2))
      }
    }
    #expect(try log.store.subjectRequests(limit: 9).isEmpty)
    #expect(try log.store.subjectRequests(all: true, limit: 9).count == 2)
    // The child itself, and a guardian who isn't the accused, may.
    #expect(try ask(by: .otherGuardian, child, in: child.number).refusal == nil)
    #expect(try ask(by: .child, child, in: child.number).refusal == nil)
  }

  @Test func `where nobody of the family is accused, a parent asks for the child`() throws {
    let child = try log.child([
      "offenders": .array([.object(["relation": .string("stranger"), "carer": .string("no")])])
    ])
    #expect(try ask(by: .guardian, child, in: child.number).refusal == nil)
  }

  @Test func `one's own data are printed, never another's; then it is answered once`() throws {
    let child = try log.child(["caller": .object(["name": .string("Y Gọi"), "phone": .string("0900 000 001")])])
    let asked = try ask(by: .child, child, in: child.number)
    let data = try log.store.printSubject(asked.id, in: child.number, stamp: log.stamp(2))
    #expect(data.child != nil && data.caller == nil)
    let caller = try ask(.correct, by: .caller, nil, in: child.number)
    let own = try log.store.printSubject(caller.id, in: child.number, stamp: log.stamp(3))
    #expect(own.child == nil && own.caller?.name == "Y Gọi")
    try log.store.answerSubject(asked.id, in: child.number, .received, words: nil, stamp: log.stamp(4))
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.answerSubject(asked.id, in: child.number, .refused, words: nil, stamp: log.stamp(5))
    }
    try log.store.answerSubject(asked.id, in: child.number, .done, words: "đã giao", stamp: log.stamp(6))
    #expect(throws: StoreError.subjectAnswered(asked.id)) {
      try log.store.answerSubject(asked.id, in: child.number, .done, words: "lại", stamp: log.stamp(7))
    }
    let printed = try log.store.history(child.number, stamp: log.stamp(8, for: .supervision))
      .filter { $0.action == .subjectPrint }
    #expect(printed.count == 2 && JournalAction.subjectPrint.kind == .disclosed)
  }

  @Test func `a late answer is seen by the doctor`() throws {
    let child = try log.child()
    _ = try ask(by: .child, child, in: child.number)
    func isGood(_ days: Int) throws -> Bool? {
      try log.store.check(stamp: log.stamp(days * 24 * 60)).first { $0.name == "data-duties" }?.isGood
    }
    #expect(try isGood(0) == true)
    #expect(try isGood(9) == false)
  }
}
