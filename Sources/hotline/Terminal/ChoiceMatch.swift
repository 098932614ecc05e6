import CaseModel

/// Finds what someone meant by a few letters.
enum ChoiceMatch {
  /// The choices that a text may mean: best kind of match only, in their order.
  ///
  /// Kinds, best first: the number shown, the code or an alias, the whole label, the label's start, the start of
  /// a word in it; from the code on without marks and case, so "dak s" finds "Xã Đăk Sao".
  static func candidates<Value>(
    for text: String, in choices: [Choice<Value>], _ language: Language
  ) -> [Choice<Value>] {
    if let number = Int(text), String(number) == text, choices.indices.contains(number - 1) {
      return [choices[number - 1]]
    }
    let typed = text.foldedForMatching
    guard !typed.isEmpty else { return [] }
    let matches: [(Choice<Value>) -> Bool] = [
      { $0.code.foldedForMatching == typed || $0.aliases.contains(typed) },
      { $0.label.inLanguage(language).foldedForMatching == typed },
      { $0.label.inLanguage(language).foldedForMatching.hasPrefix(typed) },
      { $0.label.inLanguage(language).foldedForMatching.contains(" " + typed) },
    ]
    return matches.lazy.map { choices.filter($0) }.first { !$0.isEmpty } ?? []
  }

  /// The parts of an answer that names several choices.
  ///
  /// Commas and semicolons separate; spaces do too within a part that means nothing as a whole.
  static func parts<Value>(
    of text: String, in choices: [Choice<Value>], _ language: Language
  ) -> [String] {
    text.split { ",;".contains($0) }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .flatMap { part in
        candidates(for: String(part), in: choices, language).isEmpty
          ? part.split(whereSeparator: \.isWhitespace).map(String.init) : [String(part)]
      }
  }
}
