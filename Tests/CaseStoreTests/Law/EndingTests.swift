import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing
import Triage

/// No duty vanishes, and nobody alone ends what is grave (review F20–F22).
struct EndingTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  /// Beaten by the father: commune, police, 12 hours, separation.
  private static let beaten: [String: JSONValue] = [
    "nature": .string("actual"),
    "offenders": .array([.object(["relation": .string("parent"), "carer": .string("yes")])]),
  ]

  private static let robbed: [String: JSONValue] = [
    "nature": .string("actual"),
    "offenders": .array([.object(["relation": .string("stranger"), "carer": .string("no")])]),
  ]

  private func opened(_ members: [String: JSONValue] = beaten) throws -> CaseNumber {
    let number = try log.open(members)
    _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(1))
    try log.store.start(number, seen: nil, stamp: log.stamp(2))
    return number
  }

  private func record(
    _ act: Act, _ number: CaseNumber, at minutes: Int, form: ActForm = ActForm(),
    words: String? = nil
  ) throws {
    let stamp = log.stamp(minutes)
    try log.store.record(
      number, act: act, form: form, words: words, at: stamp.now, seen: nil, stamp: stamp)
  }

  private func clock(_ code: String, of number: CaseNumber) throws -> Clock {
    let clocks = try log.store.show(number, stamp: log.stamp(23 * 60)).file.clocks
    return try #require(clocks.first { $0.code == code })
  }

  private func refused(_ number: CaseNumber, _ untold: EndingGuard.Body...) -> StoreError {
    .secondPersonNeeded(number, untold)
  }

  @Test func `an emergency isn't lowered by one person while nobody was told`() throws {
    let number = try opened()
    #expect(throws: refused(number, .commune, .police)) {
      try log.store.triage(
        number, urgency: .urgent, reason: "bịa", seen: nil, stamp: log.stamp(3))
    }
    try record(.communeTold, number, at: 4)
    #expect(throws: refused(number, .police)) {
      try log.store.triage(
        number, urgency: .urgent, reason: "bịa", seen: nil, stamp: log.stamp(5))
    }
    try record(.policeReceived, number, at: 6)
    _ = try log.store.triage(
      number, urgency: .urgent, reason: "bịa", seen: nil, stamp: log.stamp(7))
    let measures = try clock("d03-emergency-measures", of: number)
    guard case .notApplicable(let end)? = measures.ending else {
      Issue.record("\(measures)")
      return
    }
    #expect(end.by == "y-lan" && end.at == log.stamp(7).now)
    #expect(end.because.en == "triage, Urgent")
    #expect(try log.store.summary(number).missed == 0)
  }

  @Test func `a duty that was late when the case was lowered stays as missed`() throws {
    let number = try opened()
    try record(.communeTold, number, at: 4)
    try record(.policeTold, number, at: 4)
    _ = try log.store.triage(
      number, urgency: .urgent, reason: "bịa", seen: nil, stamp: log.stamp(13 * 60))
    #expect(try clock("d03-emergency-measures", of: number).isMissed)
    #expect(try log.store.summary(number).missed == 1)
    #expect(
      try log.store.cases(.init(), limit: 9).first { $0.number == number }?.missed == 1)
  }

  @Test func `a duty that was met before the case was lowered stays met`() throws {
    let number = try opened()
    try record(.communeTold, number, at: 4)
    try record(.policeTold, number, at: 4)
    try record(.emergencyMeasures, number, at: 5)
    _ = try log.store.triage(
      number, urgency: .soon, reason: "bịa", seen: nil, stamp: log.stamp(13 * 60))
    #expect(try clock("d03-emergency-measures", of: number).metAt == log.stamp(5).now)
  }

  @Test(arguments: [beaten, robbed])
  func `closing and screening out want the same`(members: [String: JSONValue]) throws {
    let number = try opened(members)
    #expect(throws: refused(number, .commune, .police)) {
      try log.store.close(
        number, because: .other, decision: nil, reason: "x", seen: nil, stamp: log.stamp(3))
    }
    let other = try log.open(members)
    #expect(throws: refused(other, .commune, .police)) {
      try log.store.screenOut(
        other, because: .falseReport, reason: nil, seen: nil, stamp: log.stamp(6))
    }
  }

  @Test func `what is told or light needs nobody else`() throws {
    let light = try log.open(["topics": .array([.string("HC01")]), "nature": .string("unknown")])
    try log.store.screenOut(
      light, because: .informationOnly, reason: nil, seen: nil, stamp: log.stamp(1))
    let told = try opened()
    try record(.communeTold, told, at: 3)
    try record(.policeTold, told, at: 3)
    try log.store.close(
      told, because: .movedAway, decision: nil, reason: "x", seen: nil, stamp: log.stamp(4))
    #expect(try log.store.summary(told).state == .closed)
  }

  @Test func `every duty of a closed case is met, late, missed or not applicable`() throws {
    let number = try opened()
    try record(.communeTold, number, at: 3)
    try record(.policeTold, number, at: 200)
    try log.store.close(
      number, because: .movedAway, decision: nil, reason: "x", seen: nil,
      stamp: log.stamp(13 * 60))
    let clocks = try log.store.show(number, stamp: log.stamp(14 * 60)).file.clocks
    func state(_ code: String) -> Clock.State? {
      clocks.first { $0.code == code }?.state(at: log.stamp(14 * 60).now)
    }
    #expect(clocks.allSatisfy { !$0.isRunning })
    #expect(state("d02-commune-told") == .met)
    #expect(state("d02-police-told") == .late)
    #expect(state("d03-emergency-measures") == .missed)
    #expect(state("d04-separation-decision") == .missed)
    #expect(state("d26-initial-assessment") == .notApplicable)
    #expect(try log.store.summary(number).missed == clocks.filter(\.isMissed).count)
    #expect(try log.store.recompute(stamp: log.stamp(15 * 60)).differing.isEmpty)
  }

  @Test func `a correction that takes the offender out doesn't take the duty out`() throws {
    let number = try opened()
    var document = TestLog.document.merging(Self.robbed) { $1 }
    document["receivedAt"] = .string("\(log.stamp().now)")
    try log.store.amend(
      number, with: try log.store.read(.object(document), now: log.stamp(9).now), reason: "bịa",
      seen: nil, stamp: log.stamp(9))
    guard case .notApplicable(let end)? = try clock("d04-separation-decision", of: number).ending
    else {
      Issue.record("the duty vanished")
      return
    }
    #expect(end.because.en == "amend" && end.by == "y-lan")
  }

  @Test func `nobody corrects an emergency away`() throws {
    let number = try log.open(Self.beaten)
    var document = TestLog.document.merging(["topics": .array([.string("TV06")])]) { $1 }
    document["nature"] = .string("unknown")
    document["receivedAt"] = .string("\(log.stamp().now)")
    try log.store.amend(
      number, with: try log.store.read(.object(document), now: log.stamp(9).now), reason: "bịa",
      seen: nil, stamp: log.stamp(9))
    #expect(try log.store.summary(number).proposedUrgency == .routine)
    #expect(throws: refused(number, .commune, .police)) {
      try log.store.screenOut(
        number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp(10))
    }
    #expect(throws: refused(number, .commune, .police)) {
      try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(10))
    }
  }

  @Test func `another supervisor approves what was asked, never who asked`() throws {
    let other = try log.person("b", .supervisor)
    let number = try opened()
    let request = try log.store.ask(
      for: .close(.other, decision: nil), of: number, reason: "Lý do bịa.", seen: nil,
      stamp: log.stamp(3))
    #expect(try log.store.summary(number).state == .inProgress)
    #expect(throws: StoreError.ownRequest(request)) {
      try log.store.decide(request, approve: true, stamp: log.stamp(4))
    }
    #expect(
      try other.notices(all: false, limit: 9, stamp: log.stamp(4, by: "b")).map(\.kind) == [
        .endingAsked
      ])
    let decided = try other.decide(request, approve: true, stamp: log.stamp(5, by: "b"))
    #expect(decided.state == .approved)
    #expect(try log.store.summary(number).state == .closed)
    let entry = try #require(try log.store.show(number, stamp: log.stamp(6)).file.entries.last)
    #expect(entry.facts.closing == .other && entry.facts.askedBy == "y-lan")
    #expect(entry.recordedBy == "b" && entry.words == "Lý do bịa.")
  }

  @Test(arguments: [
    (Lowering.triage(.soon), CaseState.inProgress), (.screenOut(.falseReport), .screenedOut),
  ])
  func `what is refused stays, what is approved is done`(lowering: Lowering, state: CaseState)
    throws
  {
    let other = try log.person("b", .supervisor)
    let number = lowering.step == .triage ? try opened() : try log.open(Self.beaten)
    let before = try log.store.summary(number)
    func ask(_ minutes: Int) throws -> RequestID {
      try log.store.ask(
        for: lowering, of: number, reason: "Lý do bịa.", seen: nil, stamp: log.stamp(minutes))
    }
    _ = try other.decide(try ask(3), approve: false, stamp: log.stamp(4, by: "b"))
    #expect(try log.store.summary(number).state == before.state)
    #expect(try log.store.summary(number).urgency == .emergency)
    _ = try other.decide(try ask(5), approve: true, stamp: log.stamp(6, by: "b"))
    #expect(try log.store.summary(number).state == state)
    if case .triage(let urgency) = lowering {
      #expect(try log.store.summary(number).urgency == urgency)
    }
  }

  @Test func `asking takes a reason, and closing as safe its papers`() throws {
    let number = try opened()
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.ask(
        for: .triage(.soon), of: number, reason: nil, seen: nil, stamp: log.stamp(3))
    }
    let gaps = ChildPath.Gap.allCases.filter { ![.closingDecision, .separation, .handOver].contains($0) }
    #expect(throws: StoreError.gaps(ChildNumber(number: number, position: 1), gaps)) {
      try log.store.ask(
        for: .close(.safe, decision: "1"), of: number, reason: "x", seen: nil,
        stamp: log.stamp(3))
    }
  }

  @Test func `what was asked for is done only while the step is still legal`() throws {
    let number = try log.open(Self.robbed)
    let second = try log.person("b", .supervisor, at: 3)
    let asked = try (4...5).map {
      try log.store.ask(
        for: .screenOut(.falseReport), of: number, reason: "lý do bịa", seen: nil, stamp: log.stamp($0))
    }
    _ = try second.decide(asked[0], approve: true, stamp: log.stamp(6, by: "b"))
    #expect {
      try second.decide(asked[1], approve: true, stamp: log.stamp(7, by: "b"))
    } throws: {
      if case .illegalStep? = $0 as? StoreError { true } else { false }
    }
    #expect(try log.store.summary(number).state == .screenedOut)
  }
}
