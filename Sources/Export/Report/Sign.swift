extension Markup {
  /// A table's sign: to look at, and where it isn't a number, words to listen to.
  static func sign(_ printed: Printed, _ edition: Edition) -> Markup {
    let words: Label
    switch printed {
    case .number(let number) where number != 0: return "\(printed.sign(edition))"
    case .rounded: return "\(printed.sign(edition))"
    case .number: words = Label(vi: "không có", en: "none")
    case .hidden: words = Label(vi: "không công bố", en: "not published")
    case .unavailable: words = Label(vi: "không có số liệu", en: "not available")
    }
    return """
      <span aria-hidden="true">\(printed.sign(edition))</span><span class="unseen">\(words.inEdition(edition))</span>
      """
  }
}
