import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Takes a report no further as a case.
struct CaseScreenOut: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screen-out",
      abstract: say(vi: "Không thụ lý, nêu lý do.", en: "Take it no further, with a reason."),
      discussion: examples("hotline case screen-out 26-0147-1 --because information-only"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Lý do.", en: "The reason.")))
  var because: ScreeningReason
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var second: AskOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    if second.ask {
      let request = try reason.taking(session) { store, words in
        try store.ask(
          for: .screenOut(because), of: number, reason: words, seen: subject.seen,
          stamp: session.stampNow)
      }
      return try session.asked(request, of: number)
    }
    try reason.taking(session, asks: because == .other) { store, words in
      try store.screenOut(
        number, because: because, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number): không thụ lý (\(because.label.vi)).",
        en: "\(number): screened out (\(because.label.en))."))
  }
}
