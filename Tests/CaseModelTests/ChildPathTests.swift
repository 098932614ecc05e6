import Base
import CaseModel
import Testing

/// The order of the work with one child (NĐ 56/2017 arts. 26–32): what each step wants before it.
struct ChildPathTests {
  private static let noon = Instant(milliseconds: 1_790_917_200_000)
  private static let both: ActForm = {
    var form = ActForm()
    form.noMoreRisk = .yes
    form.stable = .yes
    return form
  }()

  private func path(_ acts: [Act], isEmergency: Bool = false, review: ActForm? = both) -> ChildPath {
    ChildPath(
      acts.enumerated().map { index, act in
        ChildPath.Step(act, at: Self.noon.adding(hours: index), form: act == .review ? review : nil)
      }, isEmergency: isEmergency)
  }

  private static let whole: [Act] = [
    .initialAssessment, .detailedAssessment, .needsMeeting, .plan, .planApproval, .planSent, .review,
    .closingDecision, .databaseEntry,
  ]

  @Test(arguments: [
    (Act.detailedAssessment, [Act](), ActOrder.Obstacle.noInitialAssessment),
    (.needsMeeting, [.initialAssessment], .noDetailedAssessment),
    (.plan, [], .noInitialAssessment),
    (.plan, [.initialAssessment], .noDetailedAssessment),
    (.plan, [.initialAssessment, .detailedAssessment], .noMeeting),
    (.planApproval, [.initialAssessment, .detailedAssessment, .needsMeeting], .noPlan),
    (.planSent, [.initialAssessment, .plan], .noApproval),
    (.planRefused, [.initialAssessment], .noPlan),
    (.review, [.initialAssessment, .plan], .noApproval),
    (.closingDecision, [.plan, .planApproval], .reviewNotBoth),
  ])
  func `each step names what the law wants before it`(act: Act, after: [Act], obstacle: ActOrder.Obstacle) {
    #expect(path(after).obstacle(to: act) == obstacle)
  }

  @Test func `the whole path is legal step by step, and leads to nothing missing`() {
    for index in Self.whole.indices {
      #expect(path(Array(Self.whole.prefix(index))).obstacle(to: Self.whole[index]) == nil, "\(Self.whole[index])")
    }
    #expect(path(Self.whole).gaps.isEmpty)
    #expect(path(Self.whole).next.isEmpty)
  }

  @Test(arguments: whole.indices)
  func `without any one of them something is missing`(left: Int) {
    var acts = Self.whole
    let act = acts.remove(at: left)
    let gaps = path(acts).gaps
    #expect(gaps.contains { $0.rawValue == act.rawValue }, "\(act): \(gaps)")
  }

  @Test func `in an emergency the plan waits for form 02 alone`() {
    #expect(path([.initialAssessment], isEmergency: true).obstacle(to: .plan) == nil)
    #expect(path([], isEmergency: true).obstacle(to: .plan) == .noInitialAssessment)
  }

  @Test func `a review without both answers begins another cycle, whose plan wants its own approval`() {
    var no = Self.both
    no.stable = .no
    let second = path(Array(Self.whole.prefix(7)), review: no)
    #expect(second.cycle == 2 && !second.has(.plan) && second.has(.needsMeeting))
    #expect(second.obstacle(to: .closingDecision) == .reviewNotBoth)
    #expect(second.obstacle(to: .review) == .noPlan)
    #expect(second.next == [.plan])
  }

  @Test func `a plan that is submitted again wants its approval again`() {
    let again = path([.initialAssessment, .detailedAssessment, .needsMeeting, .plan, .planApproval, .plan])
    #expect(again.obstacle(to: .review) == .noApproval)
  }

  @Test func `after the end nothing more is recorded`() {
    let ended = ChildPath([], isEmergency: false, ended: .safe)
    #expect(Act.allCases.allSatisfy { ended.obstacle(to: $0) == .childEnded })
  }

  @Test func `a separation that runs stands in the way of the end`() {
    #expect(path(Self.whole + [.separationDecision, .separationStart]).gaps == [.separation])
    #expect(path(Self.whole + [.separationDecision, .separationStart, .separationEnd]).gaps.isEmpty)
  }

  @Test func `a child's number is read as it is written, and nothing else`() throws {
    let child = ChildNumber(number: CaseNumber(year: 2026, sequence: 147), position: 2)
    #expect(try ChildNumber("\(child)") == child)
    #expect(try ChildNumber("26-0147-1/C1").position == 1)
    for text in ["26-0147-1", "26-0147-1/2", "26-0147-1/c0", "26-0147-1/c", "26-0147-1/c1/c2"] {
      #expect(throws: CaseNumberError.self, "\(text)") { try ChildNumber(text) }
    }
  }
}

/// Consent to what goes beyond the law's own work: the child from 7 and the guardian (Luật Trẻ em art. 6(11); PDPL 24).
struct ConsentRecordTests {
  private func standing(
    _ records: [ConsentRecord], isSevenOrMore: Bool = true, isGuardianAccused: Bool = false
  ) -> ConsentRecord.Standing {
    ConsentRecord.standing(
      of: .therapy, records, isSevenOrMore: isSevenOrMore, isGuardianAccused: isGuardianAccused)
  }

  @Test func `from seven years both must agree`() {
    let child = ConsentRecord(.therapy, by: .child, .given)
    let guardian = ConsentRecord(.therapy, by: .guardian, .given)
    #expect(standing([]) == .wanting([.guardian, .child]))
    #expect(standing([child]) == .wanting([.guardian]))
    #expect(standing([child, guardian]) == .agreed)
    #expect(standing([guardian], isSevenOrMore: false) == .agreed)
    #expect(standing([ConsentRecord(.research, by: .child, .given), guardian]) == .wanting([.child]))
  }

  @Test func `a refusal and a withdrawal hold, and an accused guardian's word doesn't count`() {
    let child = ConsentRecord(.therapy, by: .child, .given)
    let no = ConsentRecord(.therapy, by: .guardian, .refused)
    #expect(standing([child, no]) == .refused(by: [.guardian]))
    #expect(standing([child, no], isGuardianAccused: true) == .agreed)
    #expect(
      standing([child, ConsentRecord(.therapy, by: .child, .withdrawn)], isGuardianAccused: true)
        == .refused(by: [.child]))
  }
}
