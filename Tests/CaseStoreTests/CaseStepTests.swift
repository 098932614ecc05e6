import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Testing

struct CaseStepTests {
  /// Brings a case into a state by legal steps.
  private func number(in state: CaseState, _ log: TestLog) throws -> CaseNumber {
    let number = try log.open()
    func triage() throws {
      _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    }
    switch state {
    case .received: break
    case .triaged: try triage()
    case .inProgress:
      try triage()
      try log.store.start(number, seen: nil, stamp: log.stamp())
    case .closed:
      try triage()
      try log.store.start(number, seen: nil, stamp: log.stamp())
      try log.store.close(
        number, because: .counsellingOnly, decision: nil, reason: "xong", seen: nil,
        stamp: log.stamp())
    case .screenedOut:
      try log.store.screenOut(
        number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp())
    case .merged:
      try log.store.merge(
        number, into: try log.open(), reason: nil, seen: nil, stamp: log.stamp())
    case .erased:
      try log.store.screenOut(
        number, because: .counselled, reason: nil, seen: nil, stamp: log.stamp())
      let request = try log.store.proposeErasure(number, stamp: log.stamp(for: .retention))
      _ = try log.store.decide(request, approve: true, stamp: log.stamp())
    }
    return number
  }

  private func take(_ step: CaseStep, _ number: CaseNumber, _ log: TestLog) throws {
    let store = log.store
    let stamp = log.stamp(5)
    switch step {
    case .triage:
      _ = try store.triage(number, urgency: .urgent, reason: "vì", seen: nil, stamp: stamp)
    case .screenOut:
      try store.screenOut(number, because: .counselled, reason: nil, seen: nil, stamp: stamp)
    case .merge:
      try store.merge(number, into: try log.open(), reason: nil, seen: nil, stamp: stamp)
    case .start: try store.start(number, seen: nil, stamp: stamp)
    case .refer:
      _ = try store.draftReferral(
        number, to: "emergency-113", consent: .notAsked, law: nil, words: nil, seen: nil,
        stamp: stamp)
    case .record:
      try store.record(
        number, act: .review, form: ActForm(), words: nil, at: stamp.now, seen: nil, stamp: stamp)
    case .close:
      try store.close(
        number, because: .other, decision: nil, reason: "vì", seen: nil, stamp: stamp)
    case .reopen: try store.reopen(number, reason: "vì", seen: nil, stamp: stamp)
    case .unmerge: try store.unmerge(number, reason: nil, seen: nil, stamp: stamp)
    case .assign: try store.assign(number, to: "y-lan", seen: nil, stamp: stamp)
    case .amend:
      let intake = try store.read(.object(TestLog.document), now: stamp.now)
      try store.amend(number, with: intake, reason: "vì", seen: nil, stamp: stamp)
    case .link:
      let contact = try log.record(["result": .string("counselling")]).contactID
      try store.link(contact: contact, to: number, seen: nil, stamp: stamp)
    case .note: try store.note(number, "ghi", seen: nil, stamp: stamp)
    }
  }

  @Test(arguments: CaseState.allCases, CaseStep.allCases)
  func `a legal step is taken, every other is an error that lists the legal ones`(
    state: CaseState, step: CaseStep
  ) throws {
    let log = try TestLog()
    let number = try number(in: state, log)
    let before = try log.store.summary(number)
    #expect(before.state == state)
    if state.legalSteps.contains(step) {
      try take(step, number, log)
      #expect(try log.store.summary(number).version == before.version + 1)
    } else {
      let error = #expect(throws: StoreError.self) { try take(step, number, log) }
      #expect(error == (state == .erased ? .erased(number) : .illegalStep(number, step, state)))
      for legal in state.legalSteps {
        #expect(error?.text.vi.contains(legal.label.vi) == true)
      }
      #expect(try log.store.summary(number) == before)
    }
  }

