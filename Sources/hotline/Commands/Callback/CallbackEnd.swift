import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Gives a call-back up. It stays counted.
struct CallbackEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Thôi gọi lại, nêu lý do.", en: "Give a call-back up, with the reason."),
      discussion: say(
        vi: "Gặp được thì ghi 'attempt … reached', không phải lệnh này.",
        en: "Where they were reached, record 'attempt … reached' instead.")
        + "\n" + examples("hotline callback end 7 --because spent"))
  }
  @OptionGroup var subject: CallbackOptions
  @Option(help: ArgumentHelp(say(vi: "Vì sao; không có thì hỏi.", en: "Why; asked where it isn't given.")))
  var because: Callback.GivingUp?
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let because =
      try because
      ?? session.asked(
        Text(vi: "Vì sao thôi gọi?", en: "Why is it given up?"), Callback.GivingUp.self,
        insteadOf: "--because")
    let callback = try reason.taking(session, asks: because == .other) { store, words in
      try store.endCallback(subject.callback, because: because, words: words, stamp: session.stampNow)
    }
    try session.show(
      Done(
        callback,
        Text(
          vi: "Gọi lại \(callback.id): thôi gọi (\(because.label.vi)). Vẫn được tính trong số liệu cuộc gọi.",
          en: "Call-back \(callback.id) is given up (\(because.label.en)). It stays counted."),
        next: callback.number.map {
          Text(vi: "Hồ sơ: 'hotline case show \($0)'.", en: "The case: 'hotline case show \($0)'.")
        }))
  }
}
