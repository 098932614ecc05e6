import Base
import ArgumentParser
import CaseModel
import CaseStore

struct RequestApprove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve",
      abstract: say(vi: "Duyệt đề nghị của người khác.", en: "Approve what somebody else asked."),
      discussion: examples("hotline request approve 4", "hotline request approve 4 5 6"))
  }
  @OptionGroup var subject: RequestOptions
  @OptionGroup var clock: ClockOptions

  func run() throws { try subject.decide(approve: true, clockChecked: clock.clockChecked) }
}
