import Base
import CaseModel
import Testing

struct `What the policy says` {
  @Test func `a refusal says who may, and what to do`() {
    func refusal(_ action: Action, _ roles: Set<Role>, isHeld: Bool = false) -> String? {
      let decision = Policy.decide(
        action, roles: roles, standing: [], isHeld: isHeld, supervisors: 2)
      guard case .refused(let text) = decision else { return nil }
      #expect(text.vi != text.en)
      return text.en
    }
    #expect(
      refusal(.readCase, [.caseWorker])
        == "'read a case' is for: who took it in, within 24 h; assigned case worker; "
        + "who was given access for a time; supervisor. Ask a supervisor to assign the case, "
        + "or ask for access for a time, with a reason.")
    #expect(
      refusal(.step(.close), [.operator])
        == "'case: close' is for: assigned case worker; supervisor. "
        + "Ask a supervisor to do it or to assign the case.")
    #expect(
      refusal(.backup, [.supervisor]) == "'back up' is for: administrator. Ask one of them.")
    #expect(
      refusal(.tally, [])
        == "'count figures' is for: supervisor; statistician. "
        + "You have no role yet: ask a supervisor for one.")
    #expect(
      refusal(.approveErasure, [.supervisor], isHeld: true)
        == "The case is under a legal hold, so nothing of it may be erased. "
        + "A supervisor must lift the hold first.")
    #expect(
      refusal(.approveErasure, [.operator], isHeld: true)
        == "'approve erasure' is for: supervisor. Ask one of them.")
  }

  @Test(arguments: [
    ("y-lan", "a-thu", ["a-thu"], Approval.bySecond), ("y-lan", "a-thu", ["y-lan", "a-thu"], .bySecond),
    ("y-lan", "y-lan", ["y-lan"], .alone), ("y-lan", "y-lan", [], .alone),
  ])
  func `another supervisor approves, or the only one alone`(
    requestedBy: String, approver: String, deciders: [String], approval: Approval
  ) {
    #expect(
      Policy.mayApprove(requestedBy: requestedBy, approver: approver, deciders: Set(deciders)) == approval)
  }

  // A case worker who meets one supervisor isn't alone: the office that most logs are.
  @Test(arguments: [["y-lan", "a-thu"], ["a-thu"], ["a-thu", "y-mai", "y-hoa"]])
  func `nobody approves their own request where there is another supervisor`(deciders: [String]) {
    let approval = Policy.mayApprove(requestedBy: "y-lan", approver: "y-lan", deciders: Set(deciders))
    guard case .refused(let text) = approval else {
      Issue.record("approved")
      return
    }
    #expect(text.en == "Nobody approves their own request. Ask another supervisor.")
  }

  @Test func `the table for people has a cell for every column`() {
    #expect(RoleTable.heading.count == 9)
    #expect(RoleTable.rows.count == Action.allCases.count)
    #expect(RoleTable.rows.allSatisfy { $0.count == RoleTable.heading.count })
    let cells = RoleTable.rows.first { $0[0] == Action.searchRegister.label }?.map(\.en)
    #expect(
      cells == [
        "search the register of names", "existence only", "yes", "–", "–", "–", "yes", "–", "–",
      ])
  }
}
