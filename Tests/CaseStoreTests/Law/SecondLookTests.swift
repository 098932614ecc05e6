import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

/// Nothing dangerous passes as a talk (review F8).
struct SecondLookTests {
  private static func report(_ more: [String: JSONValue]) -> [String: JSONValue] {
    ["nature": .string("unknown"), "result": .string("counselling")].merging(more) { $1 }
  }

  private static let boy: [JSONValue] = [
    .object(["age": .object(["from": .number(8), "to": .number(8)])])
  ]

  static let dangers: [(String, [String: JSONValue])] = [
    (
      "suicide as counselling",
      report(["topics": .array([.string("SK05")]), "signs": .array([.string("suicide")])])
    ),
    (
      "a weapon as information",
      report([
        "topics": .array([.string("BL01")]), "result": .string("information"),
        "signs": .array([.string("weapon"), .string("present-danger")]),
        "offenders": .array([.object(["relation": .string("parent")])]),
      ])
    ),
    (
      "no food tonight",
      report([
        "topics": .array([.string("HC01")]), "signs": .array([.string("no-food-or-shelter")]),
      ])
    ),
    (
      "a child raped long ago",
      report([
        "topics": .array([.string("XH01")]), "children": .array(boy),
        "incident": .object(["place": .string("23425"), "recent": .string("no")]),
      ])
    ),
    ("pregnant", report(["topics": .array([]), "signs": .array([.string("pregnant")])])),
    (
      "beaten by a stranger: a crime, however little hurt",
      report([
        "topics": .array([.string("BL01")]), "nature": .string("actual"),
        "offenders": .array([.object(["relation": .string("stranger")])]),
      ])
    ),
    (
      "neglect by the mother",
      report([
        "topics": .array([.string("BR02")]), "children": .array(boy),
        "offenders": .array([.object(["relation": .string("parent")])]),
      ])
    ),
  ]

  @Test(arguments: dangers)
  func `signs of danger in a talk are a fault, and nothing is recorded`(
    name: String, members: [String: JSONValue]
  ) throws {
    let log = try TestLog()
    let faults = #expect(throws: IntakeFaults.self) { try log.record(members) }
    #expect(faults?.faults.contains { $0.isDangerInTalk && $0.path == "$.result" } == true)
    #expect(try log.store.cases(.init(), limit: 9).isEmpty)
  }

  static let talks: [(String, [String: JSONValue])] = [
    ("raising a child", report(["topics": .array([.string("TV06")]), "children": .array(boy)])),
    (
      "a question about child marriage",
      report([
        "topics": .array([.string("KH01")]), "result": .string("information"),
        "children": .array([]), "incident": .object([:]),
      ])
    ),
    (
      "growing up at twelve",
      report([
        "topics": .array([.string("SK08")]),
        "children": .array([.object(["age": .object(["from": .number(12), "to": .number(12)])])]),
      ])
    ),
    (
      "teasing among children",
      report([
        "topics": .array([.string("BL05")]), "nature": .string("actual"),
        "offenders": .array([.object(["relation": .string("friend"), "minor": .string("yes")])]),
      ])
    ),
  ]

  @Test(arguments: talks)
  func `a talk without danger stays one`(name: String, members: [String: JSONValue]) throws {
    let log = try TestLog()
    #expect(try log.record(members).number == nil)
  }

  @Test func `with its reason it waits in the queue for a second person`() throws {
    let log = try TestLog()
    let other = try log.person("b", .supervisor)
    let members = Self.dangers[0].1.merging(["whyNoCase": .string("Lý do bịa.")]) { $1 }
    let number = try log.open(members, at: 1)
    let queue = try log.store.queue(.init(), limit: 9, now: log.stamp(2).now)
    #expect(queue.map(\.number) == [number])
    let clocks = try log.store.show(number, stamp: log.stamp(2)).file.clocks
    let look = try #require(clocks.first { $0.code == "second-look" })
    #expect(look.isRunning && look.dueAt == log.stamp(241).now)
    #expect(throws: StoreError.secondPersonNeeded(number, [])) {
      try log.store.screenOut(
        number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(3))
    }
    #expect(throws: StoreError.secondPersonNeeded(number, [])) {
      try log.store.triage(
        number, urgency: .routine, reason: "bịa", seen: nil, stamp: log.stamp(3))
    }
    try other.screenOut(
      number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(4, by: "b"))
    let cleared = try log.store.show(number, stamp: log.stamp(5)).file.clocks
    #expect(cleared.first { $0.code == "second-look" }?.metAt == log.stamp(4).now)
    #expect(cleared.allSatisfy { !$0.isRunning })
  }

  @Test func `a second person may as well open the case`() throws {
    let log = try TestLog()
    let other = try log.person("b", .supervisor)
    let number = try log.open(
      Self.dangers[1].1.merging(["whyNoCase": .string("Lý do bịa.")]) { $1 }, at: 1)
    #expect(
      try other.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(4, by: "b"))
        == .emergency)
    let clocks = try log.store.show(number, stamp: log.stamp(5)).file.clocks
    #expect(clocks.first { $0.code == "second-look" }?.isRunning == false)
    #expect(clocks.first { $0.code == "d03-emergency-measures" }?.isRunning == true)
  }
}
