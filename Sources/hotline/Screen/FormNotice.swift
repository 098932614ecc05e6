import Base
import CaseModel

/// Something said in the middle of the form that one key answers.
struct FormNotice {
  let title: Text
  var lines: [Text] = []
  /// What the keys do.
  let keys: Text
  var emphasis = Palette.Emphasis.strong

  func rows(_ width: Int, _ height: Int, _ language: Language, _ palette: Palette) -> [String] {
    func clean(_ text: Text) -> String { Sanitiser.clean(text.inLanguage(language), .text) }
    var rows = [""] + clean(title).wrapped(to: width - 4).map { "  " + palette.paint($0, emphasis) } + [""]
    rows += lines.flatMap { clean($0).wrapped(to: width - 4) }.map { "  " + $0 }
    let last = [""] + clean(keys).wrapped(to: width - 4).map { "  " + palette.paint($0, .strong) }
    return Array(rows.prefix(max(1, height - last.count))) + last
  }
}

extension FormPage {
  /// Shows it until a key of the answers is pressed; nil for Esc, Ctrl-C and an ended terminal.
  func ask(_ notice: FormNotice, _ language: Language, _ palette: Palette, answers: Set<Key>) -> Key? {
    while true {
      let size = terminal.size
      forget()
      draw(notice.rows(size.columns, size.rows, language, palette), cursor: nil)
      guard let key = key() else { continue }
      if answers.contains(key) {
        forget()
        return key
      }
      switch key {
      case .escape, .control("c"), .hangUp:
        forget()
        return nil
      default: continue
      }
    }
  }
}

extension Key {
  static func letter(_ letter: Unicode.Scalar) -> Key { .scalar(letter) }
  /// Yes in both languages.
  static let yes: Set<Key> = [.letter("c"), .letter("C"), .letter("y"), .letter("Y")]
  /// Put it among the remarks: ghi chú, remarks.
  static let note: Set<Key> = [.letter("g"), .letter("G"), .letter("r"), .letter("R")]
  static let no: Set<Key> = [.letter("k"), .letter("K"), .letter("n"), .letter("N")]
}