  @Test func `a stale step is refused with what changed, by whom`() throws {
    let log = try TestLog()
    let keys = try log.store.addUser("a-thu", roles: [.supervisor], stamp: log.stamp()).keyring
    let number = try log.open()
    let seen = try log.store.summary(number).version
    try log.store.unlocked(by: keys)
      .assign(number, to: "a-thu", seen: seen, stamp: log.stamp(by: "a-thu"))
    let error = #expect(throws: StoreError.self) {
      try log.store.note(number, "ghi", seen: seen, stamp: log.stamp())
    }
    #expect(error?.text.en.contains("case.assign (a-thu)") == true)
  }

  @Test func `closing as safe needs the review with both answers yes, the dossier and a confirmed decision`() throws {
    let log = try TestLog()
    let number = try number(in: .inProgress, log)
    let child = ChildNumber(number: number, position: 1)
    func close(explained: Bool = true) throws {
      try log.store.close(
        number, because: .safe, decision: "12/QD", reason: "an toàn", seen: nil, explained: explained,
        stamp: log.stamp(9))
    }
    func missing(_ gaps: ChildPath.Gap...) -> Bool {
      do { try close() } catch StoreError.gaps(child, let found) { return Set(gaps).isSubset(of: found) } catch {}
      return false
    }
    #expect(missing(.review, .closingDecision, .plan))
    func approvePlan(at minutes: Int) throws {
      try log.store.record(
        number, act: .plan, form: ActForm(), words: nil, at: log.stamp(minutes).now, seen: nil,
        stamp: log.stamp(minutes))
      let decision = try log.decide(.planApproval, child, at: minutes)
      _ = try log.store.confirmDecision(decision, of: child, stamp: log.stamp(minutes))
    }
    try approvePlan(at: 0)
    var form = ActForm()
    form.noMoreRisk = .yes
    form.stable = .no
    try log.store.record(
      number, act: .review, form: form, words: nil, at: log.stamp().now, seen: nil,
      stamp: log.stamp())
    #expect(missing(.review, .plan))
    try approvePlan(at: 1)
    form.stable = .yes
    try log.store.record(
      number, act: .review, form: form, words: nil, at: log.stamp(2).now, seen: nil,
      stamp: log.stamp(2))
    #expect(missing(.closingDecision))
    let decision = try log.store.recordDecision(
      .closingDecision, of: child, DecisionRecord(number: "12/QĐ", day: Day(daysSince1970: 20_728)),
      words: .object([:]), at: log.stamp(3).now, stamp: log.stamp(3))
    #expect(missing(.closingDecision))
    #expect(try log.store.confirmDecision(decision, of: child, stamp: log.stamp(4)).isAlone)
    #expect(
      throws: StoreError.gaps(
        child, [.initialAssessment, .detailedAssessment, .needsMeeting, .planSent, .databaseEntry])
    ) {
      try close(explained: false)
    }
    try close()
    #expect(try log.store.summary(number).state == .closed)
    #expect(try log.store.summary(number).dueAt == nil)
  }

  @Test func `a merge shows both reports and its undoing gives everything back`() throws {
    let log = try TestLog()
    let kept = try log.open()
    let other = try log.open(at: 1)
    _ = try log.store.triage(other, urgency: nil, reason: nil, seen: nil, stamp: log.stamp(2))
    let before = try log.store.summary(other)
    try log.store.merge(other, into: kept, reason: nil, seen: nil, stamp: log.stamp(3))
    #expect(try log.store.show(kept, stamp: log.stamp(4)).file.contacts.count == 2)
    #expect(try log.store.show(kept, stamp: log.stamp(4)).file.merged == [other])
    #expect(try log.store.summary(other).dueAt == nil)
    try log.store.unmerge(other, reason: nil, seen: nil, stamp: log.stamp(5))
    let after = try log.store.summary(other)
    #expect(after.state == before.state)
    #expect(after.dueAt == before.dueAt)
    #expect(try log.store.show(kept, stamp: log.stamp(6)).file.contacts.count == 1)
  }

  @Test func `a new call about a closed case reopens it`() throws {
    let log = try TestLog()
    let number = try number(in: .closed, log)
    try log.record(linkTo: number, at: 60)
    #expect(try log.store.summary(number).state == .inProgress)
    #expect(try log.store.summary(number).dueAt != nil)
  }

  @Test func `three contacts in 72 hours raise the proposal`() throws {
    let log = try TestLog()
    let number = try log.open()
    let first = try log.store.summary(number).proposedUrgency
    try log.record(linkTo: number, at: 60)
    try log.record(linkTo: number, at: 120)
    #expect(try log.store.summary(number).proposedUrgency > first)
  }
}
