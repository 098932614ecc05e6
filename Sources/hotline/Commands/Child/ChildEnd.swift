import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Ends the work with one child.
struct ChildEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Kết thúc việc với một trẻ, nêu lý do.", en: "End the work with one child, with a reason."),
      discussion: say(
        vi: """
          Vì an toàn (safe): cần rà soát với hai câu 'có', quyết định đã được người khác xác nhận, hồ sơ đủ (NĐ 56 Đ28, Đ30). Giấy tờ thiếu mà giải thích được \
          thì thêm --gaps-explained và nêu trong lý do. Bàn giao (handed-over): bên nhận phải đã nhận.
          """,
        en: """
          As safe: takes the review with both answers yes, the decision that somebody else confirmed, and the dossier (NĐ 56 art. 28, 30). For papers that are \
          missing with a reason add --gaps-explained and give it. Handed over: the other side must have accepted.
          """) + "\n" + examples("hotline child end 26-0147-1/c1 --because safe"))
  }
  @OptionGroup var subject: ChildOptions
  @Option(help: ArgumentHelp(say(vi: "Kết thúc thế nào.", en: "How it ends.")))
  var because: ClosingReason
  @Flag(
    help: ArgumentHelp(
      say(vi: "Lý do nêu vì sao thiếu giấy tờ.", en: "The reason says why papers are missing.")))
  var gapsExplained = false
  @OptionGroup var reason: ReasonOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    try reason.taking(session) { store, words in
      try store.end(child, because: because, reason: words, explained: gapsExplained, stamp: session.stampNow)
    }
    try session.done(
      child.number,
      Text(vi: "\(child): đã kết thúc (\(because.label.vi)).", en: "\(child): ended (\(because.label.en))."),
      values: [("child", child.description)])
  }
}
