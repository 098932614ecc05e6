import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Closes a case.
struct CaseClose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close",
      abstract: say(vi: "Đóng hồ sơ, nêu lý do.", en: "Close the case, with a reason."),
      discussion: say(
        vi:
          "Đóng vì an toàn (NĐ 56 Đ30) cần rà soát với hai câu trả lời 'có' và số quyết định (--decision).",
        en:
          "Closing as safe (NĐ 56 art. 30) needs a review with both answers yes and the decision's number (--decision)."
      ) + "\n" + examples("hotline case close 26-0147-1 --because safe --decision 12/QĐ-UBND"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Kết thúc thế nào.", en: "How it ends.")))
  var because: ClosingReason?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Số quyết định của người có thẩm quyền.",
        en: "Number of the competent person's decision."), valueName: "number"))
  var decision: String?
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var second: AskOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let seen = try subject.seen ?? session.store.summary(number).version
    let because =
      try because
      ?? session.asked(
        Text(vi: "Kết thúc thế nào?", en: "How does it end?"), ClosingReason.self, insteadOf: "--because")
    if second.ask {
      let request = try reason.taking(session) { store, words in
        try store.ask(
          for: .close(because, decision: decision), of: number, reason: words, seen: seen,
          stamp: session.stampNow)
      }
      return try session.asked(request, of: number)
    }
    try reason.taking(session) { store, words in
      try store.close(
        number, because: because, decision: decision, reason: words, seen: seen,
        stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number) đã đóng (\(because.label.vi)).",
        en: "\(number) closed (\(because.label.en))."))
  }
}
