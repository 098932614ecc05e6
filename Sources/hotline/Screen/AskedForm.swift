import Base
import CaseModel

/// Which form stands on the screen: with it its fields, its sections, and the words beside them.
struct AskedForm: Sendable {
  enum Matter: Sendable {
    /// A report, while somebody calls.
    case call
    /// A report that was recorded and is corrected.
    case correction
    /// A form of a child: 02 to 07, minutes of a meeting.
    case work(FormLayout)
  }

  let matter: Matter
  let fields: [Field]

  static let call = AskedForm(matter: .call, fields: IntakeForm.fields)
  static let correction = AskedForm(matter: .correction, fields: IntakeForm.fields)
  static func work(_ layout: FormLayout) -> AskedForm { AskedForm(matter: .work(layout), fields: layout.fields) }

  /// Whether a call goes on: then there are keys for a dropped line, for 113 and for an earlier case.
  var isCall: Bool { if case .call = matter { true } else { false } }

  private var layout: FormLayout? { if case .work(let layout) = matter { layout } else { nil } }

  /// Columns of the labels: those of the official forms are whole sentences.
  var labelWidth: Int { layout == nil ? 25 : 34 }
  /// Rows that a label may take.
  var labelRows: Int { layout == nil ? 1 : 2 }
  /// Columns left for words being typed, on a screen of 80.
  var textWidth: Int { 75 - labelWidth }

  /// The sections that a document has, with the lines that follow from the answers so far.
  ///
  /// - Parameters:
  ///   - document: The answers so far.
  ///   - isDangerous: Whether a talk was refused for its signs of danger.
  func sections(for document: JSONValue, isDangerous: Bool) -> [FormSection] {
    layout?.sections(for: document) ?? FormSection.all(for: document, isDangerous: isDangerous)
  }

  func field(of line: FormLine) -> Field? { FormSession.field(line.path, in: fields) }

  /// What stands before the answer: the question, short.
  func label(of line: FormLine) -> Text {
    if layout == nil, let short = line.shortLabel { return short }
    guard let question = field(of: line)?.question else { return Text(vi: "", en: "") }
    func bare(_ text: String) -> String { text.replacing(/\ \([^)]*\)/, with: "") }
    return Text(vi: bare(question.vi), en: bare(question.en))
  }

  /// Which of several entries a line belongs to, from 1; of a report's first child nothing is said.
  func entry(of line: FormLine, in document: JSONValue) -> Int? {
    guard line.path.count > 1, let entry = Int(line.path[1]) else { return nil }
    return entry > 0 || layout != nil && document.count(of: line.path[0]) > 1 ? entry + 1 : nil
  }

  /// The whole question, with what it belongs to: "Trẻ em 1/2 · Họ tên trẻ (A2.1)".
  func title(of line: FormLine, in document: JSONValue) -> Text {
    if let layout { return layout.title(of: line, in: document) }
    return switch line.kind {
    case .count: label(of: line)
    case .age, .field: IntakeStep(path: line.path).title(in: document) ?? label(of: line)
    }
  }

  /// Why it is asked: of an official form also its article, and how sure the question is.
  func help(of line: FormLine) -> Text {
    if line.kind == .age { return SpokenAge.examples }
    return layout.flatMap { $0.item(of: line)?.reason } ?? field(of: line)?.help ?? PromptText.noHelp
  }

  /// Where the date of a line lies.
  func dateSense(of line: FormLine) -> DateSense { layout?.item(of: line)?.dateSense ?? .past }

  /// What to say in the first minute; nil where nobody is on the line.
  func script(at line: FormLine) -> Text? { isCall ? FirstMinute.script(line) : nil }

  /// What is asked before it is recorded.
  var recordQuestion: Text {
    guard let layout else { return Text(vi: "Ghi báo tin này?", en: "Record this report?") }
    return Text(vi: "Ghi \(layout.form.label.vi)?", en: "Record \(layout.form.label.en)?")
  }

  /// The keys that always do something.
  var keys: Text {
    isCall
      ? Text(
        vi: "F1 ? vì sao · F2 GHI NGAY · F3 đứt máy · F4 GỌI 113 · Ctrl-C dừng, giữ nháp",
        en: "F1 ? why · F2 RECORD · F3 dropped · F4 CALL 113 · Ctrl-C stop, keep draft")
      : Text(
        vi: "F1 ? vì sao · F2 GHI · Ctrl-C dừng, giữ nháp", en: "F1 ? why · F2 RECORD · Ctrl-C stop, keep draft")
  }

  /// The same keys where the terminal has no function keys.
  var otherKeys: Text {
    isCall
      ? Text(
        vi: "Phím: Ctrl-R ghi, Ctrl-X đứt máy, Ctrl-G 113 – như F2, F3, F4.",
        en: "Keys: Ctrl-R records, Ctrl-X dropped, Ctrl-G 113 – like F2, F3, F4.")
      : Text(vi: "Phím: Ctrl-R ghi, như F2.", en: "Keys: Ctrl-R records, like F2.")
  }
}
