import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Who proposes a plan doesn't approve it (NĐ 56 art. 28(4)), and the accused isn't at the needs meeting (art. 27).
struct ApprovalTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private static let parent: [String: JSONValue] = [
    "offenders": .array([
      .object(["relation": .string("parent"), "carer": .string("yes"), "name": .string("A Cha Mẫu")])
    ])
  ]

  private func assessed(_ members: [String: JSONValue] = parent) throws -> ChildNumber {
    let child = try log.child(members)
    try log.fill(.initialAssessment, child)
    try log.fill(.detailedAssessment, child)
    return child
  }

  private func meet(_ child: ChildNumber, _ meeting: [String: String], with name: String? = nil) throws {
    var document: [String: JSONValue] = ["meeting": .object(meeting.mapValues { .string($0) })]
    if let name { document["participants"] = .array([.object(["name": .string(name)])]) }
    try log.fill(.meeting, child, .object(document))
  }

  @Test func `an approval is confirmed by another than who proposed the plan, whoever entered it`() throws {
    let second = try log.person("b", .supervisor)
    let child = try assessed()
    try meet(child, [:])
    try log.fill(.plan, child)
    let day = Day(daysSince1970: 20_728)
    let id = try second.recordDecision(
      .planApproval, of: child, DecisionRecord(number: "12/QĐ-UBND", day: day), words: .object([:]),
      at: log.stamp(1).now, stamp: log.stamp(1, by: "b"))
    #expect(throws: StoreError.ownPlan(child, id)) {
      try log.store.confirmDecision(nil, of: child, stamp: log.stamp(2))
    }
    // What the proposer enters, somebody else confirms.
    let own = try log.decide(.planApproval, child, at: 3)
    #expect(try second.confirmDecision(own, of: child, stamp: log.stamp(4, by: "b")).id == own)
  }

  @Test func `a case worker who meets the only supervisor isn't alone`() throws {
    let worker = try log.person("b", .caseWorker)
    let child = try log.child()
    try log.store.assign(child.number, to: "b", seen: nil, stamp: log.stamp(1))
    let day = Day(daysSince1970: 20_728)
    let id = try worker.recordDecision(
      .separationDecision, of: child, DecisionRecord(number: "12/QĐ-UBND", day: day), words: .object([:]),
      at: log.stamp(2).now, stamp: log.stamp(2, by: "b"))
    #expect(throws: StoreError.ownDecision(child, id)) {
      try worker.confirmDecision(id, of: child, stamp: log.stamp(3, by: "b"))
    }
    let confirmed = try log.store.confirmDecision(id, of: child, stamp: log.stamp(4))
    #expect(confirmed.id == id && !confirmed.isAlone)
  }

  @Test(arguments: Act.decisions)
  func `no decision about a child is recorded as a mere deed, of the child or of its case`(act: Act) throws {
    let child = try log.child()
    try log.store.record(
      child.number, act: .courtRequest, form: ActForm(), words: "bịa", at: log.stamp().now, seen: nil,
      stamp: log.stamp())
    #expect(throws: StoreError.self) {
      try log.store.record(
        child.number, act: act, form: ActForm(), words: "bịa", at: log.stamp(1).now, seen: nil, stamp: log.stamp(1))
    }
    #expect(throws: StoreError.actOutOfOrder(child.number, act, .decisionWanted, of: child)) {
      try log.store.record(act, for: child, words: "bịa", at: log.stamp(1).now, stamp: log.stamp(1))
    }
    let path = try log.store.children(of: child.number, stamp: log.stamp(2, for: .supervision))[0].path
    #expect(!path.has(act))
  }

  @Test func `a decision is signed neither tomorrow nor before the call, and ends after it begins`() throws {
    let child = try log.child()
    let today = try log.store.calendar().day(of: log.stamp().now)
    func faults(_ decision: DecisionRecord) -> [String] {
      do {
        _ = try log.store.recordDecision(
          .separationDecision, of: child, decision, words: .object([:]), at: log.stamp().now, stamp: log.stamp())
        return []
      } catch let faults as IntakeFaults {
        return faults.faults.map(\.path)
      } catch {
        return ["\(error)"]
      }
    }
    #expect(faults(DecisionRecord(number: "1", day: today.adding(days: 1))) == ["$.day"])
    #expect(faults(DecisionRecord(number: "1", day: today.adding(days: -1))) == ["$.day"])
    let backwards = DecisionRecord(number: "1", day: today, from: today.adding(days: 3), until: today.adding(days: 2))
    #expect(faults(backwards) == ["$.valid-to"])
    #expect(faults(DecisionRecord(number: "1", day: today, until: today.adding(days: -1))) == ["$.valid-to"])
    #expect(faults(DecisionRecord(number: "1", day: today, from: today, until: today)).isEmpty)
  }

  @Test func `form 07 is refused for more days than are left, and for a facility without a reason`() throws {
    let child = try log.child()
    func paths(_ days: Double, _ placing: [String: JSONValue]) -> [String] {
      let answers = JSONValue.object([
        "separation": .object(["days": .number(days)]), "placing": .object(placing),
      ])
      do {
        try log.fill(.separation, child, answers)
        return []
      } catch let faults as IntakeFaults {
        return faults.faults.map(\.path)
      } catch {
        return ["\(error)"]
      }
    }
    #expect(paths(16, ["kind": .string("facility")]) == ["$.separation.days", "$.placing.whyFacility"])
    #expect(paths(15, ["kind": .string("facility"), "whyFacility": .string("Không có ai nhận")]).isEmpty)
  }

  @Test func `minutes of a meeting with the accused are refused with the article`() throws {
    let child = try assessed()
    let refusal = StoreError.accusedAtMeeting(child)
    #expect(throws: refusal) { try meet(child, ["accusedPresent": "yes"]) }
    #expect(throws: refusal) { try meet(child, ["accusedPresent": "no"], with: "a cha mẫu") }
    // A parent was there while one is accused: which one has to be said.
    #expect(throws: refusal) { try meet(child, ["parentsPresent": "yes"]) }
    #expect(refusal.text.vi.contains("NĐ 56 Đ27"))
    try meet(child, ["parentsPresent": "yes", "accusedPresent": "no"], with: "Y Mẹ Mẫu")
  }

  @Test func `where no carer is accused, parents come to the meeting without another word`() throws {
    let child = try assessed([
      "offenders": .array([.object(["relation": .string("stranger"), "carer": .string("no")])])
    ])
    try meet(child, ["parentsPresent": "yes"])
  }
}
