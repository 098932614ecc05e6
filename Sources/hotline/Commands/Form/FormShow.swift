import Base
import ArgumentParser
import CaseModel
import CaseStore

struct FormShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Xem một mẫu đã điền.", en: "Show a filled form."),
      discussion: examples("hotline form show 26-0147-1/c1 03", "hotline form show 26-0147-1/c1 04 --revision 1"))
  }
  @OptionGroup var subject: FormOptions
  @Option(
    help: ArgumentHelp(say(vi: "Bản nào (mặc định bản mới nhất).", en: "Which revision (the newest unless given).")))
  var revision: Int?

  func run() throws {
    let session = try Session(subject.subject.options)
    let child = try subject.subject.parsed()
    let copy = try session.forPurpose {
      try session.store.form(subject.form, of: child, revision: revision, stamp: $0)
    }
    let sections = FormAnswers(copy, session.language).sections.map { section in
      Sheet<FormDocument>.Section(
        title: section.title, rows: section.rows.map { DetailBlock.Row($0.label, $0.value ?? "…") })
    }
    let head = Sheet<FormDocument>.Section(
      title: nil,
      rows: [
        DetailBlock.Row(say(vi: "Trẻ", en: "Child"), child.description, .strong),
        DetailBlock.Row(say(vi: "Mẫu", en: "Form"), subject.form.label.inLanguage(session.language)),
        DetailBlock.Row(
          say(vi: "Bản", en: "Revision"),
          copy.revision == 0
            ? say(vi: "chưa điền", en: "not filled yet")
            : "\(copy.revision) · \(session.calendar.written(copy.at)) · \(copy.recordedBy)"),
      ])
    try session.show(Sheet(document: FormDocument(copy), sections: [head] + sections))
  }
}

/// A filled form as programs read it.
struct FormDocument: Encodable {
  let child: String
  let form: String
  let version: Day
  let revision: Int
  let at: Instant
  let recordedBy: String
  let answers: JSONValue

  init(_ copy: CaseStore.FormCopy) {
    child = copy.child.description
    form = copy.layout.form.rawValue
    version = copy.layout.version
    revision = copy.revision
    at = copy.at
    recordedBy = copy.recordedBy
    answers = copy.answers
  }
}
