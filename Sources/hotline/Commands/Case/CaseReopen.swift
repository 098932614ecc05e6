import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Reopens a case.
struct CaseReopen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen", abstract: say(vi: "Mở lại, nêu lý do.", en: "Reopen, with a reason."),
      discussion: examples("hotline case reopen 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    try reason.taking(session) { store, words in
      try store.reopen(number, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    try session.done(number, Text(vi: "\(number) đã mở lại.", en: "\(number) reopened."))
  }
}
