import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Statistics
import Testing
import Vault

/// A case counts with all that is known of it, whoever called when. Noon of the sample log is 2026-10-02 in Viet Nam.
struct LaterCallTests {
  private let log: TestLog
  private let statistician: CaseStore
  private static let day = 24 * 60

  init() throws {
    log = try TestLog()
    statistician = try log.person("s", .statistician)
  }

  private func ask(
    _ unit: StatisticsRow.Unit, _ axes: [Axis] = [], in period: String = "2026-10",
    known: Knowledge = .closing
  ) throws -> CountTable {
    let question = try Question(
      "q", counting: unit, by: axes, in: Period(period), known: known)
    return try statistician.answer([question], stamp: log.stamp(by: "s"))[0]
  }

  private func child(_ sex: String, _ age: Double, _ name: String? = nil) -> JSONValue {
    var members: [String: JSONValue] = [
      "sex": .string(sex),
      "age": .object(["from": .number(age), "to": .number(age), "basis": .string("stated")]),
    ]
    if let name { members["name"] = .string(name) }
    return .object(members)
  }

  private var girl: [String: JSONValue] {
    ["topics": .array([.string("BL03")]), "children": .array([child("female", 7)])]
  }
  private var siblings: [String: JSONValue] {
    [
      "topics": .array([.string("XH01")]),
      "children": .array([child("female", 7, "Y Thử"), child("male", 4), child("male", 2)]),
      "offenders": .array([.object(["relation": .string("neighbour"), "sex": .string("male")])]),
    ]
  }

  @Test func `children, topics and offenders that a later call names count`() throws {
    let number = try log.open(girl)
    try log.record(siblings, linkTo: number, at: Self.day)
    let sexes = try ask(.child, [.sex])
    #expect(sexes.total == 3 && sexes.count([.sex: "male"]) == 2)
    let topics = try ask(.case, [.anyTopic])
    #expect(topics.count([.anyTopic: "any:XH"]) == 1 && topics.count([.anyTopic: "any:BL"]) == 1)
    #expect(try ask(.offender, [.relation]).count([.relation: "neighbour"]) == 1)
    #expect(try ask(.case).total == 1 && ask(.incident).total == 1 && ask(.contact).total == 2)
    // The same call once more makes nobody twice.
    try log.record(siblings, linkTo: number, at: 2 * Self.day)
    #expect(try ask(.child).total == 3 && ask(.offender).total == 1)
  }

  @Test func `whom a call of November names counts in November, October stands`() throws {
    let number = try log.open(girl)
    try log.record(siblings, linkTo: number, at: 40 * Self.day)
    #expect(try ask(.child).total == 1)
    #expect(try ask(.child, [.sex], in: "2026-11").count([.sex: "male"]) == 2)
    #expect(try ask(.child, in: "2026").total == 3)
    #expect(try ask(.case, [.anyTopic]).count([.anyTopic: "any:XH"]) == 0)
    #expect(
      try ask(.case, [.anyTopic], known: .day("2026-11-30")).count([.anyTopic: "any:XH"]) == 1)
  }

  @Test func `a child that the amended opening report names too is no second one`() throws {
    let number = try log.open(girl)
    try log.record(siblings, linkTo: number, at: 5)
    let stamp = log.stamp(10)
    let document = TestLog.document.merging(siblings) { $1 }
    try log.store.amend(
      number, with: try log.store.read(.object(document), now: stamp.now), reason: "x", seen: nil,
      stamp: stamp)
    #expect(try ask(.child).total == 3)
  }

  @Test
  func `a merged case brings those whom it alone named, in the month in which they were told`()
    throws
  {
    let one = try log.open(girl)
    let other = try log.open(siblings, at: 5)
    #expect(try ask(.child).total == 4)
    try log.store.merge(other, into: one, reason: "x", seen: nil, stamp: log.stamp(50 * Self.day))
    #expect(try ask(.child).total == 4)
    #expect(try ask(.child, in: "2026-11").total == 0)
    let known = try ask(.child, [.sex], known: .day("2026-12-31"))
    #expect(known.total == 3 && known.count([.sex: "male"]) == 2)
    #expect(
      try ask(.case, [.anyTopic], known: .day("2026-12-31")).count([.anyTopic: "any:XH"]) == 1)
    try log.store.unmerge(other, reason: "x", seen: nil, stamp: log.stamp(60 * Self.day))
    #expect(try ask(.child, known: .day("2026-12-31")).total == 4)
  }

  @Test func `who can't open the case leaves its count to the next who can`() throws {
    let number = try log.open(girl)
    let other = try log.person("o", .operator)
    let stamp = log.stamp(5, by: "o")
    let document = TestLog.document.merging(siblings) { $1 }
    _ = try other.record(
      try other.read(.object(document), now: stamp.now), key: "k", linkTo: number, stamp: stamp)
    #expect(try ask(.child).total == 1)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(10))
    #expect(try ask(.child).total == 3)
  }
}
