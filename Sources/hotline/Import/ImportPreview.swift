import Base
import CaseModel

/// The first rows of a list as they would be recorded: whoever looks sees whether letters, columns and dates are right.
struct ImportPreview {
  static let rows = 5

  let map: ImportMap
  let calendar: LogCalendar
  let places: (String) -> String?

  func lines(_ reading: ImportReader.Reading, _ language: Language) -> [String] {
    let heading = Text(vi: "Dòng \(reading.row.line)", en: "Row \(reading.row.line)").inLanguage(language)
    let document = reading.document
    let values = map.fields.compactMap { field -> String? in
      guard let value = document?.value(at: field.path) else { return nil }
      return "  \(field.question.inLanguage(language)): \(written(value, field, language))"
    }
    return [heading] + values + reading.faults.map { "  ! " + $0.line.inLanguage(language) }
  }

  private func written(_ value: JSONValue, _ field: ImportField, _ language: Language) -> String {
    switch (field.content, value) {
    case (nil, _): SpokenAge.written(value, language)
    case (.code(let choices)?, .string(let code)):
      choices.first { $0.code == code }?.label.inLanguage(language) ?? code
    case (.moment?, .string(let text)): Moment(text).map { calendar.written(calendar.instant($0)) } ?? text
    case (.place?, .string(let key)): places(key) ?? key
    case (_, .string(let text)): text.count > 60 ? text.prefix(60) + "…" : text
    case (_, .number(let number)): "\(Int(number))"
    case (_, .array(let entries)):
      entries.map {
        if case .string(let code) = $0 { code } else if case .number(let n) = $0 { "\(Int(n))" } else { "" }
      }
      .joined(separator: ", ")
    default: ""
    }
  }
}
