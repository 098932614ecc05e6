import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Statistics
import Testing
import Vault

/// Noon of the sample log is 2026-10-02, 12:00 in Viet Nam.
struct FiguresTests {
  private let log: TestLog
  private let statistician: CaseStore
  private let october: Period

  init() throws {
    log = try TestLog()
    october = try Period("2026-10")
    statistician = try log.person("s", .statistician)
  }

  private static let day = 24 * 60

  private func ask(
    _ unit: StatisticsRow.Unit, _ axes: [Axis] = [], in period: Period? = nil,
    known: Knowledge = .closing
  ) throws -> CountTable {
    let question = try Question("q", counting: unit, by: axes, in: period ?? october, known: known)
    return try statistician.answer([question], stamp: log.stamp(by: "s"))[0]
  }

  private func children(_ sexes: [String]) -> JSONValue {
    .array(sexes.map { .object(["sex": .string($0)]) })
  }

  @Test func `a statistician counts cases that they can't open`() throws {
    let number = try log.open()
    #expect(try ask(.case, [.topic]).count([.topic: "BL"]) == 1)
    #expect(throws: StoreError.notAllowed(.readCase, [.statistician], number)) {
      try statistician.show(number, stamp: log.stamp(by: "s"))
    }
  }

  @Test(arguments: [Role.operator, .caseWorker, .administrator])
  func `nobody else counts`(role: Role) throws {
    let store = try log.person("b", role)
    let question = try Question("q", counting: .case, by: [], in: october)
    #expect(throws: StoreError.notAllowed(.tally, [role], nil)) {
      try store.answer([question], stamp: log.stamp(by: "b"))
    }
  }

  @Test func `asking is journalled, and needs keys`() throws {
    let question = try Question("q", counting: .case, by: [], in: october)
    let locked = try CaseStore(path: log.path)
    #expect(throws: StoreError.locked) { try locked.answer([question], stamp: log.stamp(by: "s")) }
    _ = try ask(.case)
  }

  @Test func `every call counts once, a case once, each child once`() throws {
    try log.record(["children": children(["male", "female", "female"])])
    let number = try log.open(["children": children(["unknown"])])
    try log.record(linkTo: number, at: 5)
    let silent = try log.store.read(
      .object(["kind": .string("silent")]), now: log.stamp().now)
    _ = try log.store.record(silent, key: "silent", stamp: log.stamp())
    #expect(try ask(.contact, [.kind]).total == 4)
    #expect(try ask(.contact, [.kind]).count([.kind: "silent"]) == 1)
    #expect(try ask(.case).total == 2 && ask(.incident).total == 2)
    let sexes = try ask(.child, [.sex])
    #expect(sexes.total == 4 && sexes.count([.sex: "female"]) == 2)
    // The later call said what the first left open.
    #expect(sexes.count([.sex: "unknown"]) == 0 && sexes.count([.sex: "male"]) == 2)
  }

  @Test func `a late report counts in the month in which it was registered`() throws {
    try log.record(["receivedAt": .string("2026-10-02T10:00+07:00")], at: 40 * Self.day)
    #expect(try ask(.case).total == 0)
    #expect(try ask(.case, in: Period("2026-11")).total == 1)
  }

  @Test func `administrative months end on the 14th`() throws {
    try log.record(at: 12 * Self.day)
    try log.record(at: 13 * Self.day)
    let october = try Period("2026-10", cut: .administrative)
    let november = try Period("2026-11", cut: .administrative)
    #expect(try ask(.case, in: october).total == 1 && ask(.case, in: november).total == 1)
  }

  @Test func `what is learnt after closing doesn't restate the month`() throws {
    let number = try log.open()
    let question = try ask(.case, [.topic])
    let corrected = TestLog.document.merging(["topics": .array([.string("XH01")])]) { $1 }
    for (minutes, topic) in [(30 * Self.day, "XH"), (40 * Self.day, "BL")] {
      let stamp = log.stamp(minutes)
      let document = topic == "XH" ? corrected : TestLog.document
      try log.store.amend(
        number, with: try log.store.read(.object(document), now: stamp.now), reason: "x", seen: nil,
        stamp: stamp)
    }
    #expect(question.count([.topic: "BL"]) == 1)
    let closed = try ask(.case, [.topic])
    #expect(closed.count([.topic: "XH"]) == 1 && closed.total == 1)
    #expect(try ask(.case, [.topic], known: .day("2026-10-31")).count([.topic: "BL"]) == 1)
    #expect(try ask(.case, [.topic], known: .day("2026-11-30")).count([.topic: "BL"]) == 1)
  }

  @Test func `a child that an amendment adds counts in its own month`() throws {
    let number = try log.open(["children": children(["male"])])
    let stamp = log.stamp(40 * Self.day)
    let more = TestLog.document.merging(["children": children(["male", "female"])]) { $1 }
    try log.store.amend(
      number, with: try log.store.read(.object(more), now: stamp.now), reason: "x", seen: nil,
      stamp: stamp)
    let november = try Period("2026-11")
    #expect(try ask(.child).total == 1 && ask(.child, in: november).total == 1)
    #expect(try ask(.child, [.sex], in: november).count([.sex: "female"]) == 1)
    #expect(try ask(.child, in: Period("2026")).total == 2)
  }

  @Test func `a merged case counts once, and again when it is parted`() throws {
    let (one, other) = (try log.open(), try log.open())
    try log.store.merge(other, into: one, reason: "x", seen: nil, stamp: log.stamp(5))
    #expect(try ask(.case).total == 1 && ask(.child).total == 1 && ask(.incident).total == 1)
    #expect(try ask(.contact).total == 2)
    try log.store.unmerge(other, reason: "x", seen: nil, stamp: log.stamp(10))
    #expect(try ask(.case).total == 2 && ask(.child).total == 2)
  }

  @Test func `a merge after closing leaves the month and shows in a revision`() throws {
    let (one, other) = (try log.open(), try log.open())
    try log.store.merge(other, into: one, reason: "x", seen: nil, stamp: log.stamp(50 * Self.day))
    #expect(try ask(.case).total == 2)
    #expect(try ask(.case, known: .day("2026-12-31")).total == 1)
  }

  @Test func `a screened-out case is a record about nobody, reopened it is open`() throws {
    let number = try log.open()
    try log.store.screenOut(
      number, because: .falseReport, reason: nil, seen: nil, stamp: log.stamp(5))
    #expect(try ask(.case, [.outcome]).count([.outcome: "screened-out"]) == 1)
    #expect(try ask(.child).total == 0)
    try log.store.reopen(number, reason: "x", seen: nil, stamp: log.stamp(10))
    #expect(try ask(.case, [.outcome]).count([.outcome: "open"]) == 1)
    #expect(try ask(.child).total == 1)
  }

  @Test func `a closed case has its reason until it is reopened`() throws {
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.start(number, seen: nil, stamp: log.stamp(90))
    try log.store.record(
      number, act: .handOverAccepted, form: ActForm(), words: nil, at: log.stamp(91).now, seen: nil,
      stamp: log.stamp(91))
    try log.store.close(
      number, because: .handedOver, decision: nil, reason: "x", seen: nil, stamp: log.stamp(99))
    #expect(try ask(.case, [.outcome]).count([.outcome: "handed-over"]) == 1)
    #expect(try ask(.case, [.firstAction]).count([.firstAction: "PT12H"]) == 1)
    try log.store.reopen(number, reason: "x", seen: nil, stamp: log.stamp(120))
    #expect(try ask(.case, [.outcome]).count([.outcome: "open"]) == 1)
  }

  @Test func `referrals count by agency and by how soon it answered`() throws {
    try log.store.addAgency(
      Agency(
        code: "ca", validFrom: Day("2026-01-01")!, validTo: nil, kind: "commune-police",
        name: Text(vi: "x", en: "x"), phone: nil, superior: nil, places: [], situations: [],
        source: "x"), stamp: log.stamp())
    let number = try log.open()
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    let referral = try log.store.draftReferral(
      number, to: "ca", consent: .given, law: nil, words: "bịa", seen: nil, stamp: log.stamp(2))
    _ = try log.store.step(referral, .send, words: nil, seen: nil, stamp: log.stamp(3))
    #expect(try ask(.referral, [.answer]).count([.answer: "later"]) == 1)
    _ = try log.store.step(referral, .acknowledge, words: nil, seen: nil, stamp: log.stamp(63))
    let table = try ask(.referral, [.agency, .answer])
    #expect(table.count([.agency: "commune-police", .answer: "PT1H"]) == 1)
    #expect(try ask(.case, [.firstAction]).count([.firstAction: "PT1H"]) == 1)
  }

  @Test func `the standard set of every length is answered, its totals agree`() throws {
    for _ in 0..<3 { try log.record(["children": children(["male", "female"])]) }
    for code in ["2026-10", "2026-Q4", "2026-H2", "2026"] {
      let tables = try statistician.answer(
        StandardSet.questions(Period(code)), stamp: log.stamp(by: "s"))
      #expect(Set(tables.map(\.question.name)).isSuperset(of: ["01-contacts", "05-answer"]))
      for table in tables {
        let expected: [StatisticsRow.Unit: Int] = [.contact: 3, .case: 3, .child: 6]
        #expect(table.total == expected[table.question.unit, default: 0])
        #expect(table.question.addsUp)
      }
    }
  }
}
