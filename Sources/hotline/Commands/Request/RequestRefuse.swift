import Base
import ArgumentParser
import CaseModel
import CaseStore

struct RequestRefuse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refuse",
      abstract: say(vi: "Từ chối đề nghị.", en: "Refuse what somebody else asked."),
      discussion: examples("hotline request refuse 4"))
  }
  @OptionGroup var subject: RequestOptions

  func run() throws { try subject.decide(approve: false, clockChecked: false) }
}
