import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What a form asks, each line with its source and how sure it is.
struct FormItems: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "items",
      abstract: say(
        vi: "Một mẫu hỏi gì, theo điều nào, chắc đến đâu.",
        en: "What a form asks, by which article, and how sure that is."),
      discussion: examples("hotline form items 02"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mẫu nào.", en: "Which form."), valueName: "form"))
  var form: WorkForm
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let layout = try session.store.formLayout(form, on: session.calendar.day(of: session.stamp.now))
    try session.show(Listing(items: layout.items.map(FormItemRow.init)))
  }
}

struct FormItemRow: Listed {
  let item: FormItem

  init(_ item: FormItem) { self.item = item }

  static let columns = [
    ListColumn("code", vi: "Mã", en: "Code"), ListColumn("kind", vi: "Loại", en: "Kind"),
    ListColumn("label", vi: "Câu hỏi", en: "Question", isFlexible: true),
    ListColumn("sure", vi: "Chắc chắn", en: "How sure"),
    ListColumn("source", vi: "Nguồn", en: "Source", isForWide: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(item.code), TextTable.Cell(item.kind.rawValue), TextTable.Cell(item.label.inLanguage(language)),
      TextTable.Cell(item.sureness.label.inLanguage(language)),
      TextTable.Cell(Citation(item.source).text.inLanguage(language)),
    ]
  }

  var values: [String] { [item.code, item.kind.rawValue, item.label.vi, item.sureness.rawValue, item.source] }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(zip(Self.columns.map(\.key), values)) { $1 })
  }
}
