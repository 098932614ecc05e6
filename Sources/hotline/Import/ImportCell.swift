import Base
import CaseModel

/// What the words of a cell are, of a field with codes: a code itself, or its label in either language.
struct ImportCodes {
  private let codes: [Field.Vocabulary: [String: String]]

  init(_ choices: FormChoices) {
    var codes: [Field.Vocabulary: [String: String]] = [:]
    for vocabulary in [Field.Vocabulary.topic, .sign] {
      for choice in choices.of(vocabulary) {
        let labels = vocabulary == .sign ? choice.names : [choice.label.vi, choice.label.en]
        for name in [choice.code] + labels { codes[vocabulary, default: [:]][Fold.key(name)] = choice.code }
      }
    }
    self.codes = codes
  }

  func code(_ text: String, in vocabulary: Field.Vocabulary) -> String? { codes[vocabulary]?[Fold.key(text)] }

  static func code(_ text: String, among choices: [Field.Choice]) -> String? {
    let key = Fold.key(text)
    return choices.first { choice in
      [choice.code, choice.label.vi, choice.label.en].contains { Fold.key($0) == key }
    }?.code
  }

  /// The codes of a cell that may hold several: the whole cell is one, or what stands between separators is.
  func codes(_ text: String, in vocabulary: Field.Vocabulary) -> [JSONValue]? {
    if let code = code(text, in: vocabulary) { return [.string(code)] }
    for separators in [";|\n", ";|\n,", ";|\n, "] {
      let parts = text.split { separators.contains($0) }.map(String.init).filter { !Fold.key($0).isEmpty }
      let found = parts.compactMap { code($0, in: vocabulary) }
      guard !parts.isEmpty, found.count == parts.count else { continue }
      return found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map { .string($0.element) }
    }
    return nil
  }
}

/// Moments and dates as registers and other systems write them.
enum ImportTime {
  /// "03-Oct-2026" and "3.10.2026", as the log's own reading has them; a day before its time.
  static func plain(_ text: String) -> String {
    let dashed = text.replacing(/\b(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})/) { match in
      let month = months.firstIndex(of: match.output.2.lowercased()).map { "\($0 + 1)" }
      return month.map { "\(match.output.1)/\($0)/\(match.output.3)" } ?? String(match.output.0)
    }
    return dashed.replacing(/\b(\d{1,2})[.-](\d{1,2})[.-](\d{4})\b/) {
      "\($0.output.1)/\($0.output.2)/\($0.output.3)"
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
