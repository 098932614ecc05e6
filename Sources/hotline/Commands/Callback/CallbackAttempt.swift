import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What came of calling somebody back.
struct CallbackAttempt: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attempt",
      abstract: say(vi: "Ghi một lần gọi lại và kết quả.", en: "Record an attempt and what came of it."),
      discussion: examples("hotline callback attempt 7 no-answer", "hotline callback attempt 7 reached --when 07:40"))
  }
  @OptionGroup var subject: CallbackOptions
  @Argument(
    help: ArgumentHelp(say(vi: "Kết quả; không có thì hỏi.", en: "What came of it; asked where it isn't given.")))
  var outcome: Callback.Outcome?
  @OptionGroup var at: WhenOptions
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let outcome =
      try outcome
      ?? session.asked(Text(vi: "Kết quả gọi?", en: "What came of it?"), Callback.Outcome.self, insteadOf: "OUTCOME")
    let moment = try at.moment(session)
    let callback = try session.takingWords(
      Text(vi: "Ghi chú (Enter: không có)", en: "In words (Enter: nothing)"), from: wordsFrom, flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      return try store.attemptCallback(
        subject.callback, outcome, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    try session.show(
      Done(
        callback,
        Text(
          vi: "Gọi lại \(callback.id): \(outcome.label.vi) (lần \(callback.attempts)/\(callback.atMost)).",
          en: "Call-back \(callback.id): \(outcome.label.en) (attempt \(callback.attempts) of \(callback.atMost))."),
        next: callback.next(session.calendar)))
  }
}
