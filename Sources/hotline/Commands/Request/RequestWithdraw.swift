import Base
import ArgumentParser
import CaseModel
import CaseStore

struct RequestWithdraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say(vi: "Rút đề nghị của mình.", en: "Take back your own request."),
      discussion: examples("hotline request withdraw 4"))
  }
  @OptionGroup var subject: RequestOptions

  func run() throws {
    let session = try Session(subject.options)
    for request in subject.requests {
      try session.forPurpose { try session.store.withdraw(request: request, stamp: $0) }
      try session.show(
        Done(
          message: Text(vi: "Đã rút đề nghị \(request).", en: "Withdrew request \(request)."),
          values: [("request", "\(request)"), ("state", "withdrawn")]))
    }
  }
}
