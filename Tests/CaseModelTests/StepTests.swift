import CaseModel
import Testing

struct `Steps and states` {
  static let caseSteps: [(CaseState, String)] = [
    (.received, "triage screen-out merge assign amend link note"),
    (.triaged, "triage screen-out merge start refer assign amend link note"),
    (.inProgress, "triage merge refer record close assign amend link note"),
    (.closed, "reopen note"),
    (.screenedOut, "reopen note"),
    (.merged, "unmerge"),
    (.erased, ""),
  ]

  @Test func `every state of a case is in the table`() {
    #expect(Self.caseSteps.map(\.0) == CaseState.allCases)
    #expect(Self.referralSteps.map(\.0) == ReferralState.allCases)
  }

  @Test(arguments: caseSteps, CaseStep.allCases)
  func `a step of a case is legal or not`(row: (CaseState, String), step: CaseStep) {
    let (state, steps) = row
    #expect(
      state.legalSteps.contains(step)
        == steps.split(separator: " ").contains { $0 == step.rawValue })
    #expect(state.isOpen == [.received, .triaged, .inProgress].contains(state))
  }

  static let referralSteps: [(ReferralState, String)] = [
    (.drafted, "send withdraw"),
    (.sent, "acknowledge decline withdraw"),
    (.acknowledged, "decline complete withdraw"),
    (.declined, ""),
    (.completed, ""),
    (.withdrawn, ""),
  ]

  @Test(arguments: referralSteps, ReferralStep.allCases)
  func `a step of a referral is legal or not`(row: (ReferralState, String), step: ReferralStep) {
    let (state, steps) = row
    #expect(
      state.legalSteps.contains(step)
        == steps.split(separator: " ").contains { $0 == step.rawValue })
    #expect(state.isOpen == !steps.isEmpty)
  }

  @Test(arguments: [
    (ReferralStep.send, ReferralState.sent), (.acknowledge, .acknowledged), (.decline, .declined),
    (.complete, .completed), (.withdraw, .withdrawn),
  ])
  func `a step of a referral leads to its state`(step: ReferralStep, state: ReferralState) {
    #expect(step.result == state)
  }

  @Test(arguments: Act.allCases)
  func `every act is an event`(act: Act) { #expect(act.event?.rawValue == act.rawValue) }
}
