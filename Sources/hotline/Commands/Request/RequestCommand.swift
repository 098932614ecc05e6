import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What one person asks for and another decides.
struct RequestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "request",
      abstract: say(
        vi: "Đề nghị cần người thứ hai duyệt.", en: "What needs a second person's decision."),
      discussion: say(
        vi:
          "Đề nghị sinh ra từ: case access, user add, user role, erase propose, figures release, case triage|close|screen-out --ask.",
        en:
          "Requests come from: case access, user add, user role, erase propose, figures release, case triage|close|screen-out --ask."
      ),
      subcommands: [RequestList.self, RequestApprove.self, RequestRefuse.self, RequestWithdraw.self])
  }
}
