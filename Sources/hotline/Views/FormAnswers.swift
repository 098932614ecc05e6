import Base
import CaseModel
import CaseStore

/// A form's questions with their answers in words, section by section.
struct FormAnswers {
  struct Row {
    let item: FormItem
    let label: String
    /// Nil where nobody answered.
    let value: String?
  }

  struct Section {
    let title: Text
    let rows: [Row]
    /// The section that repeats, of which this is an entry.
    var list: FormItem?
  }

  let sections: [Section]

  init(_ copy: CaseStore.FormCopy, _ language: Language) {
    sections = copy.layout.sections.flatMap { section -> [Section] in
      let questions = copy.layout.questions(of: section)
      func rows(_ answers: JSONValue?) -> [Row] {
        questions.map { item in
          Row(
            item: item, label: item.label.inLanguage(language),
            value: answers?[item.path.last ?? ""].flatMap { Self.words($0, item.kind, language) })
        }
      }
      guard section.kind == .list else {
        return [Section(title: section.label, rows: rows(copy.answers[section.code]))]
      }
      var entries: [JSONValue] = []
      if case .array(let given)? = copy.answers[section.code] { entries = given }
      guard !entries.isEmpty else { return [Section(title: section.label, rows: rows(nil), list: section)] }
      return entries.enumerated().map { index, entry in
        Section(
          title: Text(vi: "\(section.label.vi) \(index + 1)", en: "\(section.label.en) \(index + 1)"),
          rows: rows(entry), list: section)
      }
    }
  }

  /// Nil for what nobody knows.
  private static func words(_ value: JSONValue, _ kind: FormItem.Kind, _ language: Language) -> String? {
    switch value {
    case .string(let text):
      let label: Text? =
        switch kind {
        case .level: text == Level.unknown.rawValue ? nil : Level(rawValue: text)?.label
        case .answer: text == Answer.unknown.rawValue ? nil : Answer(rawValue: text)?.label
        case .measure: Measure(rawValue: text)?.label
        case .ground: SeparationGround(rawValue: text)?.label
        case .placing: Placing(rawValue: text)?.label
        case .date: Text(name: Day(text).map { "\($0.day)/\($0.month)/\($0.year)" } ?? text)
        default: Text(name: text)
        }
      return label?.inLanguage(language)
    case .number(let number): return grouped(Int(number), language)
    default: return nil
    }
  }

  /// Thousands parted by a dot in Vietnamese, by a comma in English.
  static func grouped(_ number: Int, _ language: Language) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: language == .vi ? "." : ",")
  }
}
