import Base
import ArgumentParser
import CaseModel
import CaseStore

struct FormList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Các mẫu của một trẻ, mẫu nào chưa điền.", en: "The forms of a child, and which aren't filled yet."),
      discussion: examples("hotline form list 26-0147-1/c1"))
  }
  @OptionGroup var subject: ChildOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let files = try session.forPurpose { try session.store.children(of: child.number, stamp: $0) }
    guard let file = files.first(where: { $0.number == child }) else { throw StoreError.noSuchChild(child) }
    try session.show(
      Listing(
        items: WorkForm.allCases.map { form in FormRow(form: form, filled: file.forms.first { $0.form == form }) }))
  }
}

/// A form of a child on one line.
struct FormRow: Listed {
  let form: WorkForm
  let filled: FilledForm?

  static let columns = [
    ListColumn("form", vi: "Mẫu", en: "Form"), ListColumn("revision", vi: "Bản", en: "Revision"),
    ListColumn("label", vi: "Tên", en: "Name", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(form.rawValue), TextTable.Cell(filled.map { "\($0.revision)" } ?? "–"),
      TextTable.Cell(form.label.inLanguage(language)),
    ]
  }

  var values: [String] { [form.rawValue, filled.map { "\($0.revision)" } ?? "0", form.label.en] }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(zip(Self.columns.map(\.key), values)) { $1 })
  }
}
