import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import Testing

@testable import CaseStore

/// The end of the work with a child (NĐ 56 art. 28–30): every condition refuses by itself.
struct ChildEndTests {
  private let log: TestLog
  private let child: ChildNumber
  private let second: CaseStore

  init() throws {
    log = try TestLog()
    second = try log.person("b", .supervisor)
    child = try log.child()
  }

  private static let safe: JSONValue = .object([
    "conclusion": .object(["noMoreRisk": .string("yes"), "stable": .string("yes")])
  ])

  /// What brings each condition about, in the order of the law.
  private static let order: [ChildPath.Gap] = [
    .initialAssessment, .detailedAssessment, .needsMeeting, .plan, .planApproval, .planSent, .review, .closingDecision,
    .databaseEntry,
  ]

  private func confirmed(_ act: Act, at minutes: Int) throws {
    _ = try second.confirmDecision(
      try log.decide(act, child, at: minutes), of: child, stamp: log.stamp(minutes, by: "b"))
  }

  private func bring(_ gap: ChildPath.Gap, at minutes: Int) throws {
    switch gap {
    case .initialAssessment: try log.fill(.initialAssessment, child, at: minutes)
    case .detailedAssessment: try log.fill(.detailedAssessment, child, at: minutes)
    case .needsMeeting: try log.fill(.meeting, child, at: minutes)
    case .plan: try log.fill(.plan, child, at: minutes)
    case .planApproval: try confirmed(.planApproval, at: minutes)
    case .planSent:
      try log.store.record(.planSent, for: child, words: nil, at: log.stamp(minutes).now, stamp: log.stamp(minutes))
    case .review: try log.fill(.review, child, Self.safe, at: minutes)
    case .closingDecision: try confirmed(.closingDecision, at: minutes)
    case .databaseEntry:
      try log.store.record(
        .databaseEntry, for: child, words: nil, at: log.stamp(minutes).now, stamp: log.stamp(minutes))
    case .separation, .handOver: break
    }
  }

  private func end(explained: Bool = false, _ reason: ClosingReason = .safe) throws {
    try log.store.end(child, because: reason, reason: "lý do bịa", explained: explained, stamp: log.stamp(99))
  }

  @Test(arguments: order)
  func `until the last condition is there the end is refused, and names what is missing`(last: ChildPath.Gap) throws {
    let index = try #require(Self.order.firstIndex(of: last))
    for (place, gap) in Self.order.prefix(index).enumerated() { try bring(gap, at: place + 1) }
    #expect(throws: StoreError.gaps(child, Array(Self.order.suffix(from: index)))) { try end() }
  }

  @Test func `with all of them the work ends, and the case closes`() throws {
    for (place, gap) in Self.order.enumerated() { try bring(gap, at: place + 1) }
    try end()
    let file = try log.store.children(of: child.number, stamp: log.stamp(100, for: .supervision))[0]
    #expect(file.path.ended == .safe && file.clocks.allSatisfy { !$0.isRunning })
    try log.store.close(
      child.number, because: .safe, decision: nil, reason: "xong", seen: nil, stamp: log.stamp(101))
    #expect(try log.store.summary(child.number).state == .closed)
    #expect(try log.store.reviewClocks(stamp: log.stamp(102)).differing.isEmpty)
    #expect(try log.store.audit().findings.isEmpty)
  }

  @Test func `papers may be explained, the review and the decision never`() throws {
    #expect(throws: StoreError.self) { try end(explained: true) }
    try bring(.initialAssessment, at: 1)
    try bring(.detailedAssessment, at: 2)
    try bring(.needsMeeting, at: 3)
    try bring(.plan, at: 4)
    try bring(.planApproval, at: 5)
    try bring(.review, at: 6)
    #expect(throws: StoreError.gaps(child, [.planSent, .closingDecision, .databaseEntry])) { try end(explained: true) }
    try bring(.closingDecision, at: 7)
    #expect(throws: StoreError.gaps(child, [.planSent, .databaseEntry])) { try end() }
    try end(explained: true)
  }

  @Test func `a hand-over ends nothing before the other side accepted`() throws {
    #expect(throws: StoreError.gaps(child, [.handOver])) { try end(.handedOver) }
    try log.store.record(
      .handOverAccepted, for: child, words: nil, at: log.stamp(1).now, stamp: log.stamp(1))
    try end(.handedOver)
  }

  @Test func `a separated child's work doesn't end`() throws {
    try confirmed(.separationDecision, at: 1)
    try log.store.record(.separationStart, for: child, words: nil, at: log.stamp(2).now, stamp: log.stamp(2))
    #expect(throws: StoreError.stillSeparated(child.number)) { try end(.other) }
  }

