import Base
import CaseModel
import Testing

/// What must have happened before an act (NĐ 56/2017 art. 32: 15 days of separation at most, extensions included).
struct ActOrderTests {
  private let now = Instant(milliseconds: 1_790_917_200_000)

  private func obstacle(
    to act: Act, after earlier: [Act] = [], daysUsed: Int = 0, hasWords: Bool = true
  ) -> ActOrder.Obstacle? {
    ActOrder.obstacle(
      to: act, at: now, hasWords: hasWords,
      earlier: earlier.enumerated().map { (act: $1, at: now.adding(hours: $0 - 100)) },
      daysUsed: daysUsed)
  }

  @Test(arguments: [(0, true), (14, true), (15, false), (16, false)])
  func `a separation begins while fewer than 15 days are used`(days: Int, mayBegin: Bool) {
    let found = obstacle(
      to: .separationStart,
      after: [
        .separationDecision, .separationStart, .separationEnd, .separationDecision,
      ], daysUsed: days)
    #expect(found == (mayBegin ? nil : .daysUsed))
  }

  @Test func `each start wants a decision of its own, and no separation that runs`() {
    #expect(obstacle(to: .separationStart) == .noDecision)
    #expect(
      obstacle(to: .separationStart, after: [.separationDecision, .separationStart])
        == .alreadySeparated)
    #expect(
      obstacle(
        to: .separationStart, after: [.separationDecision, .separationStart, .separationEnd])
        == .decisionUsed)
    #expect(
      obstacle(to: .separationStart, after: [.separationDecision, .separationCancelled])
        == .noDecision)
  }

  @Test(arguments: [Act.separationExtension, .separationEnd])
  func `what isn't separated is neither extended nor ended`(act: Act) {
    #expect(obstacle(to: act, after: [.separationDecision]) == .notSeparated)
    #expect(obstacle(to: act, after: [.separationDecision, .separationStart]) == nil)
  }

  @Test func `what the court decided is no more the chair's to extend, and ends once`() {
    let decided: [Act] = [.separationDecision, .separationStart, .courtDecision]
    #expect(obstacle(to: .separationExtension, after: decided) == .notSeparated)
    #expect(obstacle(to: .separationEnd, after: decided) == nil)
    #expect(obstacle(to: .separationEnd, after: decided + [.separationEnd]) == .notSeparated)
    // The court may decide about a child that is home: then nothing ends.
    #expect(
      obstacle(to: .separationEnd, after: [.separationDecision, .separationStart, .separationEnd, .courtDecision])
        == .notSeparated)
  }

  @Test func `the end of a separation follows an assessment, or says why there was none`() {
    let begun: [Act] = [.detailedAssessment, .separationDecision, .separationStart]
    #expect(obstacle(to: .separationEnd, after: begun, hasWords: false) == .endNotAssessed)
    #expect(obstacle(to: .separationEnd, after: begun) == nil)
    #expect(obstacle(to: .separationEnd, after: begun + [.detailedAssessment], hasWords: false) == nil)
    #expect(obstacle(to: .separationEnd, after: begun + [.review], hasWords: false) == nil)
    // What the court ordered ends by the court's word.
    #expect(obstacle(to: .separationEnd, after: begun + [.courtDecision], hasWords: false) == nil)
    // Of a second separation the assessment of the first tells nothing.
    let again = begun + [.review, .separationEnd, .separationDecision, .separationStart]
    #expect(obstacle(to: .separationEnd, after: again, hasWords: false) == .endNotAssessed)
  }

  @Test func `cancelling wants a decision and a form 03 after it`() {
    #expect(obstacle(to: .separationCancelled) == .noSeparationToCancel)
    #expect(
      obstacle(to: .separationCancelled, after: [.detailedAssessment, .separationDecision])
        == .notAssessed)
    #expect(
      obstacle(to: .separationCancelled, after: [.separationDecision, .detailedAssessment]) == nil)
  }

  @Test func `no separation, an approval and a court's decision want what they follow from`() {
    #expect(obstacle(to: .noSeparation, hasWords: false) == .reasonMissing)
    #expect(obstacle(to: .noSeparation) == nil)
    #expect(obstacle(to: .planApproval) == .noPlan)
    #expect(obstacle(to: .planApproval, after: [.plan]) == nil)
    #expect(obstacle(to: .courtDecision) == .courtNotAsked)
    #expect(obstacle(to: .courtDecision, after: [.courtRequest]) == nil)
    #expect(obstacle(to: .plan) == nil)
  }
}
