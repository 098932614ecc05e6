import Base

/// Takes from a text whatever could act on a terminal instead of being read.
///
/// Gone are control characters (C0, DEL, C1), complete escape and control sequences with their
/// contents, bidirectional controls, zero-width spaces and byte order marks. A sequence that its
/// line doesn't end loses only its control characters, so that it can't hide the text after it.
/// Total and idempotent.
enum Sanitiser {
  enum Layout: Sendable {
    /// One line: line breaks and tabs become a space.
    case line
    /// Lines: every kind of line break becomes a newline, tabs stay.
    case text
    /// Lines as somebody wrote them, to be kept: what is only unseen stays too. Not for showing.
    case words
  }

  static func clean(_ text: String, _ layout: Layout) -> String {
    let scalars = Array(text.unicodeScalars)
    var cleaned = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let end = EscapeSequence.end(in: scalars, at: index) {
        index = end
        continue
      }
      index += 1
      switch scalar {
      case "\r" where index < scalars.count && scalars[index] == "\n":
        continue
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        cleaned.append(layout == .line ? " " : "\n")
      case "\t":
        cleaned.append(layout == .line ? " " : "\t")
      default:
        if !(layout == .words ? scalar.steersTerminal : scalar.actsUnseen) {
          cleaned.append(scalar)
        }
      }
    }
    return String(cleaned)
  }
}
