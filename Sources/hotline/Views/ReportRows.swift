import Base
import CaseModel
import CaseStore

/// What a report told, field by field, in the order of the form.
struct ReportRows {
  private let report: Report
  private let session: Session

  init(_ report: Report, _ session: Session) {
    self.report = report
    self.session = session
  }

  /// Every answered field; an unknown is left out, but for how to call back: that is said before the number, known
  /// or not.
  var rows: [DetailBlock.Row] {
    get throws {
      let reference = try session.store.reference(at: report.receivedAt)
      return try rows(
        try JSONValue(report), IntakeForm.fields, "", reference.topics,
        Dictionary(reference.signs.map { ($0.code, $0.label) }) { first, _ in first })
    }
  }

  private func rows(
    _ value: JSONValue, _ fields: [Field], _ prefix: String, _ topics: [String: Text],
    _ signs: [String: Text]
  ) throws -> [DetailBlock.Row] {
    var rows: [DetailBlock.Row] = []
    for field in fields {
      if field.key == "contact" {
        rows += report.caller.beforeNumber.map { line in
          DetailBlock.Row(
            prefix + line.label.inLanguage(session.language), line.value.inLanguage(session.language),
            line.isWarning ? .alarm : nil)
        }
        continue
      }
      guard let answer = value[field.key], answer != .string("unknown") else { continue }
      let label = prefix + field.question.inLanguage(session.language)
      func add(_ text: String) { if !text.isEmpty { rows.append(DetailBlock.Row(label, text)) } }
      func named(_ code: JSONValue, _ vocabulary: Field.Vocabulary) -> String {
        guard case .string(let code) = code else { return "" }
        let names = vocabulary == .topic ? topics : signs
        return (names[code]?.inLanguage(session.language)).map { "\($0) (\(code))" } ?? code
      }
      switch (field.content, answer) {
      case (.group(let inner), _):
        rows += try self.rows(answer, inner, label + " · ", topics, signs)
      case (.list(let inner, _), .array(let entries)):
        for (index, entry) in entries.enumerated() {
          let number = entries.count > 1 ? " \(index + 1)" : ""
          rows += try self.rows(entry, inner, label + number + " · ", topics, signs)
        }
      case (.code(let choices), .string(let code)):
        add(choices.first { $0.code == code }?.label.inLanguage(session.language) ?? code)
      case (.reference(let vocabulary), _): add(named(answer, vocabulary))
      case (.references(let vocabulary), .array(let codes)):
        add(codes.map { named($0, vocabulary) }.joined(separator: ", "))
      case (.place, .string(let text)):
        let name = try PlaceKey(text).flatMap { try session.store.place($0)?.name }
        add(name?.inLanguage(session.language) ?? text)
      case (.moment, .string(let text)), (.partialDate, .string(let text)):
        add(Moment(text).map { session.calendar.written(session.calendar.instant($0)) } ?? text)
      case (_, .string(let text)): add(text)
      case (_, .number(let number)): add(String(Int(number)))
      case (.numbers, .array(let numbers)):
        add(
          numbers.compactMap {
            if case .number(let number) = $0 { String(Int(number)) } else { nil }
          }
          .joined(separator: ", "))
      default: break
      }
    }
    return rows
  }
}
