import CaseModel

/// Finds what someone meant by a few letters.
enum ChoiceMatch {
  /// The choices that a text may mean: best kind of match only, in their order.
  ///
  /// Kinds, best first: the number shown, the code or an alias, the whole label, the label's start, the start of
  /// a word in it, starts of words in the label and what it lies within; from the code on without marks and case, so
  /// "dak s" finds "Xã Đăk Sao" and "tan lap thai" finds "Xã Tân Lập (Tỉnh Thái Nguyên)".
  ///
  /// - Parameter listed: How many of the choices, from the first, have a number; nil numbers all.
  static func candidates<Value>(
    for text: String, in choices: [Choice<Value>], listed: Int? = nil, _ language: Language
  ) -> [Choice<Value>] {
    if let number = Int(text), String(number) == text,
      choices.prefix(listed ?? choices.count).indices.contains(number - 1)
    {
      return [choices[number - 1]]
    }
    let typed = text.foldedForMatching
    guard !typed.isEmpty else { return [] }
    let matches: [(Choice<Value>) -> Bool] = [
      { $0.code.foldedForMatching == typed || $0.aliases.contains(typed) },
      { $0.label.inLanguage(language).foldedForMatching == typed },
      { $0.label.inLanguage(language).foldedForMatching.hasPrefix(typed) },
      { $0.label.inLanguage(language).foldedForMatching.contains(" " + typed) },
      { $0.within != nil && startsWords(of: $0.name.inLanguage(language), typed) },
    ]
    return matches.lazy.map { choices.filter($0) }.first { !$0.isEmpty } ?? []
  }

  /// Whether each word typed is the start of a word of the name.
  private static func startsWords(of name: String, _ typed: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber }
    }
    let given = words(name.foldedForMatching)
    return words(typed).allSatisfy { start in given.contains { $0.hasPrefix(start) } }
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
