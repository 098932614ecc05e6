import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// The other children of a home: a task that sets itself, and a case that isn't closed as safe before it was done.
struct HouseholdTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private static func report(
    _ setting: String?, _ offender: String = "parent",
    children: [[String: JSONValue]] = [["name": .string("A Thử Mẫu")]]
  ) -> [String: JSONValue] {
    var incident: [String: JSONValue] = ["place": .string("23425")]
    if let setting { incident["setting"] = .string(setting) }
    return [
      "nature": .string("actual"), "incident": .object(incident),
      "offenders": .array([.object(["relation": .string(offender)])]),
      "children": .array(children.map { .object($0) }),
    ]
  }

  private func tasks(of number: CaseNumber) throws -> [Entry] {
    try log.store.show(number, stamp: log.stamp(9, for: .supervision)).file.entries
      .filter { $0.facts.task?.kind == .household }
  }

  private func triage(_ number: CaseNumber) throws {
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
  }

  @Test(
    arguments: [
      ("home", "parent", true), ("home", "stranger", true), (nil, "parent", true), (nil, "stranger", false),
      ("school", "teacher", false), ("public-place", "parent", false),
    ] as [(String?, String, Bool)])
  func `harm at home sets the task at triage, once; harm elsewhere doesn't`(
    setting: String?, offender: String, isSet: Bool
  ) throws {
    let number = try log.open(Self.report(setting, offender))
    #expect(try tasks(of: number).isEmpty)
    try triage(number)
    let set = try tasks(of: number)
    #expect(set.count == (isSet ? 1 : 0))
    #expect(set.allSatisfy { $0.facts.task?.dueAt == log.stamp(1).now.adding(hours: 72) })
    try log.store.note(number, "thêm (bịa)", seen: nil, stamp: log.stamp(2))
    #expect(try tasks(of: number).count == set.count)
    #expect(try log.store.tasks(of: nil, limit: 9).map(\.number) == (isSet ? [number] : []))
    #expect(try log.store.reviewClocks(stamp: log.stamp(3)).differing.isEmpty)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `an accident at home is no harm by anybody`() throws {
    let number = try log.open([
      "topics": .array([.string("TN03")]), "nature": .string("actual"),
      "incident": .object(["place": .string("23425"), "setting": .string("home")]),
    ])
    try triage(number)
    #expect(try tasks(of: number).isEmpty)
  }

  @Test func `each home of a case has its own task, by its first child`() throws {
    func child(_ name: String, _ village: String?) -> [String: JSONValue] {
      var home: [String: JSONValue] = ["place": .string("23425")]
      if let village { home["village"] = .string(village) }
      return ["name": .string(name), "home": .object(home)]
    }
    let together = try log.open(Self.report("home", children: [child("A Một", "Thôn 1"), child("Y Hai", "Thôn 1")]))
    try triage(together)
    #expect(try tasks(of: together).map(\.facts.child) == [nil])
    let apart = try log.open(
      Self.report("home", children: [child("A Một", "Thôn 1"), child("Y Hai", "Thôn 2"), child("A Ba", "Thôn 1")]))
    try triage(apart)
    #expect(try tasks(of: apart).compactMap(\.facts.child?.position) == [1, 2])
  }

  @Test func `a correction after triage that tells of the home sets it`() throws {
    let number = try log.open(Self.report("school", "teacher"))
    try triage(number)
    let corrected = TestLog.document.merging(Self.report("home")) { $1 }
    _ = try log.store.amend(
      number, with: try log.store.read(.object(corrected), now: log.stamp(2).now), reason: "sửa", seen: nil,
      stamp: log.stamp(2))
    #expect(try tasks(of: number).count == 1)
  }

  @Test func `siblings and those of one home that are tied get it in both cases, unless one waits`() throws {
    let (here, there) = (try log.open(), try log.open(at: 1))
    try log.store.tie(here, CaseTie(to: there, .sameCaller), words: nil, stamp: log.stamp(2))
    #expect(try tasks(of: here).isEmpty && tasks(of: there).isEmpty)
    try log.store.tie(here, CaseTie(to: there, .siblings), words: nil, stamp: log.stamp(3))
    #expect(try tasks(of: here).count == 1 && tasks(of: there).count == 1)
    try log.store.tie(here, CaseTie(to: there, .sameHome), words: nil, stamp: log.stamp(4))
    #expect(try tasks(of: here).count == 1 && tasks(of: there).count == 1)
    try log.store.tie(there, CaseTie(to: here, .siblings, isUndone: true), words: nil, stamp: log.stamp(5))
    #expect(try tasks(of: here).count == 1)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `the limit is reference data`() throws {
    _ = try log.store.updateReference(
      table: "taskLimit",
      text: "code,hours,labelVi,labelEn,source,validFrom,validTo\nhousehold,5,a,b,c,1900-01-01,\n", stamp: log.stamp())
    let number = try log.open(Self.report("home"))
    try triage(number)
    #expect(try tasks(of: number).first?.facts.task?.dueAt == log.stamp(1).now.adding(hours: 5))
    #expect(try log.store.householdDue(from: log.stamp(2).now) == log.stamp(2).now.adding(hours: 5))
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `split, it is a task for each child with the time that ran, and each waits for itself`() throws {
    let child = try log.child(Self.report("home"))
    let number = child.number
    let whole = try #require(try tasks(of: number).first)
    let each = try log.store.splitTask(nil, in: number, children: 3, stamp: log.stamp(9))
    #expect(each.count == 3)
    let clocks = try log.store.show(number, stamp: log.stamp(9, for: .supervision)).file.clocks
    for (position, id) in zip(1..., each) {
      let clock = try #require(clocks.first { $0.code == "task-\(id)" })
      #expect(clock.dueAt == whole.facts.task?.dueAt && clock.isRunning)
      #expect(clock.label.en.hasSuffix("(\(position) of 3)?") && clock.label.vi.contains("(\(position)/3)"))
    }
    #expect(clocks.first { $0.code == "task-\(whole.id)" }?.state(at: log.stamp(9).now) == .notApplicable)
    #expect(throws: StoreError.noOpenTask(number)) {
      try log.store.splitTask(nil, in: number, children: 2, stamp: log.stamp(9))
    }
    #expect(throws: StoreError.householdUnseen(number, each[0])) { try log.closeAsSafe(child) }
    func askToClose() throws {
      _ = try log.store.ask(
        for: .close(.safe, decision: "1", explained: true), of: number, reason: "xong", seen: nil, stamp: log.stamp(9))
    }
    for (index, id) in each.enumerated() {
      #expect(throws: StoreError.householdUnseen(number, id)) { try askToClose() }
      if index < 2 {
        let left = Array(each[index...])
        #expect(throws: StoreError.whichTask(number, left)) {
          try log.store.endTask(nil, in: number, .done, words: "An toàn (bịa).", stamp: log.stamp(9))
        }
      }
      let last = index == 2 ? nil : id
      #expect(try log.store.endTask(last, in: number, .done, words: "An toàn (bịa).", stamp: log.stamp(9)) == id)
    }
    try log.store.note(number, "thêm (bịa)", seen: nil, stamp: log.stamp(9))
    #expect(try tasks(of: number).count == 4)
    try askToClose()
    #expect(try log.store.reviewClocks(stamp: log.stamp(9)).differing.isEmpty)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test(arguments: [0, 21])
  func `no other child is no task, and more than a home holds is a mistake`(count: Int) throws {
    let number = try log.open(Self.report("home"))
    try triage(number)
    #expect(throws: StoreError.childCount(count)) {
      try log.store.splitTask(nil, in: number, children: count, stamp: log.stamp(2))
    }
  }

  @Test func `seen is said in words, and until then the case isn't closed as safe`() throws {
    let child = try log.child(Self.report("home"))
    let number = child.number
    let task = try #require(try tasks(of: number).first).id
    #expect(throws: StoreError.householdUnseen(number, task)) { try log.closeAsSafe(child) }
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.endTask(task, in: number, .done, words: nil, stamp: log.stamp(9))
    }
    try log.store.endTask(task, in: number, .done, words: "Hai em, an toàn (bịa).", stamp: log.stamp(9))
    _ = try log.store.ask(
      for: .close(.safe, decision: "1", explained: true), of: number, reason: "xong", seen: nil, stamp: log.stamp(9))
  }
}
