import Base
import CaseModel

/// Finds what somebody means by what they type: what is certain, or what might be.
struct ChoiceMatch<Value> {
  /// Choices that the text names: one is the answer.
  private(set) var certain: [Choice<Value>] = []
  /// Choices that it may mean, likeliest first. None is ever taken before it was shown and agreed to.
  private(set) var possible: [Choice<Value>] = []

  /// How a choice's names and a text belong together, best first.
  private enum Grade: Int, Comparable {
    /// The whole label, or a whole other name.
    case whole
    /// A part of the label between commas or brackets: "đánh đập" of "Bạo lực thể chất (đánh đập, hành hạ)".
    case part
    /// The first words of the label.
    case start
    /// The first letters of a name.
    case beginning
    /// Words inside a name.
    case inside
    /// Each word begins one of the name's, in whatever order.
    case scattered
    /// A name stands in the text: "bố đánh cháu".
    case contained

    static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
  }

  /// - Parameters:
  ///   - text: A number, a code, an alias, or words.
  ///   - choices: The choices, in the order shown.
  ///   - listed: How many of the choices, from the first, have a number; nil numbers all.
  ///   - isWary: Whether a few first letters are certain only with the word that they begin: for lists that nobody
  ///     sees whole.
  ///   - language: In which labels are read.
  init(
    _ text: String, in choices: [Choice<Value>], listed: Int? = nil, isWary: Bool = false,
    _ language: Language
  ) {
    if let number = Int(text), String(number) == text,
      choices.prefix(listed ?? choices.count).indices.contains(number - 1)
    {
      certain = [choices[number - 1]]
      return
    }
    let typed = TypedWords(text)
    guard !typed.isEmpty else { return }
    let plain = text.foldedForMatching
    let coded = choices.filter { choice in
      (!choice.code.isEmpty && choice.code.foldedForMatching == plain)
        || choice.aliases.contains(plain)
    }
    if !coded.isEmpty {
      certain = coded
      return
    }
    let found = choices.compactMap { choice in
      Self.grade(typed, choice, language).map { (choice: choice, $0.grade, $0.agreement) }
    }
    // Two letters without marks mean many words: "so" may be sờ, sợ or số.
    let isShort = typed.letters < 3 && !typed.isMarked
    let sure = found.filter { _, grade, agreement in
      guard agreement == .fully else { return false }
      return isWary ? grade <= .start && !isShort : grade <= .start || grade == .beginning
    }
    if let best = sure.map(\.1).min() { certain = sure.filter { $0.1 == best }.map(\.choice) }
    // A certain one doesn't need the others; several need all to choose from.
    if certain.count == 1 { return }
    possible = found.enumerated().sorted {
      ($0.element.1, $1.element.2, $0.offset) < ($1.element.1, $0.element.2, $1.offset)
    }.map(\.element.choice)
  }

  private static func grade(
    _ typed: TypedWords, _ choice: Choice<Value>, _ language: Language
  ) -> (grade: Grade, agreement: TypedWords.Agreement)? {
    let label = choice.label.inLanguage(language)
    let names = ([label] + choice.names).map { TypedWords($0) }
    let labels = [choice.label.vi, choice.label.en].map { TypedWords($0) }
    let parts = [choice.label.vi, choice.label.en]
      .flatMap { $0.split { ",;:()/".contains($0) } }.map { TypedWords(String($0)) }
      .filter { !$0.isEmpty }
    let whole = TypedWords(choice.name.inLanguage(language))
    let tests: [(Grade, [TypedWords.Agreement?])] = [
      (
        .whole,
        (names + [whole]).map { typed.means($0) } + [
          choice.within.flatMap { within in
            names.compactMap { typed.names($0, within: TypedWords(within.inLanguage(language))) }
              .max()
          }
        ]
      ),
      (.part, parts.map { typed.means($0) }),
      (.start, labels.map { typed.begins($0, unfinished: false) }),
      (.beginning, names.map { typed.begins($0, unfinished: true) }),
      (.inside, names.map { typed.standsIn($0) }),
      (.scattered, [typed.isScattered(in: whole)]),
      (.contained, (names + parts).map { typed.contains($0) }),
    ]
    var partly: Grade?
    for (grade, agreements) in tests {
      guard let best = agreements.compactMap(\.self).max() else { continue }
      if best == .fully { return (grade, .fully) }
      partly = partly ?? grade
    }
    return partly.map { ($0, .partly) }
  }
}

extension TypedWords {
  /// Whether these are a whole name and, behind it, beginnings of words of what the name lies within: "tan lap thai".
  fileprivate func names(_ name: TypedWords, within: TypedWords) -> Agreement? {
    guard words.count > name.words.count,
      let first = prefix(name.words.count).means(name),
      let rest = dropFirst(name.words.count).isScattered(in: within)
    else { return nil }
    return min(first, rest)
  }
}