  @Test func `a case closes only with every child; siblings end each for itself`() throws {
    let number = try log.inProgress([
      "children": .array([.object(["name": .string("A Một")]), .object(["name": .string("Y Hai")])])
    ])
    let other = ChildNumber(number: number, position: 2)
    let refusal = #expect(throws: StoreError.self) {
      try log.store.close(
        number, because: .safe, decision: "1", reason: "x", seen: nil, explained: true, stamp: log.stamp(9))
    }
    guard case .gaps(let first, _)? = refusal else { return #expect(Bool(false)) }
    #expect(first.position == 1)
    try log.store.end(other, because: .movedAway, reason: "x", explained: false, stamp: log.stamp(9))
    let files = try log.store.children(of: number, stamp: log.stamp(10, for: .supervision))
    #expect(files.map(\.path.ended) == [nil, .movedAway])
  }
}

/// Decisions of people who are no users: entered by one, confirmed by another.
struct DecisionRecordTests {
  private let log: TestLog

  init() throws { log = try TestLog() }

  @Test func `a decision counts from its own time once somebody else confirmed it, never before`() throws {
    let second = try log.person("b", .supervisor)
    let child = try log.child()
    func decided() throws -> Instant? {
      try log.store.children(of: child.number, stamp: log.stamp(60, for: .supervision))[0].path.done[
        .separationDecision]
    }
    let decision = try log.decide(.separationDecision, child, at: 5)
    #expect(try decided() == nil)
    #expect(throws: StoreError.ownDecision(child, decision)) {
      try log.store.confirmDecision(decision, of: child, stamp: log.stamp(6))
    }
    #expect(throws: StoreError.actOutOfOrder(child.number, .separationStart, .noDecision, of: child)) {
      try log.store.record(.separationStart, for: child, words: nil, at: log.stamp(7).now, stamp: log.stamp(7))
    }
    #expect(try second.confirmDecision(nil, of: child, stamp: log.stamp(8, by: "b")).id == decision)
    #expect(try decided() == log.stamp(5).now)
    #expect(throws: StoreError.noSuchDecision(child, decision)) {
      try second.confirmDecision(decision, of: child, stamp: log.stamp(9, by: "b"))
    }
  }

  @Test func `a separation is decided for 15 days at most, extensions included`() throws {
    _ = try log.person("b", .supervisor)
    let child = try log.child()
    func decide(_ days: Int) throws {
      let first = try log.store.calendar().day(of: log.stamp().now)
      _ = try log.store.recordDecision(
        .separationDecision, of: child,
        DecisionRecord(number: "1", day: first, from: first, until: first.adding(days: days)), words: .object([:]),
        at: log.stamp(1).now, stamp: log.stamp(1))
    }
    let last = try log.store.calendar().day(of: log.stamp().now).adding(days: 15)
    #expect(throws: StoreError.separationTooLong(child, until: last)) { try decide(16) }
    try decide(15)
  }

  @Test func `a plan's items are limits of their own, and end with their progress`() throws {
    let child = try log.child()
    try log.fill(.initialAssessment, child)
    try log.fill(.detailedAssessment, child, at: 1)
    try log.fill(.meeting, child, at: 2)
    let plan = JSONValue.object([
      "items": .array([
        .object(["measure": .string("50a"), "end": .string("2026-10-20"), "cost": .number(3_000_000)]),
        .object(["measure": .string("50e"), "end": .string("2026-10-08"), "cost": .number(500_000)]),
      ]), "follow": .object(["reviewBy": .string("2026-11-20")]),
    ])
    try log.fill(.plan, child, plan, at: 3)
    func clocks() throws -> [String: Clock] {
      let file = try log.store.children(of: child.number, stamp: log.stamp(60, for: .supervision))[0]
      #expect(file.plan?.facts.cost == 3_500_000)
      return Dictionary(file.clocks.map { ($0.code, $0) }) { first, _ in first }
    }
    let calendar = try log.store.calendar()
    let last = try #require(Day("2026-10-08"))
    #expect(try clocks()["plan-item-2"]?.dueAt == calendar.end(of: last))
    #expect(try clocks()["plan-item-2"]?.state(at: calendar.end(of: last.adding(days: 1))) == .overdue)
    #expect(try clocks()["plan-review"]?.isRunning == true)
    try log.store.progress(
      2, of: child, .done, referral: nil, words: nil, at: log.stamp(4).now, stamp: log.stamp(4))
    #expect(try clocks()["plan-item-2"]?.metAt == log.stamp(4).now)
    // A correction keeps what was done; an item that is dropped takes a reason.
    try log.fill(.plan, child, plan, correcting: 1, at: 5)
    #expect(throws: StoreError.reasonNeeded) {
      try log.store.progress(
        1, of: child, .dropped, referral: nil, words: nil, at: log.stamp(6).now, stamp: log.stamp(6))
    }
    #expect(try log.store.reviewClocks(stamp: log.stamp(7)).differing.isEmpty)
  }
}
