import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// A restriction of use that was granted (Luật 91/2025/QH15 Đ4; NĐ 356/2025 Đ5): what rests on consent stops, what
/// protects the child goes on, until it is lifted.
struct RestrictionTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func restrict(
    by asker: SubjectRequest.Asker, _ child: ChildNumber, granted: Bool = true
  ) throws -> EntryID {
    let asked = try log.store.askAsSubject(
      .restrict, by: asker, child: child, in: child.number, words: nil, at: log.stamp(1).now, stamp: log.stamp(1))
    if granted {
      try log.store.answerSubject(asked.id, in: child.number, .done, words: "đã ghi", stamp: log.stamp(2))
    }
    return asked.id
  }

  private func answer(_ id: EntryID, _ number: CaseNumber, _ result: SubjectAnswer.Result, _ words: String?) throws {
    try log.store.answerSubject(id, in: number, result, words: words, stamp: log.stamp(8))
  }

  @Test func `a referral by consent stops, one by law goes on, and lifting opens it again`() throws {
    let child = try log.child()
    try log.police("ca-mau")
    let byConsent = try log.referral(child.number, to: "ca-mau")
    let id = try restrict(by: .child, child)
    func send() throws { _ = try log.store.step(byConsent, .send, words: nil, seen: nil, stamp: log.stamp(3)) }
    #expect(throws: StoreError.restricted(child.number, id)) { try send() }
    #expect(throws: StoreError.restricted(child.number, id)) {
      try log.store.printed(byConsent, stamp: log.stamp(3))
    }
    let byLaw = try log.store.draftReferral(
      child.number, to: "emergency-113", consent: .overridden, law: "NĐ 56/2017 Đ31", words: "Đến ngay (bịa).",
      seen: nil, stamp: log.stamp(4))
    _ = try log.store.step(byLaw, .send, words: nil, seen: nil, stamp: log.stamp(4))
    #expect(throws: StoreError.reasonNeeded) { try answer(id, child.number, .lifted, nil) }
    try answer(id, child.number, .lifted, "cháu đồng ý lại (bịa)")
    try send()
    #expect(throws: StoreError.notRestricting(id)) { try answer(id, child.number, .lifted, "lại") }
  }

  @Test func `a case file goes to who decides, and to nobody else`() throws {
    let child = try log.child()
    let id = try restrict(by: .otherGuardian, child)
    #expect(throws: StoreError.restricted(child.number, id)) {
      try log.store.printCase(child.number, to: "school", stamp: log.stamp(3, for: .authority))
    }
    _ = try log.store.printCase(child.number, to: "court", stamp: log.stamp(3, for: .authority))
  }

  @Test func `until it is granted, where it is refused, and for another request nothing is restricted`() throws {
    let child = try log.child()
    let asked = try restrict(by: .child, child, granted: false)
    func restrictions() throws -> [Restriction] {
      try log.store.show(child.number, stamp: log.stamp(9, for: .supervision)).file.entries.restrictions
    }
    #expect(try restrictions().isEmpty)
    try answer(asked, child.number, .received, nil)
    #expect(try restrictions().isEmpty)
    #expect(throws: StoreError.notRestricting(asked)) { try answer(asked, child.number, .lifted, "x") }
    try answer(asked, child.number, .refused, "không có quyền (bịa)")
    #expect(try restrictions().isEmpty)
    let seen = try log.store.askAsSubject(
      .see, by: .child, child: child, in: child.number, words: nil, at: log.stamp(8).now, stamp: log.stamp(8))
    try answer(seen.id, child.number, .done, "đã giao")
    #expect(try restrictions().isEmpty)
  }

  @Test func `a caller is named to nobody any more, though they agreed`() throws {
    let child = try log.child([
      "caller": .object([
        "name": .string("Y Gọi Mẫu"), "phone": .string("0900 000 001"), "consentToPassIdentity": .string("yes"),
      ])
    ])
    func told() throws -> Bool {
      let form = try log.store.form01(of: child.number, stamp: log.stamp(9)).form
      return "\(form)".contains("Y Gọi Mẫu")
    }
    #expect(try told())
    let id = try restrict(by: .caller, child)
    #expect(try !told())
    let file = try log.store.printCase(child.number, to: "court", stamp: log.stamp(9, for: .authority))
    #expect(file.contacts.allSatisfy { $0.report.caller.consentToPassIdentity == .no })
    // What was told stays what was told.
    let own = try log.store.show(child.number, stamp: log.stamp(9, for: .supervision)).file
    #expect(own.contacts.first?.report.caller.consentToPassIdentity == .yes)
    try answer(id, child.number, .lifted, "đồng ý lại (bịa)")
    #expect(try told())
  }

  @Test func `what was asked of a case that was merged since holds in the other, both ways, and is lifted there`()
    throws
  {
    let caller: [String: JSONValue] = [
      "caller": .object([
        "name": .string("Y Gọi Mẫu"), "phone": .string("0900 000 001"), "consentToPassIdentity": .string("yes"),
      ])
    ]
    let (child, other) = (try log.child(caller), try log.child(caller))
    func told(_ number: CaseNumber) throws -> Bool {
      "\(try log.store.form01(of: number, stamp: log.stamp(9)).form)".contains("Y Gọi Mẫu")
    }
    let id = try restrict(by: .caller, child)
    let waiting = try restrict(by: .child, child, granted: false)
    #expect(try told(other.number))
    _ = try log.store.merge(child.number, into: other.number, reason: "một trẻ", seen: nil, stamp: log.stamp(3))
    #expect(try !told(other.number) && !told(child.number))
    let lines = try log.store.subjectRequests(all: true, limit: 9)
    #expect(Set(lines.map(\.number)) == [other.number])
    try answer(waiting, other.number, .done, "đã ghi")
    #expect(throws: StoreError.restricted(other.number, waiting)) {
      try log.store.printCase(other.number, to: "school", stamp: log.stamp(8, for: .authority))
    }
    try answer(waiting, other.number, .lifted, "đồng ý lại (bịa)")
    try answer(id, other.number, .lifted, "đồng ý lại (bịa)")
    #expect(try told(other.number) && told(child.number))
    // Asked of the case that another went into, it holds for what that one was told.
    let later = try restrict(by: .caller, other)
    #expect(try !told(child.number))
    _ = try log.store.unmerge(child.number, reason: "hai trẻ", seen: nil, stamp: log.stamp(8))
    #expect(try told(child.number) && !told(other.number))
    #expect(throws: StoreError.noSuchSubjectRequest(later, child.number)) {
      try answer(later, child.number, .lifted, "x")
    }
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `a restricted call isn't drawn to be read again`() throws {
    let contact = try log.callOfAnother()
    let month = LogCalendar.utc.day(of: log.stamp(2).now).firstOfMonth(adding: 0)
    func drawn() throws -> [ContactID] {
      try log.store.drawCalls(of: month, stamp: log.stamp(9)).map(\.contact)
    }
    #expect(try drawn() == [contact])
    let number = try #require(try log.store.drawCalls(of: month, stamp: log.stamp(9)).first?.number)
    let child = ChildNumber(number: number, position: 1)
    let id = try restrict(by: .child, child)
    #expect(try drawn().isEmpty)
    try answer(id, number, .lifted, "đồng ý lại (bịa)")
    #expect(try drawn() == [contact])
  }
}
