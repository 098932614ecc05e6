import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Who agreed to what.
struct ConsentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "consent",
      abstract: say(
        vi: "Đồng ý, từ chối, rút lại, theo từng mục đích.", en: "Agreement, refusal, withdrawal, a purpose each."),
      discussion: say(
        vi: """
          Việc xử lý của đường dây nóng dựa trên luật (NĐ 56 Đ25; Luật 91/2025 Đ19), không cần đồng ý. Việc ngoài đó cần trẻ từ 7 tuổi và cha, mẹ, người giám hộ cùng \
          đồng ý (Luật Trẻ em Đ6 k11; Luật 91/2025 Đ24). Lời của người bị tố giác không được tính.
          """,
        en: """
          The hotline's own work rests on the law (NĐ 56 art. 25; PDPL art. 19) and takes no consent. What goes beyond it takes the child from 7 years and the guardian \
          (Luật Trẻ em art. 6(11); PDPL art. 24). The word of an accused guardian doesn't count.
          """), subcommands: [ConsentRecordCommand.self, ConsentList.self])
  }
}

struct ConsentRecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(vi: "Ghi ai đồng ý hay từ chối việc gì.", en: "Write down who agreed to what, or refused."),
      discussion: examples("hotline consent record 26-0147-1/c1 therapy --by child given"))
  }
  @OptionGroup var subject: ChildOptions
  @Argument(help: ArgumentHelp(say(vi: "Mục đích.", en: "For what.")))
  var purpose: ConsentRecord.Purpose
  @Argument(help: ArgumentHelp(say(vi: "Trả lời.", en: "The answer.")))
  var answer: ConsentRecord.Answer
  @Option(help: ArgumentHelp(say(vi: "Ai trả lời.", en: "Who answered.")))
  var by: ConsentRecord.Giver
  @OptionGroup var at: WhenOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Cách hỏi, lời đáp, từ tệp; '-' là đầu vào chuẩn.",
        en: "How it was asked and said, from a file; '-' is standard input."),
      valueName: "file"))
  var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let moment = try at.moment(session)
    try session.takingWords(
      Text(vi: "Cách hỏi, lời đáp (Enter: không ghi)", en: "How it was asked and said (Enter: nothing)"),
      from: wordsFrom, flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      try store.consent(
        ConsentRecord(purpose, by: by, answer), of: child, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    try session.done(
      child.number,
      Text(
        vi: "\(child): \(by.label.vi) \(answer.label.vi), \(purpose.label.vi).",
        en: "\(child): \(by.label.en) \(answer.label.en), \(purpose.label.en)."),
      values: [("child", child.description)])
  }
}

struct ConsentList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Mỗi mục đích đang ở đâu.", en: "Where each purpose stands."),
      discussion: examples("hotline consent list 26-0147-1/c1"))
  }
  @OptionGroup var subject: ChildOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let files = try session.forPurpose { try session.store.children(of: child.number, stamp: $0) }
    guard let file = files.first(where: { $0.number == child }) else { throw StoreError.noSuchChild(child) }
    try session.show(Listing(items: ConsentRecord.Purpose.allCases.map { ConsentRow($0, file) }))
  }
}

/// Where one purpose stands.
struct ConsentRow: Listed {
  let purpose: ConsentRecord.Purpose
  let standing: String
  let waits: [ConsentRecord.Giver]

  init(_ purpose: ConsentRecord.Purpose, _ file: CaseStore.ChildFile) {
    self.purpose = purpose
    switch file.standing(of: purpose) {
    case .agreed: (standing, waits) = ("agreed", [])
    case .wanting(let givers): (standing, waits) = ("wanting", givers)
    case .refused(let givers): (standing, waits) = ("refused", givers)
    }
  }

  static let columns = [
    ListColumn("purpose", vi: "Mục đích", en: "Purpose", isFlexible: true),
    ListColumn("standing", vi: "Hiện nay", en: "Now"), ListColumn("waits", vi: "Của ai", en: "Whose"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let label: Text =
      switch standing {
      case "agreed": Text(vi: "đã đồng ý", en: "agreed")
      case "refused": Text(vi: "TỪ CHỐI", en: "REFUSED")
      default: Text(vi: "còn phải hỏi", en: "still to be asked")
      }
    return [
      TextTable.Cell(purpose.label.inLanguage(language)), TextTable.Cell(label.inLanguage(language)),
      TextTable.Cell(waits.map { $0.label.inLanguage(language) }.joined(separator: ", ")),
    ]
  }

  var values: [String] { [purpose.rawValue, standing, waits.map(\.rawValue).joined(separator: " ")] }
}
