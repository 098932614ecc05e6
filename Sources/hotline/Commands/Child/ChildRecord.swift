import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Records what was done for one child.
struct ChildRecord: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(
        vi: "Ghi việc đã làm với một trẻ, theo trình tự của luật.",
        en: "Record what was done for one child, in the law's order."),
      discussion: say(
        vi:
          "Mẫu 02, 03, 04, 06 và biên bản họp: 'hotline form fill'. Quyết định của Chủ tịch, Tòa án: 'hotline decision record'.",
        en:
          "Forms 02, 03, 04, 06 and minutes: 'hotline form fill'. Decisions of the chair or a court: 'hotline decision record'."
      )
        + "\n" + examples("hotline child record 26-0147-1/c1 plan-sent"))
  }
  @OptionGroup var subject: ChildOptions
  @Argument(
    help: ArgumentHelp(say(vi: "Việc đã làm; không có thì hỏi.", en: "What was done; asked where it isn't given.")))
  var act: ChildAct?
  @OptionGroup var at: WhenOptions
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let moment = try at.moment(session)
    let act = try act?.act ?? ask(session, child)
    try session.takingWords(
      Text(vi: "Nội dung (Enter: không có)", en: "In words (Enter: nothing)"), from: wordsFrom, flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      try store.record(act, for: child, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    try session.done(
      child.number, Text(vi: "\(child): \(act.label.vi).", en: "\(child): \(act.label.en)."),
      values: [("child", child.description), ("act", act.rawValue)])
  }

  private func ask(_ session: Session, _ child: ChildNumber) throws -> Act {
    try session.asked(Text(vi: "Đã làm việc gì với trẻ?", en: "What was done for the child?")) {
      .ofChild(try session.paths(of: child.number, child).first)
    }
  }
}
