import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Notes to whom evidence was handed of which no copy may be kept.
struct AttachmentHandOver: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hand-over",
      abstract: say(
        vi: "Ghi chứng cứ đã giao cho cơ quan nào, không giữ bản sao.",
        en: "Note to which agency evidence was handed, without a copy."),
      discussion: say(
        vi: "Ghi nó ở đâu: máy nào, trang nào, tài khoản nào. Đừng chép nội dung.",
        en: "Say where it is: which device, page or account. Don't copy what it shows.") + "\n"
        + examples("hotline attachment hand-over 26-0147-1 --to ca-dak-to-kan"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code."), valueName: "agency"),
    completion: Completions.agencies)
  var to: String
  @OptionGroup var at: WhenOptions
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let moment = try at.moment(session)
    try session.takingWords(
      Text(vi: "Ở đâu (máy, trang, tài khoản)", en: "Where it is (device, page, account)"), from: wordsFrom,
      flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      try store.handOverEvidence(of: number, to: to, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    try session.done(
      number,
      Text(
        vi: "\(number): chứng cứ đã giao cho \(to), không giữ bản sao.",
        en: "\(number): evidence handed to \(to); no copy is kept."), values: [("agency", to)])
  }
}
