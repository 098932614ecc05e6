import Base
import CaseModel

extension FormScreen {
  /// An answer as it is read, and as it is typed where it is typed; empty where there is none.
  func shown(_ line: FormLine) -> String {
    let value = document.value(at: line.path)
    switch line.kind {
    case .count: return value == nil ? "" : "\(document.count(of: line.key))"
    case .age: return SpokenAge.written(value, language)
    case .field: break
    }
    guard let value, let content = form.field(of: line)?.content else { return "" }
    switch (content, value) {
    case (.code(let options), .string(let code)):
      return options.first { $0.code == code }?.label.inLanguage(language) ?? code
    case (.reference(let vocabulary), .string(let code)): return label(code, vocabulary)
    case (.references(let vocabulary), .array(let codes)):
      return FormSession.codes(.array(codes)).map { label($0, vocabulary) }.joined(separator: "; ")
    case (.place, .string(let code)):
      if let key = PlaceKey(code), let name = choices.named(key) { return name.inLanguage(language) }
      let places = try? choices.places
      return places?.all.first { $0.value == .string(code) && !$0.code.isEmpty }?
        .name.inLanguage(language) ?? code
    case (.partialDate, .string(let text)): return dates.written(partial: text)
    case (.number(let range), .number(let number)):
      return range.upperBound > 999_999 ? FormAnswers.grouped(Int(number), language) : "\(Int(number))"
    case (.numbers, .array(let numbers)):
      return numbers.compactMap { if case .number(let number) = $0 { "\(Int(number))" } else { nil } }
        .joined(separator: ", ")
    case (_, .string(let text)): return text
    default: return ""
    }
  }

  private func label(_ code: String, _ vocabulary: Field.Vocabulary) -> String {
    let choice = choices.of(vocabulary).first { $0.code == code }
    return (choice?.short ?? choice?.label)?.inLanguage(language) ?? code
  }
}

extension TimeReading {
  /// A date of the document as people write it, and as `readDate` understands it: 26/6/2026, 10/2026, 26/6/2026 21:15.
  func written(partial text: String) -> String {
    let calendar = LogCalendar(timeZone: zone)
    switch PartialDate(text, in: calendar) {
    case .minute(let instant)?: return calendar.written(instant)
    case .day(let day)?: return "\(day.day)/\(day.month)/\(day.year)"
    case .month(let year, let month)?: return "\(month)/\(year)"
    case .year(let year)?: return "\(year)"
    case nil: return text
    }
  }
}
