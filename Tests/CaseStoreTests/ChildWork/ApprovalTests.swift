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
