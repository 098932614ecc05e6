import Base

extension Markup {
  /// A table's sign: to look at, and where it isn't a number, words to listen to.
  static func sign(_ printed: Printed, _ language: Language) -> Markup {
    let words: Text
    switch printed {
    case .number(let number) where number != 0: return "\(printed.sign(language))"
    case .rounded: return "\(printed.sign(language))"
    case .number: words = Text(vi: "không có", en: "none")
    case .hidden: words = Text(vi: "không công bố", en: "not published")
    case .unavailable: words = Text(vi: "không có số liệu", en: "not available")
    }
    return """
      <span aria-hidden="true">\(printed.sign(language))</span><span class="unseen">\(words.inLanguage(language))</span>
      """
  }
}
