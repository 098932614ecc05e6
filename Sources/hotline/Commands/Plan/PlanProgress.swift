import Base
import ArgumentParser
import CaseModel
import CaseStore

/// How far an item of the plan is.
struct PlanProgress: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: say(vi: "Ghi tiến độ một mục của kế hoạch.", en: "Note how far an item of the plan is."),
      discussion: say(
        vi:
          "Nơi khác thực hiện thì lập phiếu chuyển ('hotline referral draft') rồi gắn bằng --referral. Thôi thực hiện (dropped) cần lý do.",
        en:
          "Where another body acts, draft a referral ('hotline referral draft') and tie it with --referral. Dropping an item takes a reason."
      )
        + "\n" + examples("hotline plan progress 26-0147-1/c1 2 done"))
  }
  @OptionGroup var subject: ChildOptions
  @Argument(help: ArgumentHelp(say(vi: "Số của mục trong kế hoạch.", en: "The item's number in the plan.")))
  var item: Int
  @Argument(help: ArgumentHelp(say(vi: "Tiến độ.", en: "How far it is.")))
  var state: ItemProgress.State
  @Option(
    help: ArgumentHelp(
      say(vi: "Số thứ tự phiếu chuyển của hồ sơ.", en: "The position of the case's referral."), valueName: "position"))
  var referral: Int?
  @OptionGroup var at: WhenOptions
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let moment = try at.moment(session)
    try session.takingWords(
      Text(vi: "Nội dung (Enter: không có)", en: "In words (Enter: nothing)"), from: wordsFrom, flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      try store.progress(
        item, of: child, state, referral: referral, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    try session.done(
      child.number,
      Text(vi: "\(child), mục \(item): \(state.label.vi).", en: "\(child), item \(item): \(state.label.en)."),
      values: [("child", child.description), ("item", "\(item)")])
  }
}
