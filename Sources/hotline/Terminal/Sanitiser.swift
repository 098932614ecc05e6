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

extension Unicode.Scalar {
  /// Whether it is a control character: C0, DEL or C1.
  var steersTerminal: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether the character steers the terminal or the direction of text, or has no shape at all.
  var actsUnseen: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
